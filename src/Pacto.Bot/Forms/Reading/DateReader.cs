using System.Text.RegularExpressions;

namespace Pacto.Bot.Forms.Reading;

/// <summary>
/// Reads dates and periods as people write them in Spanish, Portuguese and English: "31/12/2027", "junio de 2027", "segundo semestre
/// del 27", "até o fim do ano", "in 18 months", "dic 27". Day before month, as in the region. Pure: the clock is given.
/// </summary>
public static class DateReader
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
                    found.Add(new Period(period.First, period.Last, match.Index, match.Length));
                }
            }
        }

        return [.. found.OrderBy(period => period.At)];
    }
}
