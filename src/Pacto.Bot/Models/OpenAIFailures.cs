using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.Json;

namespace Pacto.Bot.Models;

/// <summary>What went wrong with a call through OpenAI's library. Pure.</summary>
internal static class OpenAIFailures
{
    private const int Unauthorized = 401;
    private const int Forbidden = 403;
    private const int TimedOut = 408;
    private const int TooMany = 429;

    /// <summary>The failure an exception stands for.</summary>
    public static ModelCallException Read(Exception exception, TimeProvider clock) => exception switch
    {
        ModelCallException already => already,
        ClientResultException { Status: Unauthorized or Forbidden } => new(ModelFailure.Unauthorized, null, exception),
        ClientResultException { Status: TooMany } limited => new(ModelFailure.Limited, RetryAfter(limited, clock), exception),
        ClientResultException { Status: 0 } => new(ModelFailure.Unreachable, null, exception),
        ClientResultException { Status: TimedOut or >= 500 } broken => new(ModelFailure.Broken, RetryAfter(broken, clock), exception),
        ClientResultException refused => new(IsFiltered(refused) ? ModelFailure.Filtered : ModelFailure.Refused, null, exception),
        HttpIOException or IOException => new(ModelFailure.Cut, null, exception),
        HttpRequestException or AggregateException => new(ModelFailure.Unreachable, null, exception),
        JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException => new(ModelFailure.Malformed, null, exception),
        _ => new(ModelFailure.Broken, null, exception),
    };

    // Azure refuses a whole prompt with this code.
    private static bool IsFiltered(ClientResultException refused) => refused.Message.Contains("content_filter", StringComparison.Ordinal);

    private static TimeSpan? RetryAfter(ClientResultException refused, TimeProvider clock)
    {
        if (refused.GetRawResponse() is not PipelineResponse response || !response.Headers.TryGetValue("Retry-After", out var said) || said is null)
        {
            return null;
        }

        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, out var at) ? at - clock.GetUtcNow()
            : null;
    }
}
