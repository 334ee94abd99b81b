namespace Pacto.Knowledge.Indexing;

/// <summary>What is known of a corpus when only some of its passages are at hand. Immutable.</summary>
internal sealed class WholeCorpus
{
    private readonly Dictionary<int, int> counts = [];

    /// <summary>Of so many passages.</summary>
    /// <param name="vocabulary">The words at hand.</param>
    /// <param name="passages">Passages of the whole corpus.</param>
    /// <param name="stems">How many of them hold a stem; stems that were not counted are missing.</param>
    public WholeCorpus(Vocabulary vocabulary, int passages, IReadOnlyDictionary<string, int> stems)
    {
        Passages = passages;
        foreach (var (stem, count) in stems)
        {
            if (vocabulary.FindStem(stem) is { } number)
            {
                counts[number] = count;
            }
        }
    }

    /// <summary>How many passages there are in all.</summary>
    public int Passages { get; }

    /// <summary>How many of them hold a stem; null when it was not counted.</summary>
    public int? CountOf(int stem) => counts.TryGetValue(stem, out var count) ? count : null;
}
