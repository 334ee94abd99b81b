namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Shares of the parts of a unit's score. Fitted on the project's own questions, each left out of the index while it was
/// asked. All are plain factors.
/// </summary>
internal sealed record RankingWeights
{
    /// <summary>Likeness to the unit's nearest anticipated question.</summary>
    public float Nearest { get; init; } = 0.5f;

    /// <summary>What the questions of all units of one objective say together.</summary>
    public float Family { get; init; } = 0.1f;

    /// <summary>What the letter groups of a unit's questions say together.</summary>
    public float Letters { get; init; } = 0.2f;

    /// <summary>Share of the second nearest question in that likeness.</summary>
    public float Second { get; init; } = 0.45f;

    /// <summary>What all questions of the unit say together.</summary>
    public float Pool { get; init; } = 0.5f;

    /// <summary>The unit's own words.</summary>
    public float Text { get; init; } = 0.34f;

    /// <summary>Objectives that the lexicon's concepts point to.</summary>
    public float Vote { get; init; } = 0.27f;

    /// <summary>A number of an objective in the question.</summary>
    public float Key { get; init; } = 0.1f;

    /// <summary>How much background is mixed into a unit's counts, in questions.</summary>
    public float Smoothing { get; init; } = 3f;

    /// <summary>How many questions the unit's own text counts for.</summary>
    public float TextAsQuestions { get; init; } = 2.5f;
}
