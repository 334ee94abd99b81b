using Microsoft.Extensions.AI;

namespace Pacto.Bot.Models;

/// <summary>What the concerns around a model are told of a call beside its words; none of it is sent.</summary>
internal static class CallNotes
{
    private const string ConversationName = "pacto.conversation";

    /// <summary>Options of a call with the conversation it belongs to.</summary>
    public static ChatOptions For(string conversation, ChatOptions options)
    {
        (options.AdditionalProperties ??= [])[ConversationName] = conversation;
        return options;
    }

    /// <summary>The conversation a call belongs to; empty when none.</summary>
    public static string ConversationOf(ChatOptions? options) =>
        options?.AdditionalProperties?.TryGetValue(ConversationName, out string? conversation) == true ? conversation ?? "" : "";

    /// <summary>Bytes of the words that are sent, and of the schema with them.</summary>
    public static long BytesOf(IEnumerable<ChatMessage> messages, ChatOptions? options) =>
        messages.Sum(message => (long)TokenGauge.BytesOf(message.Text)) + TokenGauge.BytesOf(SchemaOf(options));

    /// <summary>The schema the answer is to have; empty for none.</summary>
    public static string SchemaOf(ChatOptions? options) =>
        options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } ? schema.GetRawText() : "";
}
