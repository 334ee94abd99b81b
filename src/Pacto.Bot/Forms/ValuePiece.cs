namespace Pacto.Bot.Forms;

/// <summary>A stretch of a value with its own origin.</summary>
/// <param name="Text">The words as they stand in the value.</param>
/// <param name="Origin">Who put them there.</param>
/// <param name="TurnId">The turn they came with, or were accepted in.</param>
/// <param name="At">When, UTC.</param>
public sealed record ValuePiece(string Text, ValueOrigin Origin, string TurnId, DateTimeOffset At)
{
    /// <summary>The words they were taken from, verbatim; null where they are those words.</summary>
    public string? From { get; init; }

    /// <summary>The passage they are quoted from; null unless the origin is <see cref="ValueOrigin.Quoted"/>.</summary>
    public string? Source { get; init; }
}
