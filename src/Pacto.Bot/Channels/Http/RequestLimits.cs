using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Pacto.Bot.Channels.DirectLine;
using Pacto.Bot.Channels.Drafts;

namespace Pacto.Bot.Channels.Http;

/// <summary>How often clients may ask. Polling is never limited: a client that meets a 429 there stops for good.</summary>
internal sealed class RequestLimits(IOptions<DirectLineOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public void Configure(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            {
                context.HttpContext.Response.Headers.RetryAfter =
                    Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            }

            return ValueTask.CompletedTask;
        };
        limiter.AddPolicy(WebchatTokenEndpoint.TokenLimit, http => PerMinute(
            http.Connection.RemoteIpAddress?.ToString() ?? "", options.Value.TokensPerMinute));
        limiter.AddPolicy(FilledFileEndpoint.FileLimit, http => PerMinute(
            http.Connection.RemoteIpAddress?.ToString() ?? "", options.Value.ActivitiesPerMinute));
        limiter.AddPolicy(DirectLineEndpoints.ActivityLimit, http => PerMinute(
            http.Request.RouteValues["id"] as string ?? "", options.Value.ActivitiesPerMinute));
    }

    private static RateLimitPartition<string> PerMinute(string key, int times) => RateLimitPartition.GetSlidingWindowLimiter(
        key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = times, Window = Minute, SegmentsPerWindow = 6 });
}
