namespace Pacto.Bot.Conversations;

/// <summary>A draft in a list.</summary>
/// <param name="Id">The draft.</param>
/// <param name="FormId">Its form.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What the form is called in running text.</param>
/// <param name="Done">Fields that have a value or were left open on purpose.</param>
/// <param name="Total">Fields that are asked.</param>
/// <param name="UpdatedAt">When it last changed, UTC.</param>
public sealed record DraftViewLine(string Id, string FormId, string Name, string Kind, int Done, int Total, DateTimeOffset UpdatedAt);
