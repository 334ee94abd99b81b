namespace Pacto.Bot.Conversations;

/// <summary>A person is about to leave a question for the team.</summary>
/// <param name="Words">What she wants to ask; null while we wait for it. Nothing is stored for the team before she agreed.</param>
public sealed record HandOverState(string? Words);
