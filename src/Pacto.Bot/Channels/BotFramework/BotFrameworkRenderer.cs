using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Channels.Cards;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>
/// Fits a reply to what these clients show. In Teams a message is a text with a card under it; elsewhere buttons are suggestions or a
/// numbered list. No message is too long. Pure.
/// </summary>
internal sealed partial class BotFrameworkRenderer(ActivityRenderer renderer, ReplyCard cards, Phrases phrases, IOptions<BotIdentity> identity)
{
    /// <summary>Most suggestions that are shown under a message.</summary>
    private const int MaxButtons = 6;

    private static readonly JsonElement WithFeedback = JsonSerializer.SerializeToElement(
        new() { ["feedbackLoop"] = new System.Text.Json.Nodes.JsonObject { ["type"] = "default" } }, ActivityJson.Wire.JsonObject);

    /// <summary>The reply as activities without id, time and parties.</summary>
    public IReadOnlyList<Activity> Render(Turn turn, Reply reply)
    {
        var isTeams = BotFrameworkChannel.IsTeams(turn);
        var bubbles = Bubble.Of(reply);
        var choices = reply.Parts.OfType<ReplyPart.Choices>().LastOrDefault();
        return
        [
            .. bubbles.SelectMany((bubble, place) =>
            {
                var pressed = place == bubbles.Count - 1 ? choices : null;
                return isTeams ? ForTeams(turn, reply.Language, bubble, pressed) : ForOthers(turn, reply.Language, bubble, pressed);
            }),
        ];
    }

    /// <summary>A text as Teams shows it, which knows no headings in a message.</summary>
    public static string TextForTeams(string markdown) => Heading().Replace(markdown, "**$1**");

    private IEnumerable<Activity> ForTeams(Turn turn, Language language, Bubble bubble, ReplyPart.Choices? choices)
    {
        var activity = renderer.RenderOne(turn, language, bubble, null, withDefinitions: false);
        var card = cards.Draw(turn, language, bubble, choices?.Items ?? []);
        List<Attachment> attached = [];
        if (!turn.IsShared && bubble.Words?.Draws is { } drawing)
        {
            // The card says what the words say, and is drawn when it is sent.
            attached.Add(new Attachment(CardParts.MediaType, null, null, CardTable.Later(drawing, turn.Person, language)));
        }

        var isDrawn = attached.Count > 0;
        if (card is not null)
        {
            attached.Add(new Attachment(CardParts.MediaType, null, null, JsonSerializer.SerializeToElement(card, ActivityJson.Wire.JsonObject)));
        }

        if (!turn.IsShared && bubble.Part<ReplyPart.File>() is { } file)
        {
            attached.Add(new Attachment(FileConsent.CardType, null, file.Name, FileConsent.Later(file, turn.Person, language)));
        }

        var text = new StringBuilder(TextForTeams(activity.Text ?? ""));
        AddFiles(text, activity, language);
        AddPrivateChat(text, bubble, language);
        var pieces = isDrawn ? [""] : MessagePieces.Split(text.ToString());
        return pieces.Select((piece, place) => activity with
        {
            Text = piece.Length == 0 ? null : piece,
            Summary = isDrawn ? Markdown.Shorten(bubble.Text, 200) : null,
            Attachments = attached.Count > 0 && place == pieces.Count - 1 ? attached : null,
            ChannelData = activity.Entities is not null && place == pieces.Count - 1 ? WithFeedback : null,
        });
    }

    private IEnumerable<Activity> ForOthers(Turn turn, Language language, Bubble bubble, ReplyPart.Choices? choices)
    {
        var activity = renderer.RenderOne(turn, language, bubble, choices, withDefinitions: true);
        var text = new StringBuilder(activity.Text);
        AddFiles(text, activity, language);
        var buttons = activity.SuggestedActions;
        if (buttons is not null && (turn.IsShared || buttons.Actions.Count > MaxButtons))
        {
            AddParagraph(text);
            for (var i = 0; i < buttons.Actions.Count; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : "\n")}{i + 1}. {Markdown.Escape(buttons.Actions[i].Title)}");
            }

            buttons = null;
        }

        var pieces = MessagePieces.Split(text.ToString());
        return pieces.Select((piece, place) => activity with
        {
            Text = piece,
            Attachments = null,
            ChannelData = null,
            SuggestedActions = place == pieces.Count - 1 ? buttons : null,
        });
    }

    private void AddFiles(StringBuilder text, Activity activity, Language language)
    {
        foreach (var file in activity.Attachments ?? [])
        {
            var label = phrases.Say(language, "teams.download", ("name", file.Name ?? ""));
            AddParagraph(text).Append('[').Append(Markdown.Escape(label)).Append("](").Append(file.ContentUrl).Append(')');
        }
    }

    /// <summary>The way to the chat with the bot alone, for where it cannot be opened from here.</summary>
    private void AddPrivateChat(StringBuilder text, Bubble bubble, Language language)
    {
        if (bubble.Part<ReplyPart.Alone>() is not null && !identity.Value.IsAnonymous)
        {
            AddParagraph(text).Append('[').Append(Markdown.Escape(phrases.Say(language, "teams.open-chat")))
                .Append("](https://teams.microsoft.com/l/chat/0/0?users=28:").Append(identity.Value.MicrosoftAppId).Append(')');
        }
    }

    private static StringBuilder AddParagraph(StringBuilder text) => text.Length == 0 ? text : text.Append("\n\n");

    [GeneratedRegex("^#{1,6}[ \t]+(.+?)[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
