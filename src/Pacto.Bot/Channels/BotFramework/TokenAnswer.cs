using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>What a token endpoint answers. Times are numbers or texts, depending on who answers.</summary>
/// <param name="AccessToken">The token.</param>
/// <param name="ExpiresIn">Seconds it is good for; absent at some platforms.</param>
/// <param name="ExpiresOn">When it ends, seconds since 1970.</param>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in")] JsonElement ExpiresIn,
    [property: JsonPropertyName("expires_on")] JsonElement ExpiresOn)
{
    /// <summary>How long it is good for; zero when the answer does not say.</summary>
    public TimeSpan LifeAt(DateTimeOffset now)
    {
        var life = Seconds(ExpiresIn) ?? (Seconds(ExpiresOn) is { } end ? end - now.ToUnixTimeSeconds() : 0);
        return TimeSpan.FromSeconds(Math.Clamp(life, 0, 86_400));
    }

    private static double? Seconds(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String when double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) => seconds,
        _ => null,
    };
}
