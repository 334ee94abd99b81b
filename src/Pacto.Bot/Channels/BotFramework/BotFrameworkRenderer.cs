using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>
/// Fits a reply to what these clients show: no headings and no definitions of links in Teams, buttons only where it shows them, a file
/// as a link, no message too long. Pure.
/// </summary>
internal sealed partial class BotFrameworkRenderer(ActivityRenderer renderer, Phrases phrases)
{
    /// <summary>Most buttons that Teams shows under a message.</summary>
    private const int MaxButtons = 6;

    /// <summary>The reply as activities without id, time and parties.</summary>
    public IReadOnlyList<Activity> Render(Turn turn, Reply reply)
    {
        var isTeams = BotFrameworkChannel.IsTeams(turn);
        return [.. renderer.Render(turn, reply, withDefinitions: !isTeams).SelectMany(activity => Fit(turn, reply, activity, isTeams))];
    }

    private IEnumerable<Activity> Fit(Turn turn, Reply reply, Activity activity, bool isTeams)
    {
        var text = new StringBuilder(isTeams ? Heading().Replace(activity.Text ?? "", "**$1**") : activity.Text);
        foreach (var file in activity.Attachments ?? [])
        {
            var label = phrases.Say(reply.Language, "teams.download", ("name", file.Name ?? ""));
            AddParagraph(text).Append('[').Append(Markdown.Escape(label)).Append("](").Append(file.ContentUrl).Append(')');
        }

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

    private static StringBuilder AddParagraph(StringBuilder text) => text.Length == 0 ? text : text.Append("\n\n");

    [GeneratedRegex("^#{1,6}[ \t]+(.+?)[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
