using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Indexing;

/// <summary>What was found.</summary>
/// <param name="Language">Language of the question, given or told from its words.</param>
/// <param name="Hits">The passages, best first; empty when none shares a word with the question.</param>
/// <param name="UnknownWords">Telling words that stand nowhere in the documents, not even in another form, as typed.</param>
public sealed record PassageSearch(Language Language, IReadOnlyList<PassageHit> Hits, IReadOnlyList<string> UnknownWords)
{
    /// <summary>The telling words of the question, without accents, with the weight each has by its rarity.</summary>
    public IReadOnlyList<(string Word, double Weight)> Words { get; init; } = [];
}
