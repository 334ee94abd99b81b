using Pacto.Knowledge.Documents;

namespace Pacto.Knowledge.Indexing;

/// <summary>Everything an index holds. Immutable.</summary>
/// <param name="Passages">The passages.</param>
/// <param name="Languages">Their languages, as numbers.</param>
/// <param name="Documents">Number of the document of each.</param>
/// <param name="Heads">Number of the headings of each: passages under one heading share them.</param>
/// <param name="Texts">The telling words of each passage.</param>
/// <param name="Titles">The telling words of each nearest heading.</param>
/// <param name="Paths">The telling words of the headings above it and of the file's name.</param>
/// <param name="Vocabulary">The words.</param>
/// <param name="Letters">Their groups of letters.</param>
/// <param name="LetterCounts">How many passages hold each group.</param>
/// <param name="Postings">From stems to passages.</param>
/// <param name="AverageLength">Telling words of a passage on average.</param>
internal sealed record IndexTables(
    Passage[] Passages,
    byte[] Languages,
    int[] Documents,
    int[] Heads,
    WordList Texts,
    WordList Titles,
    WordList Paths,
    Vocabulary Vocabulary,
    LetterGroups Letters,
    int[] LetterCounts,
    PostingLists Postings,
    double AverageLength)
{
    /// <summary>Bytes that all tables take, without the passages themselves.</summary>
    public long Bytes => (17L * Passages.Length) + Texts.Bytes + Titles.Bytes + Paths.Bytes + Vocabulary.Bytes + Letters.Bytes + (4L * LetterCounts.Length) + Postings.Bytes;

    /// <summary>What is known of the corpus these passages were taken from; null when they are all of it.</summary>
    public WholeCorpus? Whole { get; init; }

    /// <summary>How many passages of the whole corpus hold a stem.</summary>
    public int CountOf(int stem) => Whole?.CountOf(stem) ?? Postings.CountOf(stem);

    /// <summary>Rarity of something that so many passages of the whole corpus hold.</summary>
    public double Rarity(int passages)
    {
        var all = Whole?.Passages ?? Passages.Length;
        return Math.Log(1 + ((all - passages + 0.5) / (passages + 0.5)));
    }

    /// <summary>Rarity of a group of letters; of a part of a corpus it is judged as if the rest were alike.</summary>
    public double LetterRarity(int group) =>
        Rarity(Whole is { } whole ? (int)((long)LetterCounts[group] * whole.Passages / Math.Max(1, Passages.Length)) : LetterCounts[group]);
}
