using System.Text.Json.Serialization;

namespace Pacto.Bot.Channels.Activities;

/// <summary>
/// The root entity of a message that cites (<c>https://schema.org/Message</c>), as Web Chat and Teams read it. There is at most
/// one in an activity; position n belongs to the mark [n] in the text.
/// </summary>
internal sealed record MessageEntity(IReadOnlyList<MessageEntity.Claim> Citation)
{
    public string Type { get; } = "https://schema.org/Message";

    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "Message";

    [JsonPropertyName("@context")]
    public string Context { get; } = "https://schema.org";

    [JsonPropertyName("@id")]
    public string SchemaId { get; } = "";

    /// <summary>What kind of message it is; a client labels what a language model wrote. Null for our sources' own words.</summary>
    public IReadOnlyList<string>? AdditionalType { get; init; }

    /// <summary>One citation.</summary>
    internal sealed record Claim(int Position, DigitalDocument Appearance)
    {
        [JsonPropertyName("@type")]
        public string SchemaType { get; } = "Claim";
    }

    /// <summary>What is cited. Name at most 80, abstract at most 160 characters.</summary>
    internal sealed record DigitalDocument(string Name, string Url, string Abstract)
    {
        [JsonPropertyName("@type")]
        public string SchemaType { get; } = "DigitalDocument";
    }
}
