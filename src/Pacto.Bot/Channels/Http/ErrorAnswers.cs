using Microsoft.AspNetCore.Diagnostics;
using Pacto.Bot.Channels.DirectLine;
using Pacto.Bot.Channels.Web;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Channels.Http;

/// <summary>What a client reads when there is nothing better to say: an error of the protocol on its paths, problem JSON elsewhere.</summary>
internal static class ErrorAnswers
{
    /// <summary>When to come back after a failure of ours that passes. Seconds.</summary>
    private const string Patience = "5";

    /// <summary>Answers exceptions. A request that cannot be read is the client's fault, whatever it made us throw.</summary>
    public static void UseErrorAnswers(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(branch =>
        {
            // What was set before the failure is gone with it.
            branch.UseMiddleware<SecurityHeaders>();
            branch.Run(http =>
            {
                var error = http.Features.Get<IExceptionHandlerFeature>()?.Error;
                return error is StoreUnavailableException ? WriteUnavailableAsync(http) : WriteAsync(http, error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status502BadGateway);
            });
        });
        app.UseStatusCodePages(context => WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
    }

    private static Task WriteAsync(HttpContext http, int status)
    {
        // Outside the protocol, a failure of ours is called by its own number.
        var isProtocol = http.Request.Path.StartsWithSegments(DirectLineEndpoints.Root);
        var answer = isProtocol
            ? DirectLineErrors.Of(status, CodeOf(status), MessageOf(status))
            : Results.Problem(statusCode: status == StatusCodes.Status502BadGateway ? StatusCodes.Status500InternalServerError : status);
        return answer.ExecuteAsync(http);
    }

    /// <summary>Nothing was taken and nothing changed: the person is told so in her language, and the client when to come back.</summary>
    private static Task WriteUnavailableAsync(HttpContext http)
    {
        var sentence = http.RequestServices.GetRequiredService<Phrases>().Say(PageLanguage.Of(http.Request), "server.unavailable");
        http.Response.Headers.RetryAfter = Patience;
        var answer = http.Request.Path.StartsWithSegments(DirectLineEndpoints.Root)
            ? DirectLineErrors.Of(StatusCodes.Status503ServiceUnavailable, CodeOf(StatusCodes.Status503ServiceUnavailable), sentence)
            : Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, detail: sentence);
        return answer.ExecuteAsync(http);
    }

    private static string CodeOf(int status) => status switch
    {
        404 => "NotFound",
        405 => "MethodNotAllowed",
        413 => "RequestTooLarge",
        415 => "UnsupportedMediaType",
        429 => "TooManyRequests",
        >= 500 => "BotError",
        _ => "BadArgument",
    };

    private static string MessageOf(int status) => status switch
    {
        404 => "There is nothing here.",
        405 => "This method is not for this address.",
        413 => "The body is too large.",
        415 => "Send application/json.",
        429 => "Too many requests; try again later.",
        >= 500 => "The bot could not do this; try again later.",
        _ => "The request cannot be understood.",
    };
}
