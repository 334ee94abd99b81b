using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Bot.Turns;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>Takes in what clients post: stored first, then shown again to whoever watches, then answered.</summary>
internal sealed class DirectLineInbox(
    ITranscripts transcripts,
    IConversationStore conversations,
    TurnQueue queue,
    DirectLineStreams streams,
    IFeedback feedback,
    Phrases phrases,
    TimeProvider clock)
{
    /// <summary>After this long a person who comes back is greeted again; a page that is only loaded again is not.</summary>
    private static readonly TimeSpan Absence = TimeSpan.FromHours(6);

    /// <summary>Takes an activity of a client.</summary>
    /// <param name="token">What the client's token says.</param>
    /// <param name="activity">As it was sent; what it claims about its sender is not believed.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The activity's id; null when there is no such conversation.</returns>
    public async Task<string?> TakeAsync(DirectLineToken token, Activity activity, CancellationToken cancellationToken)
    {
        var key = DirectLineChannel.KeyOf(token.ConversationId);
        var kind = ActivityReader.KindOf(activity);
        if (kind is TurnKind.Joined)
        {
            if (activity.Type != "event")
            {
                return await GreetAsync(token, activity.Locale, activity.From?.Id, cancellationToken);
            }

            kind = await IsAwayAsync(key, cancellationToken) ? kind : null;
        }
        else if (kind is null && activity.Type is not ("message" or "event"))
        {
            if (FeedbackReader.Read(activity, key, token.PersonOf(activity.From?.Id), clock.GetUtcNow()) is { } opinion
                && await transcripts.FindOwnerAsync(key, cancellationToken) is not null)
            {
                await feedback.NoteAsync(opinion, cancellationToken);
            }

            // Typing, reactions and whatever comes next: taken, and neither kept nor shown.
            return await transcripts.FindOwnerAsync(key, cancellationToken) is null
                ? null
                : $"{token.ConversationId}|{Guid.NewGuid():N}";
        }

        var text = ActivityReader.TextOf(activity);
        var pressed = PressedReader.Read(activity);
        if (text.Length > Turn.MaxTextLength)
        {
            return await RefuseLongAsync(key, token, activity, cancellationToken);
        }

        var shown = ShownAgain(token, activity, text);
        var record = JsonSerializer.Serialize(shown, ActivityJson.Wire.Activity);
        var locale = LocaleOf(activity);
        var arrived = await transcripts.ArriveAsync(
            key,
            ClientIdOf(activity, text),
            sequence => new Arrival(
                kind is { } known ? TurnOf(token, activity.From?.Id, sequence, known, text, locale) with { Pressed = pressed } : null, [record]),
            cancellationToken);
        return await PassOnAsync(token.ConversationId, arrived, cancellationToken);
    }

    /// <summary>Takes a message that brings a file.</summary>
    /// <param name="token">What the client's token says.</param>
    /// <param name="activity">The message as it is shown again, apart from the file.</param>
    /// <param name="file">What the file says.</param>
    /// <param name="attach">The attachment that is shown, for the number the message gets.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The activity's id; null when there is no such conversation.</returns>
    public async Task<string?> TakeFileAsync(
        DirectLineToken token, Activity activity, BroughtFile file, Func<long, Attachment> attach, CancellationToken cancellationToken)
    {
        var shown = ShownAgain(token, activity, activity.Text!);
        var locale = LocaleOf(activity);
        var arrived = await transcripts.ArriveAsync(
            DirectLineChannel.KeyOf(token.ConversationId),
            ClientIdOf(activity, file.Content),
            sequence => new Arrival(
                TurnOf(token, activity.From?.Id, sequence, TurnKind.Message, file.Said, locale) with { Pressed = file.Command },
                [JsonSerializer.Serialize(shown with { Attachments = [attach(sequence)] }, ActivityJson.Wire.Activity)]),
            cancellationToken);
        return await PassOnAsync(token.ConversationId, arrived, cancellationToken);
    }

    /// <summary>Greets a person who begins a conversation, or comes back to it after hours.</summary>
    /// <returns>The id of the arrival; null when there is no such conversation.</returns>
    public async Task<string?> GreetAsync(
        DirectLineToken token, string? locale, string? claimedUser, CancellationToken cancellationToken)
    {
        var key = DirectLineChannel.KeyOf(token.ConversationId);
        var language = LanguageCode.Parse(locale);
        if (!await IsAwayAsync(key, cancellationToken))
        {
            return await transcripts.FindOwnerAsync(key, cancellationToken) is null ? null : $"{token.ConversationId}|{Guid.NewGuid():N}";
        }

        var arrived = await transcripts.ArriveAsync(
            key,
            null,
            sequence => new Arrival(
                TurnOf(token, claimedUser, sequence, TurnKind.Joined, "", language), ["""{"type":"conversationUpdate"}"""]),
            cancellationToken);
        return await PassOnAsync(token.ConversationId, arrived, cancellationToken);
    }

    private async Task<bool> IsAwayAsync(ConversationKey key, CancellationToken cancellationToken) =>
        await transcripts.FindLastTimeAsync(key, cancellationToken) is not { } last || clock.GetUtcNow() - last > Absence;

    private async Task<string?> PassOnAsync(string conversationId, Arrived? arrived, CancellationToken cancellationToken)
    {
        if (arrived is null)
        {
            return null;
        }

        streams.Wake(conversationId);
        if (arrived.Turn is { } turn)
        {
            await queue.EnqueueAsync(turn, cancellationToken);
        }

        return ActivityFrames.IdOf(conversationId, arrived.Sequence);
    }

    private async Task<string?> RefuseLongAsync(
        ConversationKey key, DirectLineToken token, Activity activity, CancellationToken cancellationToken)
    {
        var person = token.PersonOf(activity.From?.Id);
        var conversation = await conversations.LoadAsync(key, person, cancellationToken);
        var language = conversation.Language ?? LocaleOf(activity) ?? Language.Spanish;
        var beginning = activity.Text is { } text ? ActivityReader.Clean(text[..200]) + " …" : "…";
        var shown = JsonSerializer.Serialize(ShownAgain(token, activity, beginning), ActivityJson.Wire.Activity);
        var most = Turn.MaxTextLength.ToString("N0", CultureInfo.InvariantCulture).Replace(',', ' ');
        var arrived = await transcripts.ArriveAsync(
            key,
            ClientIdOf(activity, beginning),
            sequence => new Arrival(null, [shown, JsonSerializer.Serialize(
                new Activity
                {
                    Type = "message",
                    From = DirectLineChannel.Bot,
                    ReplyToId = ActivityFrames.IdOf(key.Id, sequence),
                    Locale = language.ToTag(),
                    Text = phrases.Say(language, "server.too-long", ("most", most)),
                    TextFormat = "markdown",
                },
                ActivityJson.Wire.Activity)]),
            cancellationToken);
        return await PassOnAsync(key.Id, arrived, cancellationToken);
    }

    /// <summary>What clients see of their own activity. What they said about sender, place and time is put right; files are left out.</summary>
    private static Activity ShownAgain(DirectLineToken token, Activity activity, string text) => new()
    {
        Type = activity.Type,
        From = new ChannelAccount(token.UserId ?? activity.From?.Id, activity.From?.Name, "user"),
        Text = activity.Type == "message" ? text : null,
        TextFormat = activity.Type == "message" ? "plain" : null,
        Name = activity.Name,
        Locale = activity.Locale,
        LocalTimestamp = activity.LocalTimestamp,
        LocalTimezone = activity.LocalTimezone,
        ChannelData = activity.ChannelData is { ValueKind: JsonValueKind.Object } ? activity.ChannelData : null,
    };

    private Turn TurnOf(DirectLineToken token, string? claimedUser, long sequence, TurnKind kind, string text, Language? locale) => new(
        ActivityFrames.IdOf(token.ConversationId, sequence),
        DirectLineChannel.KeyOf(token.ConversationId),
        token.PersonOf(claimedUser),
        kind,
        kind is TurnKind.Message ? text : "",
        locale,
        clock.GetUtcNow());

    private static Language? LocaleOf(Activity activity) => LanguageCode.Parse(
        activity.Locale
        ?? (activity.Value is { ValueKind: JsonValueKind.Object } value
            && value.TryGetProperty("language", out var language)
            && language.ValueKind is JsonValueKind.String
                ? language.GetString()
                : null));

    /// <summary>
    /// The client's own name for an activity: sent twice over a bad network it is one activity. The text belongs to the name,
    /// because a simple client may count from one again after every reload.
    /// </summary>
    private static string? ClientIdOf(Activity activity, string text)
    {
        if (activity.ChannelData is not { ValueKind: JsonValueKind.Object } data
            || !data.TryGetProperty("clientActivityID", out var id)
            || id.ValueKind is not JsonValueKind.String)
        {
            return null;
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.Type}\0{id.GetString()}\0{text}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }
}
