using System.Text.Json;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Channels.Cards;
using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Reads activities of these channels as turns. Pure.</summary>
internal static class TurnOfActivity
{
    /// <summary>Everybody is greeted once, by whichever event comes first.</summary>
    private const string GreetingId = "greeting";

    /// <summary>What is to be answered; null when nothing is.</summary>
    /// <param name="activity">It was admitted and has type, sender and conversation.</param>
    /// <param name="isVerified">False when nothing but the caller's word says where it comes from.</param>
    /// <param name="now">When it arrived, UTC.</param>
    /// <param name="hasFile">True when a message brings a file that is read: then it needs no words.</param>
    public static Turn? Read(Activity activity, bool isVerified, DateTimeOffset now, bool hasFile = false) => activity.Type switch
    {
        "message" => Message(activity, isVerified, now)
            ?? (hasFile ? Of(activity, activity.Id, TurnKind.Message, "", isVerified, now) : null),
        "messageUpdate" when IsEdit(activity) => Message(activity, isVerified, now) is { } turn
            ? turn with { Id = $"{turn.Id}-{activity.Timestamp ?? turn.Text}", IsEdit = true }
            : null,
        "conversationUpdate" when IsArrival(activity, BotFrameworkChannel.IsShared(activity.Conversation!)) => Joined(activity, isVerified, now),
        "installationUpdate" when activity.Action is "add" => Joined(activity, isVerified, now),
        _ => null,
    };

    /// <summary>A button that was pressed, as its own words.</summary>
    public static Turn Read(Activity activity, CardPress press, bool isVerified, DateTimeOffset now) =>
        Of(activity, activity.Id, TurnKind.Message, press.Say, isVerified, now) with { OfferedIn = press.Offer, Pressed = press.Command };

    private static Turn? Message(Activity activity, bool isVerified, DateTimeOffset now)
    {
        var text = MentionText.Read(activity);
        var isSubmitted = text.Length == 0 && activity.Value is { ValueKind: JsonValueKind.Object };
        if (CardPress.Read(activity.Value) is { } press)
        {
            // Clients differ in whether they send the words beside the data.
            return Read(activity, text.Length > 0 && press.Command is null ? press with { Say = text } : press, isVerified, now);
        }

        // Where the bot may hear everything, most of it is not meant for it.
        var isMeant = !BotFrameworkChannel.IsShared(activity.Conversation!)
            || activity.ChannelId != BotFrameworkChannel.Teams
            || MentionText.IsMentioned(activity);

        // A card that nobody here knows any more: it is answered like a button of an older message.
        return isMeant && (text.Length > 0 || isSubmitted)
            ? Of(activity, activity.Id, TurnKind.Message, text, isVerified, now) with { OfferedIn = isSubmitted ? "?" : null }
            : null;
    }

    private static Turn Joined(Activity activity, bool isVerified, DateTimeOffset now) =>
        Of(activity, GreetingId, TurnKind.Joined, "", isVerified, now);

    private static Turn Of(Activity activity, string? id, TurnKind kind, string text, bool isVerified, DateTimeOffset now) => new(
        id ?? $"none-{Guid.NewGuid():N}",
        BotFrameworkChannel.KeyOf(activity, isVerified),
        BotFrameworkChannel.PersonOf(activity, isVerified),
        kind,
        text,
        LanguageCode.Parse(activity.Locale),
        now)
    {
        IsShared = BotFrameworkChannel.IsShared(activity.Conversation!),
    };

    /// <summary>Teams says what an update is about; elsewhere it is an edit.</summary>
    private static bool IsEdit(Activity activity) => BotFrameworkChannel.EventOf(activity) is null or "editMessage" or "undeleteMessage";

    /// <summary>A person who comes into a chat with the bot, or the bot that comes into a conversation of several people.</summary>
    private static bool IsArrival(Activity activity, bool isShared) => (activity.MembersAdded ?? []).Any(
        member => member?.Id is { } id && (isShared ? id == activity.Recipient?.Id : id != activity.Recipient?.Id));
}
