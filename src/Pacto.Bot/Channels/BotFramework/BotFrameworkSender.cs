using System.Text.Json;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Conversations;
using Pacto.Bot.Turns;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Writes replies as activities and hands them to whoever brings them.</summary>
internal sealed class BotFrameworkSender(BotFrameworkRenderer renderer, IDeliveries deliveries, DeliveryLanes lanes) : IReplySender
{
    public string Channel => BotFrameworkChannel.Id;

    public IReadOnlyList<string> Render(Turn turn, Reply reply) =>
        [.. renderer.Render(turn, reply).Select(activity => JsonSerializer.Serialize(activity, ActivityJson.Wire.Activity))];

    public async Task SendAsync(TurnRecord record, CancellationToken cancellationToken)
    {
        var (conversation, turnId) = (record.Turn.Conversation, record.Turn.Id);
        if (!record.Turn.IsAwaited && await deliveries.FindAddressAsync(conversation, turnId, cancellationToken) is { } address)
        {
            await SendAsync(new Delivery(conversation, turnId, address, record.Outgoing, Sent: 0), cancellationToken);
        }
    }

    /// <summary>Brings a stored reply, or forgets it when the caller is given it in the answer to the request.</summary>
    public Task SendAsync(Delivery delivery, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize(delivery.Address, BotFrameworkJson.Default.ReplyAddress) is { InBody: false } && delivery.Records.Count > 0
            ? lanes.AddAsync(delivery, cancellationToken)
            : deliveries.EndAsync(delivery.Conversation, delivery.TurnId, cancellationToken);
}
