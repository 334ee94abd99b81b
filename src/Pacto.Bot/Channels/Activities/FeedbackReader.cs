using System.Text.Json;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.Activities;

/// <summary>
/// Reads what a person thinks of a message, in the form that Teams gives it and our own widget takes over: the invoke
/// <c>message/submitAction</c> with <c>{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"…\"}"}}</c>.
/// Our widget adds <c>reasons</c>, a list of ids, beside <c>feedbackText</c>. Pure.
/// </summary>
internal static class FeedbackReader
{
    /// <summary>The name of the invoke.</summary>
    public const string Name = "message/submitAction";

    private const int MostReasons = 5;
    private const int LongestReason = 32;

    /// <summary>The opinion; null when the activity is none.</summary>
    public static Feedback? Read(Activity activity, ConversationKey conversation, PersonKey person, DateTimeOffset now)
    {
        if (activity is not { Type: "invoke", Name: Name, ReplyToId: { Length: > 0 and <= 512 } message, Value: { ValueKind: JsonValueKind.Object } value }
            || !value.TryGetProperty("actionValue", out var given) || given.ValueKind is not JsonValueKind.Object
            || Text(given, "reaction") is not ("like" or "dislike"))
        {
            return null;
        }

        var details = Details(given);
        return new Feedback(
            conversation,
            person,
            message,
            Text(given, "reaction") == "like",
            details is { } found ? Reasons(found) : [],
            details is { } said ? Shorten(ActivityReader.Clean(Text(said, "feedbackText") ?? "")) : "",
            now);
    }

    /// <summary>The details travel as JSON inside a text; a client may also send them as they are.</summary>
    private static JsonElement? Details(JsonElement given)
    {
        if (!given.TryGetProperty("feedback", out var feedback))
        {
            return null;
        }

        if (feedback.ValueKind is JsonValueKind.Object)
        {
            return feedback;
        }

        try
        {
            return feedback.ValueKind is JsonValueKind.String
                && JsonSerializer.Deserialize(feedback.GetString()!, ActivityJson.Wire.JsonElement) is { ValueKind: JsonValueKind.Object } read
                    ? read
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IReadOnlyList<string> Reasons(JsonElement details) =>
        details.TryGetProperty("reasons", out var reasons) && reasons.ValueKind is JsonValueKind.Array
            ? [.. reasons.EnumerateArray()
                .Where(reason => reason.ValueKind is JsonValueKind.String)
                .Select(reason => reason.GetString()!)
                .Where(reason => reason.Length is > 0 and <= LongestReason && reason.All(letter => char.IsAsciiLetterLower(letter) || letter == '-'))
                .Take(MostReasons)]
            : [];

    private static string? Text(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String ? text.GetString() : null;

    private static string Shorten(string comment) =>
        comment.Length <= Feedback.MaxCommentLength ? comment
            : comment[..(char.IsHighSurrogate(comment[Feedback.MaxCommentLength - 1]) ? Feedback.MaxCommentLength - 1 : Feedback.MaxCommentLength)];
}
