using System.ComponentModel.DataAnnotations;

namespace Pacto.Bot.Answering;

/// <summary>How sure the assistant must be, section <c>Answering</c>.</summary>
public sealed class AnsweringOptions
{
    /// <summary>Least evidence an answer is given on. Chance that the sources answer, 0 to 1; default 0.5.</summary>
    [Range(0.0, 1.0)]
    public double MinEvidence { get; init; } = 0.5;

    /// <summary>
    /// Least evidence a practice that is named is shown on, with the remark that nothing more is said of it. Chance that the
    /// sources answer, 0 to 1; default 0.2.
    /// </summary>
    [Range(0.0, 1.0)]
    public double MinEvidenceOfRow { get; init; } = 0.2;

    /// <summary>A second passage is shown beside the first when its chance is at least this share of the first one's. 0 to 1; default 0.4.</summary>
    [Range(0.0, 1.0)]
    public double SecondShare { get; init; } = 0.4;

    /// <summary>Most objectives named beside the first. Objectives, 0 to 5; default 2.</summary>
    [Range(0, 5)]
    public int MoreObjectives { get; init; } = 2;
}
