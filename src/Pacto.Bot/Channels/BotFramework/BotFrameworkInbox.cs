using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Bot.Turns;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Takes in what was admitted: stored first, then answered once, whatever is delivered twice.</summary>
internal sealed class BotFrameworkInbox(
    IConversationStore conversations,
    IDeliveries deliveries,
    BotFrameworkSender sender,
    OutgoingCards cards,
    SlowAnswers slow,
    SentActivities sent,
    DeliveryLanes lanes,
    TurnQueue queue,
    Phrases phrases,
    TimeProvider clock)
{
    /// <summary>How often a refusal is stored anew when a turn of the same conversation was quicker. Attempts.</summary>
    private const int Attempts = 3;

    /// <summary>How long an answer to what is deleted meanwhile may take to be followed.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(10);

    /// <summary>Takes an activity.</summary>
    /// <param name="activity">It was admitted and has type, sender, conversation and service address.</param>
    /// <param name="isVerified">False when nothing but the caller's word says where it comes from.</param>
    /// <param name="root">Our own address for this caller.</param>
    /// <param name="cancellationToken">Stops waiting; what was stored is answered.</param>
    /// <returns>The activities that answer it in the body; null when the caller expects none there.</returns>
    public async Task<JsonArray?> TakeAsync(Activity activity, bool isVerified, string root, CancellationToken cancellationToken)
    {
        var address = AddressOf(activity, root);
        if (activity is { Type: "messageDelete", Id: { } deleted })
        {
            FollowDeletion(BotFrameworkChannel.KeyOf(activity, isVerified), deleted, address);
        }

        if (TurnOfActivity.Read(activity, isVerified, clock.GetUtcNow()) is not { } turn)
        {
            return address.InBody ? [] : null;
        }

        address = turn.IsEdit ? address with { Replaces = activity.Id } : address;
        var stored = JsonSerializer.Serialize(address, BotFrameworkJson.Default.ReplyAddress);
        if (turn.Text.Length > Turn.MaxTextLength)
        {
            return await RefuseLongAsync(turn with { Text = "" }, address, stored, cancellationToken);
        }

        if (address.InBody)
        {
            return (await AnswerAsync(turn, address, Timeout.InfiniteTimeSpan, cancellationToken)).Replies;
        }

        if (await deliveries.AcceptForDeliveryAsync(turn, stored, cancellationToken))
        {
            slow.Watch(turn, address);
            await queue.EnqueueAsync(turn, CancellationToken.None);
        }

        return null;
    }

    /// <summary>Answers a turn while its client waits, as long as it does; the replies are sent unless they are wanted in the body.</summary>
    /// <returns>How it ended, null when it was taken before or takes longer; and the replies for the body.</returns>
    public async Task<(TurnStatus? Status, JsonArray Replies)> AnswerAsync(
        Turn turn, ReplyAddress address, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!address.InBody
            && !await deliveries.AcceptForDeliveryAsync(turn, JsonSerializer.Serialize(address, BotFrameworkJson.Default.ReplyAddress), cancellationToken))
        {
            return (null, []);
        }

        try
        {
            // Only who gets the replies in the body may stop the work by hanging up.
            var work = queue.AnswerAsync(turn with { IsAwaited = address.InBody }, address.InBody ? cancellationToken : CancellationToken.None);
            var record = await work.WaitAsync(patience, clock, cancellationToken);
            return (record.Outcome.Status, address.InBody ? await WriteAsync(record, address, cancellationToken) : []);
        }
        catch (Exception exception) when (exception is TimeoutException or AnsweredBeforeException)
        {
            return (null, []);
        }
    }

    /// <summary>What was deleted takes its answer along; one that is on its way is waited for.</summary>
    private void FollowDeletion(ConversationKey conversation, string turnId, ReplyAddress address) => lanes.Spawn(async stopping =>
    {
        var ids = sent.Take(conversation, turnId);
        if (ids.Count == 0)
        {
            await Task.Delay(OnItsWay, clock, stopping);
            ids = sent.Take(conversation, turnId);
        }

        foreach (var id in ids)
        {
            await lanes.DeleteAsync(address, id, stopping);
        }
    });

    /// <summary>Where the reply to an activity goes.</summary>
    public static ReplyAddress AddressOf(Activity activity, string root) => new(
        activity.ServiceUrl!, activity.ChannelId, activity.Conversation!, activity.Recipient, activity.From, activity.Id, root,
        activity.DeliveryMode == "expectReplies");

    private async Task<JsonArray?> RefuseLongAsync(Turn turn, ReplyAddress address, string stored, CancellationToken cancellationToken)
    {
        if (!await deliveries.AcceptForDeliveryAsync(turn, stored, cancellationToken))
        {
            return address.InBody ? [] : null;
        }

        var record = await StoreRefusalAsync(turn, cancellationToken);
        await sender.SendAsync(record, cancellationToken);
        return address.InBody ? await WriteAsync(record, address, cancellationToken) : null;
    }

    private async Task<TurnRecord> StoreRefusalAsync(Turn turn, CancellationToken cancellationToken)
    {
        var most = Turn.MaxTextLength.ToString("N0", CultureInfo.InvariantCulture).Replace(',', ' ');
        for (var attempt = 1; ; attempt++)
        {
            var conversation = await conversations.LoadAsync(turn.Conversation, turn.Person, cancellationToken);
            var language = conversation.Language ?? turn.Locale ?? Language.Spanish;
            var reply = new Reply(language, [new ReplyPart.Text(phrases.Say(language, "server.too-long", ("most", most)))]);
            var record = new TurnRecord(turn, new TurnOutcome(conversation, reply, TurnStatus.Refused), sender.Render(turn, reply));
            try
            {
                await conversations.SaveAsync(record, cancellationToken);
                return record;
            }
            catch (StaleConversationException) when (attempt < Attempts)
            {
                // A turn of the same conversation was stored in between.
            }
        }
    }

    private async Task<JsonArray> WriteAsync(TurnRecord record, ReplyAddress address, CancellationToken cancellationToken)
    {
        JsonArray written = [];
        foreach (var outgoing in record.Outgoing)
        {
            written.Add((JsonNode)await cards.WriteAsync(outgoing, address, cancellationToken));
        }

        return written;
    }
}
