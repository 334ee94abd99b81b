using System.Globalization;

namespace Pacto.Bot.Tests.Drafting.Coaching;

/// <summary>Counts of what was found, wrongly found and missed, by name.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, (int Right, int Wrong, int Missed)> counts = new(StringComparer.Ordinal);

    public int Right => counts.Values.Sum(count => count.Right);

    public double Precision => Share(Right, Right + counts.Values.Sum(count => count.Wrong));

    public double Recall => Share(Right, Right + counts.Values.Sum(count => count.Missed));

    public void Add(string name, bool found, bool expected)
    {
        var (right, wrong, missed) = counts.GetValueOrDefault(name);
        counts[name] = (right + (found && expected ? 1 : 0), wrong + (found && !expected ? 1 : 0), missed + (!found && expected ? 1 : 0));
    }

    public override string ToString() => string.Join('\n', counts.Select(pair => string.Create(
        CultureInfo.InvariantCulture, $"{pair.Key}: precision {Share(pair.Value.Right, pair.Value.Right + pair.Value.Wrong):0.00} recall {Share(pair.Value.Right, pair.Value.Right + pair.Value.Missed):0.00} of {pair.Value.Right + pair.Value.Missed}")));

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
