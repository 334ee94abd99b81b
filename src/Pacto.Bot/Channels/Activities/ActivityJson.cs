using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Pacto.Bot.Channels.Activities;

/// <summary>How activities are read and written: camel case, no nulls, at most 64 levels deep.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 64,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationAccount))]
[JsonSerializable(typeof(ChannelAccount))]
[JsonSerializable(typeof(ReplyExtras))]
[JsonSerializable(typeof(MessageEntity))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(string))]
internal sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>For what is stored and sent: letters stay letters. It is JSON in JSON documents, never inside a page.</summary>
    public static ActivityJson Wire => Relaxed.Json;

    /// <summary>An activity from its stored or received form.</summary>
    /// <exception cref="JsonException">It is no JSON, too deep, or a field has a type it cannot have.</exception>
    public static Activity? Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Wire.Activity);

    // A class of its own, so that the generated defaults exist before it is made.
    private static class Relaxed
    {
        public static readonly ActivityJson Json = new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
