namespace Pacto.Bot.Conversations;

/// <summary>An arrival as it was stored.</summary>
/// <param name="Sequence">The number of its first record.</param>
/// <param name="IsNew">False when the client had sent it before and nothing was stored.</param>
/// <param name="Turn">What is to be answered now; null when there is nothing.</param>
public sealed record Arrived(long Sequence, bool IsNew, Turn? Turn);
