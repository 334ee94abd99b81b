namespace Pacto.Knowledge.Indexing;

/// <summary>A question made ready for the index.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Words">Its telling words in order of first use, at most 64.</param>
/// <param name="Stems">The stems to look for.</param>
/// <param name="Pairs">Places of words that follow one another.</param>
/// <param name="Letters">Groups of letters to look for, with their weights.</param>
internal sealed record QueryPlan(
    Languages.Language Language,
    IReadOnlyList<QueryWord> Words,
    IReadOnlyList<QueryStem> Stems,
    IReadOnlyList<(int First, int Second)> Pairs,
    IReadOnlyDictionary<int, double> Letters)
{
    /// <summary>What all words weigh together.</summary>
    public double Mass { get; } = Words.Sum(word => word.Rarity);
}
