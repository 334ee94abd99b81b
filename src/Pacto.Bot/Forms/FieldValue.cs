namespace Pacto.Bot.Forms;

/// <summary>What a draft holds for one field.</summary>
/// <param name="Items">
/// One entry for a text, a date (<c>YYYY-MM-DD</c>), a yes or no (<c>yes</c>, <c>no</c>) or an option id; several for a repeated field.
/// Never empty: a field without a value is absent from the draft.
/// </param>
/// <param name="Origin">Who put it there.</param>
/// <param name="TurnId">The turn it came with.</param>
/// <param name="At">When, UTC.</param>
public sealed record FieldValue(IReadOnlyList<string> Items, ValueOrigin Origin, string TurnId, DateTimeOffset At)
{
    /// <summary>The value as one text, items on lines of their own.</summary>
    public string Text => string.Join('\n', Items);
}
