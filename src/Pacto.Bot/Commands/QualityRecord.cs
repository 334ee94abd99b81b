using System.Reflection;
using System.Text.Json;
using Pacto.Bot.Channels.Web;
using Pacto.Bot.Evaluation;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot.Commands;

/// <summary>Keeps the figures of an evaluation for the page that shows them.</summary>
internal static class QualityRecord
{
    /// <summary>Writes them, each language for itself.</summary>
    public static void Write(string path, IReadOnlyList<string> sets, IReadOnlyList<Judgement> judgements, TimeProvider clock)
    {
        var counted = judgements.Where(judgement => !judgement.Left).ToList();
        var figures = new QualityFigures(
            DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
            VersionOf(typeof(QualityRecord).Assembly),
            PreparedSeeds.FingerprintOf(Path.Combine(AppContext.BaseDirectory, "seeds")),
            [.. sets.Select(set => Path.GetFileNameWithoutExtension(set))],
            [
                SliceOf("all", counted),
                .. counted.GroupBy(judgement => judgement.Question.Lang).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => SliceOf(group.Key, [.. group])),
            ]);
        File.WriteAllText(path, JsonSerializer.Serialize(figures, QualityJson.Default.QualityFigures) + "\n");
    }

    /// <summary>The version with the beginning of its commit.</summary>
    private static string VersionOf(Assembly program)
    {
        var version = program.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        return version.IndexOf('+', StringComparison.Ordinal) is > 0 and var at && version.Length > at + 8 ? version[..(at + 8)] : version;
    }

    private static QualityFigures.Slice SliceOf(string language, List<Judgement> judgements)
    {
        var inside = judgements.Where(judgement => !judgement.Question.Refuse).ToList();
        var outside = judgements.Where(judgement => judgement.Question.Refuse).ToList();
        return new QualityFigures.Slice(
            language,
            inside.Count,
            inside.Count(judgement => judgement.Right),
            inside.Count(judgement => !judgement.Answered),
            outside.Count,
            outside.Count(judgement => judgement.Right));
    }
}
