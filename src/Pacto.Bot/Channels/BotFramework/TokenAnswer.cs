using System.Text.Json.Serialization;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>What a token endpoint answers.</summary>
/// <param name="AccessToken">The token.</param>
/// <param name="ExpiresIn">Seconds it is good for.</param>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);
