using System.Text.Json;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.Activities;

/// <summary>
/// What a control of our own clients means, sent as the message's value beside the words it shows:
/// <c>{"pacto":{"command":"change-field-value","slots":{"draft":"…","field":"title","value":"…"}}}</c>. Pure.
/// </summary>
internal static class PressedReader
{
    private const int MostSlots = 4;

    /// <summary>The command; null when the message is words alone, or what it carries is none of ours.</summary>
    public static HeardCommand? Read(Activity activity)
    {
        return activity is { Type: "message", Value: { ValueKind: JsonValueKind.Object } value }
            && value.TryGetProperty("pacto", out var pressed) && pressed.ValueKind is JsonValueKind.Object
            && ActivityReader.TextOf(activity).Length > 0
                ? CommandOf(pressed)
                : null;
    }

    /// <summary>The command that <c>command</c> and <c>slots</c> name; null when it is none that may be pressed.</summary>
    public static HeardCommand? CommandOf(JsonElement pressed)
    {
        if (TextOf(pressed, "command") is not { } id || !CommandIds.Pressable.Contains(id))
        {
            return null;
        }

        var slots = new Dictionary<string, string>(StringComparer.Ordinal);
        if (pressed.TryGetProperty("slots", out var named) && named.ValueKind is JsonValueKind.Object)
        {
            foreach (var slot in named.EnumerateObject().Take(MostSlots))
            {
                if (slot.Value.ValueKind is JsonValueKind.String && slot.Value.GetString() is { Length: <= Turn.MaxTextLength } text)
                {
                    slots[slot.Name] = ActivityReader.Clean(text);
                }
            }
        }

        return new HeardCommand(id, slots);
    }

    private static string? TextOf(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String ? text.GetString() : null;
}
