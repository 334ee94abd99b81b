using System.Text.Json;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Conversations;
using Pacto.Bot.Turns;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Writes replies as activities and hands them to whoever brings them.</summary>
internal sealed class BotFrameworkSender(BotFrameworkRenderer renderer, IDeliveries deliveries, DeliveryLanes lanes, SlowAnswers slow, PrivateChats chats) : IReplySender
{
    public string Channel => BotFrameworkChannel.Id;

    public bool FindsPeople => true;

    public IReadOnlyList<string> Render(Turn turn, Reply reply) =>
        [.. renderer.Render(turn, reply).Select(activity => JsonSerializer.Serialize(activity, ActivityJson.Wire.Activity))];

    public void Show(Turn turn, Language language, string markdown) =>
        slow.Show(turn.Conversation, turn.Id, BotFrameworkRenderer.TextForTeams(markdown));

    public async Task SendAsync(TurnRecord record, CancellationToken cancellationToken)
    {
        var (conversation, turnId) = (record.Turn.Conversation, record.Turn.Id);
        slow.Ready(conversation, turnId, record.Outgoing.Count > 0);
        if (!record.Turn.IsAwaited && await deliveries.FindAddressAsync(conversation, turnId, cancellationToken) is { } address)
        {
            if (record.Outcome.Reply.Parts.OfType<ReplyPart.Alone>().Any() && Read(address) is { InBody: false } shared)
            {
                lanes.Spawn(stopping => chats.GoOnAsync(record.Turn, shared, stopping));
            }

            await SendAsync(new Delivery(conversation, turnId, address, record.Outgoing, Sent: 0), cancellationToken);
        }
    }

    /// <summary>Brings a stored reply, or forgets it when the caller is given it in the answer to the request.</summary>
    public Task SendAsync(Delivery delivery, CancellationToken cancellationToken) =>
        Read(delivery.Address) is { InBody: false } && delivery.Records.Count > 0
            ? lanes.AddAsync(delivery, cancellationToken)
            : deliveries.EndAsync(delivery.Conversation, delivery.TurnId, cancellationToken);

    private static ReplyAddress? Read(string address) => JsonSerializer.Deserialize(address, BotFrameworkJson.Default.ReplyAddress);
}
