namespace Pacto.Knowledge.Indexing;

/// <summary>What speaks for a passage: shares from 0 to 1, in the order of <see cref="IndexWeights"/>.</summary>
internal sealed class PassageSigns(int passage)
{
    /// <summary>Number of the passage.</summary>
    public int Passage { get; } = passage;

    public double Frequency { get; set; }

    public double Window { get; set; }

    public double Surface { get; set; }

    public double Pairs { get; set; }

    public double Letters { get; set; }

    public double Title { get; set; }

    public double Document { get; set; }

    public double Language { get; set; }

    /// <summary>Share of the question's words that the passage or its headings say.</summary>
    public double Coverage { get; set; }

    /// <summary>Which words the passage or its headings say, as bits.</summary>
    public ulong Said { get; set; }

    /// <summary>All signs together, from 0 to 1.</summary>
    public double Weigh(IndexWeights weights) =>
        ((weights.Frequency * Frequency) + (weights.Window * Window) + (weights.Surface * Surface) + (weights.Pairs * Pairs)
            + (weights.Letters * Letters) + (weights.Title * Title) + (weights.Document * Document) + (weights.Language * Language))
        / (weights.Frequency + weights.Window + weights.Surface + weights.Pairs + weights.Letters + weights.Title + weights.Document + weights.Language);
}
