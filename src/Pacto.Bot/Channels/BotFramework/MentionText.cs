using System.Text.Json;
using System.Text.RegularExpressions;
using Pacto.Bot.Channels.Activities;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>The words of a message without the bot's mention; others who are mentioned stay by name. Pure.</summary>
internal static partial class MentionText
{
    /// <summary>What was said to the bot.</summary>
    public static string Read(Activity activity)
    {
        if (activity.Text is not { Length: > 0 } text)
        {
            return ActivityReader.TextOf(activity);
        }

        foreach (var entity in activity.Entities ?? [])
        {
            text = WithoutMention(text, entity, activity.Recipient?.Id);
        }

        var clean = ActivityReader.Clean(text.Replace("&nbsp;", " ", StringComparison.Ordinal).Replace('\u00A0', ' '));
        return Blanks().Replace(clean, " ");
    }

    /// <summary>True when the bot is mentioned.</summary>
    public static bool IsMentioned(Activity activity) =>
        activity.Recipient?.Id is { } bot && (activity.Entities ?? []).Any(entity => MentionedIn(entity).Id == bot);

    private static string WithoutMention(string text, JsonElement entity, string? bot)
    {
        var (id, name, tag) = MentionedIn(entity);
        if (id is null)
        {
            return text;
        }

        var isBot = id == bot;
        if (string.IsNullOrEmpty(tag))
        {
            return isBot && name is { Length: > 0 } ? text.Replace($"<at>{name}</at>", " ", StringComparison.Ordinal) : text;
        }

        return text.Replace(tag, isBot ? " " : name ?? "", StringComparison.Ordinal);
    }

    private static (string? Id, string? Name, string? Tag) MentionedIn(JsonElement entity) =>
        TextOf(entity, "type") == "mention" && entity.TryGetProperty("mentioned", out var mentioned)
            ? (TextOf(mentioned, "id"), TextOf(mentioned, "name"), TextOf(entity, "text"))
            : (null, null, null);

    private static string? TextOf(JsonElement holder, string name) =>
        holder.ValueKind is JsonValueKind.Object && holder.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;

    [GeneratedRegex("[ \t]{2,}")]
    private static partial Regex Blanks();
}
