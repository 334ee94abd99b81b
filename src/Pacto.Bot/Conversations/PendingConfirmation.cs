namespace Pacto.Bot.Conversations;

/// <summary>Something that was asked "are you sure?" for.</summary>
/// <param name="Action">What a yes will do, a command id such as <c>draft-delete</c>.</param>
/// <param name="Subject">What it is done to, for example a draft id; null when there is only one.</param>
public sealed record PendingConfirmation(string Action, string? Subject);
