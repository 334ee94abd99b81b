using System.Text;
using System.Text.Json;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.Activities;

/// <summary>What an activity says, without a word of the protocol. Pure.</summary>
internal static class ActivityReader
{
    /// <summary>What brought the activity about; null when there is nothing to answer (typing, reactions, unknown types).</summary>
    public static TurnKind? KindOf(Activity activity) => activity switch
    {
        { Type: "message" } => TextOf(activity).Length > 0 ? TurnKind.Message : null,
        { Type: "event", Name: "webchat/join" } => TurnKind.Joined,
        { Type: "conversationUpdate", MembersAdded: { Count: > 0 } added }
            when added.Any(member => member.Id is not null && member.Id != activity.Recipient?.Id) => TurnKind.Joined,
        _ => null,
    };

    /// <summary>The words of a message: its text, or what a pressed button sent as its value.</summary>
    public static string TextOf(Activity activity)
    {
        var text = activity.Text is { Length: > 0 } written ? written
            : activity.Value is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";
        return Clean(text);
    }

    /// <summary>
    /// Without control characters and without marks that only turn the direction of writing, which can make a text look like
    /// another one. Line breaks and tabs stay.
    /// </summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || !NeedsCleaning(text))
        {
            return text.Trim();
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(letter).Append(text[++i]);
            }
            else if (!IsUnwanted(letter))
            {
                clean.Append(letter);
            }
        }

        return clean.ToString().Trim();
    }

    private static bool NeedsCleaning(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsSurrogate(letter) || IsUnwanted(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnwanted(char letter) =>
        (char.IsControl(letter) && letter is not ('\n' or '\t'))
        || char.IsSurrogate(letter)
        || letter is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
