using System.Text.Json;
using Pacto.Bot.Channels.Activities;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>What somebody sent beside her words, or without any. Pure.</summary>
/// <param name="Name">The file's name; empty for a picture.</param>
/// <param name="Address">Where it can be fetched; null for a picture.</param>
internal sealed record SentFile(string Name, string? Address)
{
    private const string FileType = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>The first file of a message to the bot alone; a picture only where there are no words. Null when there is none.</summary>
    public static SentFile? Of(Activity activity)
    {
        if (activity.Type != "message" || BotFrameworkChannel.IsShared(activity.Conversation!))
        {
            return null;
        }

        foreach (var attachment in activity.Attachments ?? [])
        {
            if (attachment is { ContentType: FileType, Content: { ValueKind: JsonValueKind.Object } content })
            {
                return new SentFile(
                    BroughtFile.NameOf(attachment.Name ?? ""),
                    content.TryGetProperty("downloadUrl", out var address) && address.ValueKind is JsonValueKind.String ? address.GetString() : null);
            }
        }

        return MentionText.Read(activity).Length == 0
            && activity.Attachments?.Any(attachment => attachment?.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) is true) is true
                ? new SentFile("", null)
                : null;
    }
}
