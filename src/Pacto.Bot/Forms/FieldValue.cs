namespace Pacto.Bot.Forms;

/// <summary>What a draft holds for one field.</summary>
/// <param name="Items">
/// One entry for a text, a date (<c>YYYY-MM-DD</c>), a yes or no (<c>yes</c>, <c>no</c>) or an option id; several for a repeated field.
/// Never empty: a field without a value is absent from the draft.
/// </param>
/// <param name="Origin">Who put it there; of a value in several pieces, where the last one comes from.</param>
/// <param name="TurnId">The turn it came with, or was accepted in.</param>
/// <param name="At">When, UTC.</param>
public sealed record FieldValue(IReadOnlyList<string> Items, ValueOrigin Origin, string TurnId, DateTimeOffset At)
{
    /// <summary>The words of the person or of the source that it was taken from, verbatim; null where the value is those words.</summary>
    public string? From { get; init; }

    /// <summary>The passage it is quoted from; null unless the origin is <see cref="ValueOrigin.Quoted"/>.</summary>
    public string? Source { get; init; }

    /// <summary>The pieces of a value that did not come at once, in the order of the text; null where it did.</summary>
    public IReadOnlyList<ValuePiece>? Parts { get; init; }

    /// <summary>The value as one text, items on lines of their own.</summary>
    public string Text => string.Join('\n', Items);

    /// <summary>Where every stretch of it comes from: its pieces, or itself as the only one. Together they hold all its words.</summary>
    public IReadOnlyList<ValuePiece> Pieces() => Parts is { Count: > 0 } parts ? parts : [new(Text, Origin, TurnId, At) { From = From, Source = Source }];
}
