namespace Pacto.Bot.Conversations;

/// <summary>What the last answer was about, so that "¿y el 16?" and "ver más" can be understood.</summary>
/// <param name="Question">The last question as it was understood, standing alone.</param>
/// <param name="UnitId">Passage or collection the answer rested on first.</param>
/// <param name="Objective">The objective it was about; null when none.</param>
/// <param name="Expandable">True when "ver más" has something to add.</param>
/// <param name="Clarifying">The choices offered when we asked back; empty otherwise.</param>
public sealed record AnsweringState(
    string Question,
    string? UnitId,
    int? Objective,
    bool Expandable,
    IReadOnlyList<Choice> Clarifying)
{
    /// <summary>
    /// The list shown last, or the rows with a space between their ids, while its lines are spoken of ("¿y el cuarto?", "la de mujeres"); null
    /// when none is.
    /// </summary>
    public string? Listed { get; init; }

    /// <summary>The units spoken of before <see cref="UnitId"/>, the latest first, with a space between their ids, so that "back to the vaccine" finds the way; null for none.</summary>
    public string? Earlier { get; init; }

    /// <summary>How often the last answer was put more simply since it was given. Times.</summary>
    public int Simpler { get; init; }
}
