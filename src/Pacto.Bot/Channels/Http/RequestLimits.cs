using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Pacto.Bot.Channels.DirectLine;

namespace Pacto.Bot.Channels.Http;

/// <summary>How often clients may ask. Polling is never limited: a client that meets a 429 there stops for good.</summary>
internal sealed class RequestLimits(IOptions<DirectLineOptions> directLine, IOptions<ServerOptions> server) : IConfigureOptions<RateLimiterOptions>
{
    /// <summary>When to come back where nobody knows better.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(5);

    public void Configure(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = SpeakingLimits.RetryAfter(context.Lease);
            return ValueTask.CompletedTask;
        };
        limiter.AddPolicy(WebchatTokenEndpoint.TokenLimit, http => SpeakingLimits.PerMinute(AddressOf(http), directLine.Value.TokensPerMinute));
        limiter.AddPolicy(UploadEndpoints.FileLimit, http => SpeakingLimits.PerMinute(AddressOf(http), directLine.Value.ActivitiesPerMinute));
        limiter.AddPolicy(DirectLineEndpoints.ActivityLimit, http => SpeakingLimits.PerMinute(
            http.Request.RouteValues["id"] as string ?? "", directLine.Value.ActivitiesPerMinute));
        limiter.AddPolicy(DirectLineStreamEndpoint.StreamLimit, http => RateLimitPartition.GetConcurrencyLimiter(
            AddressOf(http), _ => new ConcurrencyLimiterOptions { PermitLimit = server.Value.StreamsPerAddress }));
    }

    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
