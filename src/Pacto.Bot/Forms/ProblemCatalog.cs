using YamlDotNet.RepresentationModel;

namespace Pacto.Bot.Forms;

/// <summary>Reads <c>seeds/forms/problems.yaml</c>: what can be wrong, how heavy it is, and how it is said.</summary>
public static class ProblemCatalog
{
    private static readonly Dictionary<string, ProblemSeverity> Severities = new(StringComparer.Ordinal)
    {
        ["blocks"] = ProblemSeverity.Blocks,
        ["warns"] = ProblemSeverity.Warns,
    };

    /// <summary>Reads <paramref name="path"/>.</summary>
    /// <exception cref="FormException">The file is missing or wrong.</exception>
    public static IReadOnlyDictionary<string, FormProblem> Load(string path)
    {
        var problems = new Dictionary<string, FormProblem>(StringComparer.Ordinal);
        if (YamlFile.Load(path) is not YamlSequenceNode list)
        {
            throw new FormException(path, 1, "expected a list");
        }

        foreach (var entry in list.Children)
        {
            var problem = StrictMap.Read(path, entry, map => new FormProblem(map.Text("problem"), map.Word("severity", Severities), map.Localized("say")));
            if (!problems.TryAdd(problem.Code, problem))
            {
                throw new FormException(path, entry.Start.Line, $"the problem '{problem.Code}' is there twice");
            }
        }

        return problems;
    }
}
