using System.Text.RegularExpressions;

namespace Pacto.Bot.Forms.Reading;

/// <summary>
/// Reads dates and periods as people write them in Spanish, Portuguese and English: "31/12/2027", "junio de 2027", "segundo semestre
/// del 27", "até o fim do ano", "in 18 months", "dic 27". Day before month, as in the region. Pure: the clock is given.
/// </summary>
public static partial class DateReader
{
    /// <summary>The day an answer stands for; null when it names none. Of several periods the first or last counts, by the edge.</summary>
    public static DateOnly? Read(string answer, PeriodEdge edge, DateOnly today) => Find(answer, today) switch
    {
        [] => null,
        var found => edge is PeriodEdge.First ? found[0].First : found[^1].Last,
    };

    /// <summary>Every period a text names, in the order of the text, none overlapping another.</summary>
    public static IReadOnlyList<Period> Find(string text, DateOnly today)
    {
        var folded = LatinLetters.Fold(text);
        var taken = new bool[folded.Length];
        var found = new List<Period>();
        foreach (var (pattern, read) in DatePatterns.InOrder)
        {
            foreach (Match match in pattern.Matches(folded))
            {
                if (Enumerable.Range(match.Index, match.Length).Any(i => taken[i]))
                {
                    continue;
                }

                var days = read(match, today);
                if (days is not null || pattern == DatePatterns.Impossible)
                {
                    Array.Fill(taken, true, match.Index, match.Length);
                }

                if (days is { } period)
                {
                    var (first, last) = IsLimit(folded, match, period) ? (period.First.AddDays(-1), period.First.AddDays(-1)) : period;
                    found.Add(new Period(first, last, match.Index, match.Length));
                }
            }
        }

        return [.. found.OrderBy(period => period.At)];
    }

    /// <summary>"Antes de junio" ends with May. Before a day, or before the end of something, that day is meant.</summary>
    private static bool IsLimit(string folded, Match match, (DateOnly First, DateOnly Last) period) =>
        period.First != period.Last && !match.Groups["edge"].Success && Before().IsMatch(folded.AsSpan(0, match.Index));

    [GeneratedRegex(@"\b(?:antes del?|antes do|before|prior to)\s{1,3}(?:(?:el|o|a|the)\s{1,3})?(?:mes de\s{1,3}|ano\s{1,3}|year\s{1,3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();
}
