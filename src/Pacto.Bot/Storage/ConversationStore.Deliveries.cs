using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <content>Replies on their way to a channel that we bring them to.</content>
public abstract partial class ConversationStore
{
    /// <summary>A reply that could not be brought for this long is not brought any more: it would only surprise.</summary>
    internal static readonly TimeSpan DeliveryLife = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public Task<bool> AcceptForDeliveryAsync(Turn turn, string address, CancellationToken cancellationToken)
    {
        var json = StoredJson.Write(turn);
        return WhenOursAsync(
            turn.Conversation,
            session =>
            {
                var now = clock.GetUtcNow();
                var isNew = StoredTurns.Accept(session, turn, json, Instance, now);
                if (isNew)
                {
                    CheckOurs(session, turn.Conversation);
                    StoredConversations.Open(session, turn.Conversation, turn.Person, now);
                    StoredDeliveries.Add(session, turn, address, Instance, now);
                }

                return isNew;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<string?> FindAddressAsync(ConversationKey conversation, string turnId, CancellationToken cancellationToken) =>
        ReadAsync(session => StoredDeliveries.FindAddress(session, conversation, turnId), cancellationToken);

    /// <inheritdoc/>
    public Task NoteSentAsync(ConversationKey conversation, string turnId, int sent, CancellationToken cancellationToken) => WriteAsync(
        session =>
        {
            StoredDeliveries.NoteSent(session, conversation, turnId, sent);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task EndAsync(ConversationKey conversation, string turnId, CancellationToken cancellationToken) => WriteAsync(
        session =>
        {
            StoredDeliveries.End(session, conversation, turnId);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Delivery>> TakeOverDeliveriesAsync(CancellationToken cancellationToken) => !Look().Others
        ? Task.FromResult<IReadOnlyList<Delivery>>([])
        : WriteAsync<IReadOnlyList<Delivery>>(
        session =>
        {
            session.Hold(TakingOver);
            return StoredDeliveries.TakeOver(session, Instance, clock.GetUtcNow() - DeliveryLife);
        },
        cancellationToken);
}
