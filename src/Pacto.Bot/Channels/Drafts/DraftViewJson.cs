using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pacto.Bot.Channels.Drafts;

/// <summary>How views of drafts travel.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DraftViewAnswer))]
[JsonSerializable(typeof(DraftList))]
internal sealed partial class DraftViewJson : JsonSerializerContext
{
    public static DraftViewJson Wire => Relaxed.Json;

    // A class of its own, so that the generated defaults exist before it is made.
    private static class Relaxed
    {
        public static readonly DraftViewJson Json = new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
