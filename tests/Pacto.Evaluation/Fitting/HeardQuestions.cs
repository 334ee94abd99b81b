using System.Globalization;
using System.Text.Json;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;
using Pacto.Knowledge.Text;

namespace Pacto.Fitting;

/// <summary>
/// The questions of the sets that may be looked at, as examples for the weights alone: people who saw none of our data ask otherwise than
/// those who wrote it. Their words enter no index.
/// </summary>
internal sealed class HeardQuestions
{
    /// <summary>One of them counts as much as so many anticipated questions.</summary>
    private const int Weight = 4;

    private const int Candidates = 40;

    private readonly List<(RetrievalQuery Query, IReadOnlyList<string> Gold, bool IsAnswered)> all;

    /// <summary>Reads every set of a folder that may be looked at. What another source than the handbook may answer is left out.</summary>
    public HeardQuestions(string folder) => all =
    [
        .. from file in Directory.EnumerateFiles(folder, "tune*.jsonl").Order(StringComparer.Ordinal)
           where !file.EndsWith("-dialogues.jsonl", StringComparison.Ordinal)
           from line in File.ReadLines(file)
           where line.Length > 0
           let entry = JsonDocument.Parse(line).RootElement
           let isAnswered = !entry.TryGetProperty("expected", out _)
           where isAnswered || !MayBeElsewhere(entry)
           select (
               new RetrievalQuery(entry.GetProperty("question").GetString()!, LanguageCode.Parse(entry.GetProperty("lang").GetString())),
               isAnswered ? Quotes(entry) : [],
               isAnswered),
    ];

    /// <summary>The signals of every question and whether the sources answer it.</summary>
    public IReadOnlyList<(float[] Row, bool First)> Signals(Retriever retriever) =>
        [.. all.AsParallel().AsOrdered().Select(one => (retriever.Rank(one.Query).Signals.ToArray(), one.IsAnswered))];

    /// <summary>For every answered question the likeliest units; wanted is the first of those that say what answers it.</summary>
    public IEnumerable<(float[] Rows, int Wanted, float Share)> UnitExamples(Retriever retriever, SearchIndex index)
    {
        var said = index.Units.Select(unit => unit.Passage is { } passage ? Words(passage.Text) : null).ToList();
        foreach (var (query, gold, _) in all.Where(one => one.IsAnswered))
        {
            var ranking = retriever.Rank(query);
            var chosen = ranking.Order.Take(Candidates).ToList();
            var wanted = chosen.FindIndex(unit => said[unit] is { } words && gold.Any(quote => words.Contains(quote, StringComparison.Ordinal)));
            if (wanted >= 0)
            {
                yield return ([.. chosen.SelectMany(unit => ranking.Features.Of(unit).ToArray())], wanted, Weight);
            }
        }
    }

    /// <summary>The examples as often as they count.</summary>
    public static IEnumerable<(float[] Row, bool First)> Weighed(IEnumerable<(float[] Row, bool First)> heard) =>
        Enumerable.Repeat(heard, Weight).SelectMany(one => one);

    /// <summary>How many of the answered are declined, and of the others, by weights that saw neither.</summary>
    public static string Line(IReadOnlyList<(float[] Row, bool First)> heard, Func<float[], float> evidence, float shift)
    {
        var inside = heard.Where(one => one.First).ToList();
        var outside = heard.Where(one => !one.First).ToList();
        return string.Create(CultureInfo.InvariantCulture,
            $"heard: good ones declined {inside.Count(one => evidence(one.Row) + shift < 0)} of {inside.Count}, others declined {outside.Count(one => evidence(one.Row) + shift < 0)} of {outside.Count}");
    }

    private static bool MayBeElsewhere(JsonElement entry) => entry.TryGetProperty("supplement_ok", out var may) && may.ValueKind is JsonValueKind.True;

    private static IReadOnlyList<string> Quotes(JsonElement entry) =>
        [.. entry.GetProperty("gold").EnumerateArray().Select(gold => Words(gold.GetProperty("quote").GetString()!))];

    private static string Words(string text) => $" {string.Join(' ', TextNormalizer.Tokens(text).Select(token => token.Word))} ";
}
