namespace Pacto.Knowledge.Documents;

/// <summary>Recognises an objective by its title, with the small differences the handbook prints it in ("por que" and "porque", a full stop, an article).</summary>
/// <param name="titles">Titles of objectives 1 to 23 in order.</param>
internal sealed class ObjectiveTitles(IReadOnlyList<string> titles)
{
    private const double Enough = 0.9;

    /// <summary>The number of the objective whose title this is; null when no title is close enough.</summary>
    public int? NumberOf(string title)
    {
        var wanted = Pairs(title);
        var best = (Number: 0, Likeness: 0.0);
        for (var at = 0; at < titles.Count; at++)
        {
            var likeness = Likeness(wanted, Pairs(titles[at]));
            if (likeness > best.Likeness)
            {
                best = (at + 1, likeness);
            }
        }

        return best.Likeness >= Enough ? best.Number : null;
    }

    // Dice over pairs of letters: blind to spaces and punctuation, strict on everything else.
    private static double Likeness(HashSet<int> a, HashSet<int> b) =>
        2.0 * a.Count(b.Contains) / Math.Max(1, a.Count + b.Count);

    private static HashSet<int> Pairs(string text)
    {
        var letters = text.Where(char.IsLetter).Select(char.ToLowerInvariant).ToArray();
        return [.. Enumerable.Range(0, Math.Max(0, letters.Length - 1)).Select(at => (letters[at] << 16) | letters[at + 1])];
    }
}
