using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Storage;

/// <summary>How state is written into its JSON columns. Fields that are unknown are skipped, so that an older program can read on.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(SetConverter)])]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(Draft))]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(Turn))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(KeptCounts))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    public static string Write(Conversation conversation) => JsonSerializer.Serialize(conversation, Relaxed.Json.Conversation);

    public static string Write(Draft draft) => JsonSerializer.Serialize(draft, Relaxed.Json.Draft);

    public static string Write(Profile profile) => JsonSerializer.Serialize(profile, Relaxed.Json.Profile);

    public static string Write(Turn turn) => JsonSerializer.Serialize(turn, Relaxed.Json.Turn);

    public static Conversation ReadConversation(string json) => Read(json, Relaxed.Json.Conversation);

    public static Draft ReadDraft(string json) => Read(json, Relaxed.Json.Draft);

    public static Profile ReadProfile(string json) => Read(json, Relaxed.Json.Profile);

    public static Turn ReadTurn(string json) => Read(json, Relaxed.Json.Turn);

    public static string Write(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts, Relaxed.Json.IReadOnlyListString);

    public static IReadOnlyList<string> ReadTexts(string json) => Read(json, Relaxed.Json.IReadOnlyListString);

    public static string Write(KeptCounts counts) => JsonSerializer.Serialize(counts, Relaxed.Json.KeptCounts);

    public static KeptCounts ReadCounts(string json) => Read(json, Relaxed.Json.KeptCounts);

    private static T Read<T>(string json, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(json, type) ?? throw new JsonException("A stored document is empty.");

    // A class of its own, so that the generated defaults exist before it is made.
    private static class Relaxed
    {
        // Spanish stays readable in the file; the text is never put into a page.
        public static readonly StoredJson Json = new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
