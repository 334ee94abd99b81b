namespace Pacto.Bot.Forms;

/// <summary>A value that waits for the person's word; nothing of it stands in the draft yet.</summary>
/// <param name="FieldId">The field it is for.</param>
/// <param name="Items">As <see cref="FieldValue.Items"/> wants them; never empty.</param>
/// <param name="Origin">What it becomes when she agrees: her own words, or a suggestion she accepted.</param>
/// <param name="From">The words it was taken from, verbatim; null where it is those words.</param>
public sealed record ProposedValue(string FieldId, IReadOnlyList<string> Items, ValueOrigin Origin, string? From)
{
    /// <summary>Its pieces, where it is put together of old and new; null where it is not.</summary>
    public IReadOnlyList<ValuePiece>? Parts { get; init; }

    /// <summary>The passage it is quoted from; null for none.</summary>
    public string? Source { get; init; }
}
