using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>The bodies of the Direct Line endpoints, except activities.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 64,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(DirectLineError))]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(WebchatTokenRequest))]
[JsonSerializable(typeof(WebchatTokenAnswer))]
[JsonSerializable(typeof(ActivityIdAnswer))]
internal sealed partial class DirectLineJson : JsonSerializerContext
{
    public static DirectLineJson Wire => Relaxed.Json;

    // A class of its own, so that the generated defaults exist before it is made.
    private static class Relaxed
    {
        // streamUrl holds an ampersand, which some clients would rather see as it is.
        public static readonly DirectLineJson Json = new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
