using System.Text.Json.Serialization;

namespace Pacto.Bot.Channels.Web;

/// <summary>How the figures are kept.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(QualityFigures))]
internal sealed partial class QualityJson : JsonSerializerContext;
