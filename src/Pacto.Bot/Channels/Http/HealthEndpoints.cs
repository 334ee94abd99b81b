using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.Http;

/// <summary>For whoever watches the process.</summary>
internal static class HealthEndpoints
{
    /// <summary>When to ask again. Seconds.</summary>
    private const string Patience = "3";

    /// <summary>Adds <c>/health/live</c> (the process answers) and <c>/health/ready</c> (it can do its work; says how each part is).</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", ReadAsync);
    }

    /// <summary>Ready with all that is needed; what only helps may fail meanwhile, and is named.</summary>
    private static async Task<ContentHttpResult> ReadAsync(HttpContext http, IEnumerable<IHealthSign> signs, CancellationToken cancellationToken)
    {
        JsonObject parts = [];
        var (isReady, isWhole) = (true, true);
        foreach (var sign in signs.OrderBy(sign => sign.Name, StringComparer.Ordinal))
        {
            var state = await sign.ReadAsync(cancellationToken);
            parts[sign.Name] = NameOf(state);
            isWhole &= state is not HealthState.Failing;
            isReady &= state is not HealthState.Failing || !sign.IsNeeded;
        }

        var answer = new JsonObject { ["status"] = !isReady ? "unavailable" : isWhole ? "ready" : "degraded", ["parts"] = parts };
        http.Response.Headers.CacheControl = "no-store";
        if (!isReady)
        {
            http.Response.Headers.RetryAfter = Patience;
        }

        return TypedResults.Content(
            answer.ToJsonString(), "application/json", statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static string NameOf(HealthState state) => state switch
    {
        HealthState.Ok => "ok",
        HealthState.None => "none",
        _ => "failing",
    };
}
