namespace Pacto.Bot.Channels.Activities;

/// <summary>Buttons that are shown while theirs is the last message.</summary>
/// <param name="To">Whom they are for; empty for everybody.</param>
/// <param name="Actions">The buttons.</param>
public sealed record SuggestedActions(IReadOnlyList<string> To, IReadOnlyList<CardAction> Actions);
