namespace Pacto.Bot.Conversations;

/// <summary>What came in from a client of a channel that keeps a transcript.</summary>
/// <param name="Turn">What is to be answered; null when it is only kept.</param>
/// <param name="Records">The channel's own records (JSON), in order; at least one.</param>
public sealed record Arrival(Turn? Turn, IReadOnlyList<string> Records);
