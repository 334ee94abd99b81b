namespace Pacto.Knowledge.Indexing;

/// <summary>
/// What each sign counts. Every sign is a share from 0 to 1, so the weights compare. They are round on purpose: found by leaving
/// each sign out on corpora of several kinds (docs/benchmarks.md), not by fitting one of them.
/// </summary>
internal sealed record IndexWeights
{
    /// <summary>Saturated frequency of the words in title, path and text (BM25F).</summary>
    public double Frequency { get; init; } = 1;

    /// <summary>Mass of distinct words of the question in the best short window.</summary>
    public double Window { get; init; } = 0.5;

    /// <summary>Words that stand in the very form that was typed.</summary>
    public double Surface { get; init; } = 0.1;

    /// <summary>Neighbours in the question that are neighbours in the passage.</summary>
    public double Pairs { get; init; } = 0.2;

    /// <summary>Groups of four letters: typing slips, compounds, kindred words.</summary>
    public double Letters { get; init; } = 0.5;

    /// <summary>Words that the nearest heading says.</summary>
    public double Title { get; init; } = 0.2;

    /// <summary>Words that other passages of the same document say.</summary>
    public double Document { get; init; } = 0.2;

    /// <summary>The document is in the language of the question.</summary>
    public double Language { get; init; } = 0.1;

    /// <summary>How much a misspelt or kindred word counts beside the word itself.</summary>
    public double Kindred { get; init; } = 1;

    /// <summary>How much another everyday word for the same thing counts beside the word itself.</summary>
    public double Everyday { get; init; } = 0.6;

    /// <summary>Passages that are weighed closely, out of those the frequencies brought forward.</summary>
    public int Candidates { get; init; } = 100;
}
