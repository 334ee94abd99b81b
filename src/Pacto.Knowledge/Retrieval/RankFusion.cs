namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Joins rankings of the same things by their places alone (reciprocal rank fusion): each place is worth 1 / (60 + place), and what several rankings
/// name comes before what one does. Scores that cannot be compared, words and vectors, need not be. Pure.
/// </summary>
public static class RankFusion
{
    /// <summary>How little the first places differ from those after; the value of the literature (Cormack, Clarke and Büttcher, 2009).</summary>
    private const double Flattening = 60;

    /// <summary>Ids of all rankings, best first; of equal ones the first ranking's order stands.</summary>
    public static IReadOnlyList<string> Fuse(params IReadOnlyList<IReadOnlyList<string>> rankings)
    {
        var worth = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var ranking in rankings)
        {
            for (var place = 0; place < ranking.Count; place++)
            {
                worth[ranking[place]] = worth.GetValueOrDefault(ranking[place]) + (1 / (Flattening + place + 1));
            }
        }

        return [.. rankings.SelectMany(ranking => ranking).Distinct(StringComparer.Ordinal).OrderByDescending(id => worth[id])];
    }
}
