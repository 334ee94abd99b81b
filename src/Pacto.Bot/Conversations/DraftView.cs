namespace Pacto.Bot.Conversations;

/// <summary>A draft as a client shows it beside the chat: every field that belongs to it, ready to be read and edited one by one.</summary>
/// <param name="Id">The draft.</param>
/// <param name="FormId">Its form.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What the form is called in running text.</param>
/// <param name="Done">Fields that have a value or were left open on purpose.</param>
/// <param name="Total">Fields that are asked.</param>
/// <param name="Open">Required fields without a value.</param>
/// <param name="UpdatedAt">When it last changed, UTC.</param>
/// <param name="CanUndo">True when a change of it can be taken back.</param>
/// <param name="Sections">In the order of the live form; none is empty.</param>
public sealed record DraftView(
    string Id,
    string FormId,
    string Name,
    string Kind,
    int Done,
    int Total,
    int Open,
    DateTimeOffset UpdatedAt,
    bool CanUndo,
    IReadOnlyList<DraftViewSection> Sections);
