using System.Globalization;
using System.Text;
using Pacto.Knowledge.Questions;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Fitting;

/// <summary>Writes the fitted weights with where they come from.</summary>
internal static class WeightFiles
{
    /// <summary>Writes <c>ranking.yaml</c>.</summary>
    public static void Write(string folder, float[] unit, float[] evidence, QuestionBook book, int folds, string figures)
    {
        Directory.CreateDirectory(folder);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Weights of ranking and evidence, with subjects.bin beside it. Written by tests/Pacto.Evaluation/Fitting, never by hand:
            # dotnet run -c Release --project tests/Pacto.Evaluation/Fitting -- seeds
            # Fitted on {book.Answered.Count} anticipated questions and {book.OutOfScope.Count} outside the sources, each asked of an index built without it ({folds} folds):
            # {figures}.
            # Fit again after many questions were added; the names are those of UnitFeatures and Signals in the code.
            unit:

            """);
        Append(text, UnitFeatures.Names, unit);
        text.Append(CultureInfo.InvariantCulture, $"# evidence: by mixture its signals ({string.Join(", ", Signals.Names)}) and a constant; then the mixtures, the signals and a constant.\n");
        text.Append("evidence:\n");
        foreach (var row in evidence.Chunk(Signals.Names.Count + 1))
        {
            text.Append(CultureInfo.InvariantCulture, $"  - \"{string.Join(' ', row.Select(weight => weight.ToString("0.####", CultureInfo.InvariantCulture)))}\"\n");
        }

        File.WriteAllText(Path.Combine(folder, "ranking.yaml"), text.ToString());
    }

    private static void Append(StringBuilder text, IReadOnlyList<string> names, float[] weights)
    {
        for (var at = 0; at < names.Count; at++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {names[at]}: \"{weights[at]:0.####}\"\n");
        }
    }
}
