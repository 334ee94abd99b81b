namespace Pacto.Bot.Conversations;

/// <summary>A turn, what it brought about, and what its channel will show: stored as one.</summary>
/// <param name="Turn">The turn that was answered.</param>
/// <param name="Outcome">What it brought about.</param>
/// <param name="Outgoing">The channel's own records of the reply (JSON), in order; opaque to the store.</param>
public sealed record TurnRecord(Turn Turn, TurnOutcome Outcome, IReadOnlyList<string> Outgoing);
