namespace Pacto.Bot.Conversations;

/// <summary>
/// Replies that have to be brought to a channel of others, kept until they arrived. Every method is safe to call from many threads.
/// </summary>
public interface IDeliveries
{
    /// <summary>
    /// Stores a turn that arrived together with where its reply goes. The reply itself is added when the turn's outcome is saved; such
    /// a turn leaves nothing in a transcript.
    /// </summary>
    /// <returns>False when a turn with this id was accepted in this conversation before.</returns>
    Task<bool> AcceptForDeliveryAsync(Turn turn, string address, CancellationToken cancellationToken);

    /// <summary>Where the reply to a turn goes; null when it was delivered, given up or forgotten.</summary>
    Task<string?> FindAddressAsync(ConversationKey conversation, string turnId, CancellationToken cancellationToken);

    /// <summary>Notes that the first <paramref name="sent"/> records of a reply have arrived.</summary>
    Task NoteSentAsync(ConversationKey conversation, string turnId, int sent, CancellationToken cancellationToken);

    /// <summary>Forgets a reply that arrived as a whole, or that nobody can bring any more.</summary>
    Task EndAsync(ConversationKey conversation, string turnId, CancellationToken cancellationToken);

    /// <summary>
    /// Takes over, oldest first, the replies that are stored and have not arrived as a whole, of processes that are no more. From now on
    /// they are this process's to bring.
    /// </summary>
    Task<IReadOnlyList<Delivery>> TakeOverDeliveriesAsync(CancellationToken cancellationToken);
}
