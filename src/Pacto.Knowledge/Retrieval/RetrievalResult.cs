using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Retrieval;

/// <summary>What was found for a question.</summary>
/// <param name="Language">The language the question was read in.</param>
/// <param name="Units">Passages and complete lists, the best first.</param>
/// <param name="Passages">Passages alone, the best first; a list stands here through the passages it cites.</param>
/// <param name="Objectives">Objectives the question or project is about, the best first; empty when none is near.</param>
/// <param name="Keys">What points straight to a row.</param>
/// <param name="OutOfScope">The nearest question that the sources do not answer; null when none is near.</param>
/// <param name="Evidence">Chance that the sources answer, 0 to 1; one measure for all questions. Answer from 0.5 on.</param>
public sealed record RetrievalResult(
    Language Language,
    IReadOnlyList<RankedUnit> Units,
    IReadOnlyList<RetrievedPassage> Passages,
    IReadOnlyList<RankedObjective> Objectives,
    QueryKeys Keys,
    OutOfScopeMatch? OutOfScope,
    double Evidence)
{
    /// <summary>Words that were taken for misspelt, with what they were read as.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Practices that are asked for by place, country or objective, and nothing more about them: passage ids, the likeliest first.</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];

    /// <summary>Two things that are to be compared: unit ids in the order they are named; empty when none are.</summary>
    public IReadOnlyList<string> Compared { get; init; } = [];

    /// <summary>Whether the best unit can hold the kind of answer asked for, a date or a number for example: 1, -1, or 0 when none is asked for.</summary>
    public double CanAnswer { get; init; }

    /// <summary>A country or place a practice is asked of and the sources have none from, as typed; null when none is.</summary>
    public string? MissingPlace { get; init; }

    /// <summary>Words of the question, as typed, that neither the sources nor the anticipated questions know.</summary>
    public IReadOnlyList<string> UnknownWords { get; init; } = [];
}
