namespace Pacto.Bot.Conversations;

/// <summary>Where a person is in a draft.</summary>
/// <param name="DraftId">The open draft.</param>
/// <param name="FormId">Its form.</param>
/// <param name="FieldId">The field last asked for; null at review.</param>
/// <param name="Misses">How often in a row the answer to that field could not be used.</param>
/// <param name="Correcting">True when the field was opened to correct it: afterwards the draft goes on where it was.</param>
public sealed record DraftingState(string DraftId, string FormId, string? FieldId, int Misses, bool Correcting)
{
    /// <summary>The criterion whose question is open; null for none. The next answer improves the draft for it.</summary>
    public string? Criterion { get; init; }
}
