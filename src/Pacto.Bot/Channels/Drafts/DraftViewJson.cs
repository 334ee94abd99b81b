using System.Text.Json.Serialization;

namespace Pacto.Bot.Channels.Drafts;

/// <summary>How a panel's draft travels.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DraftViewAnswer))]
internal sealed partial class DraftViewJson : JsonSerializerContext;
