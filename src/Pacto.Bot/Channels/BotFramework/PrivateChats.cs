using System.Text.Json;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Conversations;
using Pacto.Bot.Turns;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>
/// Goes on alone with a person who asked among others for what is hers alone: opens the chat with her where the channel lets us, and takes
/// what she said there. Where it does not, the reply among the others has told her the way.
/// </summary>
internal sealed class PrivateChats(ConnectorClient connector, IDeliveries deliveries, TurnQueue queue, ILogger<PrivateChats> logger)
{
    /// <summary>Opens the chat and says there again what was said among others.</summary>
    public async Task GoOnAsync(Turn turn, ReplyAddress shared, CancellationToken cancellationToken)
    {
        if (shared is not { ChannelId: BotFrameworkChannel.Teams, User.Id: not null, Bot.Id: not null })
        {
            return;
        }

        var opened = await connector.OpenAsync(shared, cancellationToken);
        if (opened is not { Fate: ConnectorFate.Delivered, Id: { Length: > 0 } id })
        {
            logger.AsideFailed($"no private chat: {opened.Reason}");
            return;
        }

        var address = shared with { Conversation = new ConversationAccount(id, "personal", shared.Conversation.TenantId), ActivityId = null };
        var alone = turn with
        {
            Id = $"{turn.Id}-alone",
            Conversation = BotFrameworkChannel.BesideOf(turn.Conversation, id),
            IsShared = false,
            OfferedIn = null,
        };
        if (await deliveries.AcceptForDeliveryAsync(alone, JsonSerializer.Serialize(address, BotFrameworkJson.Default.ReplyAddress), cancellationToken))
        {
            await queue.EnqueueAsync(alone, cancellationToken);
        }
    }
}
