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
    TurnQueue queue,
    Phrases phrases,
    TimeProvider clock)
{
    /// <summary>Everybody is greeted once, by whichever event comes first.</summary>
    private const string GreetingId = "greeting";

    /// <summary>How often a refusal is stored anew when a turn of the same conversation was quicker. Attempts.</summary>
    private const int Attempts = 3;

    /// <summary>Takes an activity.</summary>
    /// <param name="activity">It was admitted and has type, sender, conversation and service address.</param>
    /// <param name="isVerified">False when nothing but the caller's word says where it comes from.</param>
    /// <param name="root">Our own address for this caller.</param>
    /// <param name="cancellationToken">Stops waiting; what was stored is answered.</param>
    /// <returns>The activities that answer it in the body; null when the caller expects none there.</returns>
    public async Task<JsonArray?> TakeAsync(Activity activity, bool isVerified, string root, CancellationToken cancellationToken)
    {
        var isInBody = activity.DeliveryMode == "expectReplies";
        if (TurnOf(activity, isVerified) is not { } turn)
        {
            return isInBody ? [] : null;
        }

        var address = new ReplyAddress(
            activity.ServiceUrl!, activity.ChannelId, activity.Conversation!, activity.Recipient, activity.From, activity.Id, root, isInBody);
        var stored = JsonSerializer.Serialize(address, BotFrameworkJson.Default.ReplyAddress);
        if (turn.Text.Length > Turn.MaxTextLength)
        {
            return await RefuseLongAsync(turn with { Text = "" }, address, stored, cancellationToken);
        }

        if (isInBody)
        {
            return await AnswerAsync(turn with { IsAwaited = true }, address, cancellationToken);
        }

        if (await deliveries.AcceptForDeliveryAsync(turn, stored, cancellationToken))
        {
            await queue.EnqueueAsync(turn, CancellationToken.None);
        }

        return null;
    }

    private async Task<JsonArray> AnswerAsync(Turn turn, ReplyAddress address, CancellationToken cancellationToken)
    {
        try
        {
            return Write(await queue.AnswerAsync(turn, cancellationToken), address);
        }
        catch (AnsweredBeforeException)
        {
            return [];
        }
    }

    /// <summary>What is to be answered; null when nothing is.</summary>
    private Turn? TurnOf(Activity activity, bool isVerified)
    {
        var isShared = BotFrameworkChannel.IsShared(activity.Conversation!);
        var text = activity.Type == "message" ? MentionText.Read(activity) : "";
        TurnKind? kind = activity.Type switch
        {
            // Where the bot may hear everything, most of it is not meant for it.
            "message" when text.Length > 0
                && (!isShared || activity.ChannelId != BotFrameworkChannel.Teams || MentionText.IsMentioned(activity)) => TurnKind.Message,
            "conversationUpdate" when IsArrival(activity, isShared) => TurnKind.Joined,
            "installationUpdate" when activity.Action is "add" => TurnKind.Joined,
            _ => null,
        };
        return kind is { } known
            ? new Turn(
                known is TurnKind.Joined ? GreetingId : activity.Id ?? $"none-{Guid.NewGuid():N}",
                BotFrameworkChannel.KeyOf(activity, isVerified),
                BotFrameworkChannel.PersonOf(activity, isVerified),
                known,
                text,
                LanguageCode.Parse(activity.Locale),
                clock.GetUtcNow())
            {
                IsShared = isShared,
            }
            : null;
    }

    /// <summary>A person who comes into a chat with the bot, or the bot that comes into a conversation of several people.</summary>
    private static bool IsArrival(Activity activity, bool isShared) => (activity.MembersAdded ?? []).Any(
        member => member?.Id is { } id && (isShared ? id == activity.Recipient?.Id : id != activity.Recipient?.Id));

    private async Task<JsonArray?> RefuseLongAsync(Turn turn, ReplyAddress address, string stored, CancellationToken cancellationToken)
    {
        if (!await deliveries.AcceptForDeliveryAsync(turn, stored, cancellationToken))
        {
            return address.InBody ? [] : null;
        }

        var record = await StoreRefusalAsync(turn, cancellationToken);
        await sender.SendAsync(record, cancellationToken);
        return address.InBody ? Write(record, address) : null;
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

    private static JsonArray Write(TurnRecord record, ReplyAddress address) =>
        [.. record.Outgoing.Select(outgoing => OutgoingActivity.Write(outgoing, address))];
}
