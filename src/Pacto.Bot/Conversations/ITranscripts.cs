namespace Pacto.Bot.Conversations;

/// <summary>
/// What the clients of a channel are shown again: every record of a conversation, numbered in order. A reader who names the last
/// number she has gets what came after it. Every method is safe to call from many threads.
/// </summary>
public interface ITranscripts
{
    /// <summary>Opens a conversation, so that turns can arrive in it.</summary>
    /// <returns>False when it was opened before.</returns>
    Task<bool> OpenAsync(ConversationKey key, PersonKey person, CancellationToken cancellationToken);

    /// <summary>Who opened a conversation; null when there is no such conversation.</summary>
    Task<PersonKey?> FindOwnerAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>When the last record was stored, UTC; null when there is none.</summary>
    Task<DateTimeOffset?> FindLastTimeAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Stores what arrived from a client: its records and, when there is something to answer, the turn, all of it or nothing.
    /// </summary>
    /// <param name="key">The conversation.</param>
    /// <param name="clientId">The client's own name for it: the same name a second time stores nothing. Null when it gave none.</param>
    /// <param name="make">Makes it for the number its first record gets. Called on the writer, so it only formats.</param>
    /// <param name="cancellationToken">Stops waiting; what was accepted stays accepted.</param>
    /// <returns>What was stored, or the first number of what this client sent before; null when there is no such conversation.</returns>
    Task<Arrived?> ArriveAsync(
        ConversationKey key, string? clientId, Func<long, Arrival> make, CancellationToken cancellationToken);

    /// <summary>The records after a number, at most <paramref name="limit"/>; null when there is no such conversation.</summary>
    Task<IReadOnlyList<TranscriptEntry>?> ReadAsync(ConversationKey key, long after, int limit, CancellationToken cancellationToken);
}
