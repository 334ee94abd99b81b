using System.Globalization;
using Microsoft.Extensions.Options;
using Pacto.Bot.Channels.DirectLine;
using Pacto.Bot.Turns;

namespace Pacto.Bot.Channels.Http;

/// <summary>
/// Refuses what would only wait: when more turns wait than can be answered soon, further ones are told when to come back, before anything
/// of them is stored. Reading goes on as ever.
/// </summary>
internal sealed class BackPressure(RequestDelegate next, TurnQueue queue, IOptions<ServerOptions> options)
{
    /// <summary>When to come back. Seconds.</summary>
    private const int Patience = 3;

    public Task InvokeAsync(HttpContext http)
    {
        if (queue.Count < options.Value.MaxWaitingTurns || !BringsTurn(http.Request))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = Patience.ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    private static bool BringsTurn(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && (request.Path.StartsWithSegments("/api/messages") || request.Path.StartsWithSegments(DirectLineEndpoints.Root));
}
