using System.Text.Json.Serialization;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>What is written and read here besides activities.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReplyAddress))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(DeliveryHealth.State))]
internal sealed partial class BotFrameworkJson : JsonSerializerContext;
