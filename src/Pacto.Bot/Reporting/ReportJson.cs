using System.Text.Json.Serialization;

namespace Pacto.Bot.Reporting;

/// <summary>How a report is written for machines.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UsageReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
