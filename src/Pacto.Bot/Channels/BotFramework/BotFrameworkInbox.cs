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
    SentFiles files,
    DeliveryLanes lanes,
    TurnQueue queue,
    Phrases phrases,
    TimeProvider clock)
{
    private static readonly string MostCharacters = Turn.MaxTextLength.ToString("N0", CultureInfo.InvariantCulture).Replace(',', ' ');

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

        var file = SentFile.Of(activity);
        if (TurnOfActivity.Read(activity, isVerified, clock.GetUtcNow(), file is not null) is not { } turn)
        {
            return address.InBody ? [] : null;
        }

        address = turn.IsEdit ? address with { Replaces = activity.Id } : address;
        if (turn.Text.Length > Turn.MaxTextLength)
        {
            return await RefuseAsync(turn, address, "server.too-long", [("most", MostCharacters)], cancellationToken);
        }

        if (file is not null)
        {
            var (brought, refusal) = await files.ReadAsync(file, turn.Text, cancellationToken);
            if (brought is null)
            {
                return await RefuseAsync(turn, address, refusal, file.Name.Length > 0 ? [("name", file.Name)] : [], cancellationToken);
            }

            turn = turn with { Text = brought.Said, Pressed = brought.Command };
        }

        return await TakeAsync(turn, address, cancellationToken);
    }

    private async Task<JsonArray?> TakeAsync(Turn turn, ReplyAddress address, CancellationToken cancellationToken)
    {
        if (address.InBody)
        {
            return (await AnswerAsync(turn, address, Timeout.InfiniteTimeSpan, cancellationToken)).Replies;
        }

        if (await deliveries.AcceptForDeliveryAsync(turn, Stored(address), cancellationToken))
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
        if (!address.InBody && !await deliveries.AcceptForDeliveryAsync(turn, Stored(address), cancellationToken))
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

    private static string Stored(ReplyAddress address) => JsonSerializer.Serialize(address, BotFrameworkJson.Default.ReplyAddress);

    /// <summary>Says why a message was not taken; nothing of what it said is stored.</summary>
    private async Task<JsonArray?> RefuseAsync(Turn said, ReplyAddress address, string phrase, (string, string)[] places, CancellationToken cancellationToken)
    {
        var turn = said with { Text = "" };
        if (!await deliveries.AcceptForDeliveryAsync(turn, Stored(address), cancellationToken))
        {
            return address.InBody ? [] : null;
        }

        var record = await StoreRefusalAsync(turn, phrase, places, cancellationToken);
        await sender.SendAsync(record, cancellationToken);
        return address.InBody ? await WriteAsync(record, address, cancellationToken) : null;
    }

    private async Task<TurnRecord> StoreRefusalAsync(Turn turn, string phrase, (string, string)[] places, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var conversation = await conversations.LoadAsync(turn.Conversation, turn.Person, cancellationToken);
            var language = conversation.Language ?? turn.Locale ?? Language.Spanish;
            var reply = new Reply(language, [new ReplyPart.Text(phrases.Say(language, phrase, places))]);
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
