using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pacto.Bot.Channels.Activities;

/// <summary>
/// One JSON message of the Bot Framework protocol (Activity schema 3.1), as far as it is read or written here. Fields that are
/// not named are skipped.
/// </summary>
public sealed record Activity
{
    /// <summary><c>message</c>, <c>event</c>, <c>conversationUpdate</c> …; unknown types are accepted and ignored.</summary>
    public string? Type { get; init; }

    /// <summary>Opaque; given by the channel.</summary>
    public string? Id { get; init; }

    /// <summary>ISO 8601, UTC, as the channel wrote it; never relied on.</summary>
    public string? Timestamp { get; init; }

    /// <summary>The client's own time as it wrote it; never relied on.</summary>
    public string? LocalTimestamp { get; init; }

    /// <summary>The client's time zone.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>The channel's id.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Where replies go on channels of others; empty on our own.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Who said it.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>Whom it is for.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>Where it was said.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The activity it answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>What is said.</summary>
    public string? Text { get; init; }

    /// <summary><c>plain</c> or <c>markdown</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary><c>expectingInput</c> when the reply ends with a question.</summary>
    public string? InputHint { get; init; }

    /// <summary>Files and cards.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Buttons under the last message.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>Mentions, citations and the like.</summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    /// <summary>What the channel and its clients tell each other.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>What a notice about it says, where the text alone does not.</summary>
    public string? Summary { get; init; }

    /// <summary>Name of an event or invoke.</summary>
    public string? Name { get; init; }

    /// <summary>Content of an event, an invoke or a submitted card.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Who arrived, in a <c>conversationUpdate</c>.</summary>
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>What an <c>installationUpdate</c> is about: <c>add</c>, <c>remove</c> and the like.</summary>
    public string? Action { get; init; }

    /// <summary><c>expectReplies</c> when the replies are wanted in the HTTP response.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>True for a type that is written at all: everything else about it is left to the reader.</summary>
    [JsonIgnore]
    public bool HasType => !string.IsNullOrWhiteSpace(Type);
}
