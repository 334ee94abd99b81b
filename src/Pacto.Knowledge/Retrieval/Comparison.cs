namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Tells a question that asks how two known things differ and nothing more: "objetivo vs principio", "is smuggling the same as
/// trafficking?". A thing is known where the lexicon says what defines it, or gives it to one objective alone.
/// </summary>
internal static class Comparison
{
    private const string Marker = "diferencia-entre";
    private const string Kind = "difference";

    /// <summary>Whether a word asks how things differ.</summary>
    public static HashSet<int> MarkerWords(SearchIndex index, AnalyzedText text) =>
    [
        .. text.Concepts.Where(match => match.Concept.Id == Marker).SelectMany(match => Enumerable.Range(match.FirstWord, match.Words)),
        .. index.Grammar.AskingWords(text.Tokens, Kind, text.Language),
    ];

    /// <summary>The units of the two things, in the order they are named; empty when it asks anything else.</summary>
    /// <param name="index">Knows the units.</param>
    /// <param name="text">What is asked.</param>
    /// <param name="before">The question before: it names the other thing where the text names only one; null for none.</param>
    public static IReadOnlyList<string> Of(SearchIndex index, AnalyzedText text, AnalyzedText? before = null)
    {
        if (MarkerWords(index, text) is not { Count: > 0 } marked)
        {
            return [];
        }

        var sides = Sides(index, text);
        marked.UnionWith(sides.SelectMany(side => Enumerable.Range(side.FirstWord, side.Words)));
        var saysMore = Enumerable.Range(0, text.Tokens.Count).Any(at =>
            !text.IsFunction[at] && !marked.Contains(at) && !index.Grammar.IsRequest(text.Tokens[at].Word, text.Language));
        var units = sides.Select(side => side.Unit).Distinct(StringComparer.Ordinal).ToList();
        return saysMore ? []
            : units.Count == 2 ? units
            : units is [var only] && before is not null && Sides(index, before) is [var other, ..] && other.Unit != only ? [other.Unit, only]
            : [];
    }

    /// <summary>The list that rests on both, where there is one: it was written to set them side by side.</summary>
    public static string? ListOfBoth(SearchIndex index, IReadOnlyList<string> sides) =>
        index.Units.FirstOrDefault(unit => unit.List is { } list && sides.All(list.Citations.Contains) && !sides.Contains(unit.Id))?.Id;

    private static List<(string Unit, int FirstWord, int Words)> Sides(SearchIndex index, AnalyzedText text)
    {
        List<(string Unit, int FirstWord, int Words)> sides = [];
        foreach (var match in text.Concepts.Where(match => match.Concept.Id != Marker).OrderByDescending(match => match.Words))
        {
            var isWithin = sides.Exists(side => match.FirstWord < side.FirstWord + side.Words && side.FirstWord < match.FirstWord + match.Words);
            if (!isWithin && UnitOf(index, match.Concept) is { } unit)
            {
                sides.Add((unit, match.FirstWord, match.Words));
            }
        }

        return [.. sides.OrderBy(side => side.FirstWord)];
    }

    private static string? UnitOf(SearchIndex index, Lexicon.Concept concept) =>
        concept.DefinedBy ?? (concept is { IsGeneral: false, Objectives: [var objective] } && $"objective-{UnitNumber(objective)}" is var unit
            && index.NumberOf(unit) >= 0 ? unit : null);

    private static string UnitNumber(int objective) => objective.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
