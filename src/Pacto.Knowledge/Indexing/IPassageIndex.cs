using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Indexing;

/// <summary>Finds passages of documents that nobody prepared. Safe for many threads once built.</summary>
public interface IPassageIndex
{
    /// <summary>How many passages it holds.</summary>
    int Count { get; }

    /// <summary>Finds passages for a question or a few words.</summary>
    /// <param name="text">Of any length; only its first 64 telling words count.</param>
    /// <param name="language">Its language; null when it has to be told from the words.</param>
    /// <param name="top">Most passages to return, 1 or more.</param>
    PassageSearch Search(string text, Language? language, int top);

    /// <summary>The sentences of a passage that was found, in its order, with what each says of the question.</summary>
    IReadOnlyList<RankedSentence> RankSentences(PassageHit hit, string text, Language? language);
}
