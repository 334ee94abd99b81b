using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.HttpResults;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Channels.DirectLine;
using Pacto.Bot.Channels.Http;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary><c>POST /api/messages</c>: where Azure Bot Service, Teams and the Emulator bring activities.</summary>
internal static class BotFrameworkEndpoint
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Adds the endpoint, and <c>/health/deliveries</c>, which tells how replies fare.</summary>
    public static void MapBotFramework(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/messages", ReceiveAsync);
        app.MapGet("/health/deliveries", (DeliveryHealth health) => TypedResults.Json(health.Read(), BotFrameworkJson.Default.State));
    }

    private static async Task<IResult> ReceiveAsync(
        HttpRequest request, BotFrameworkGate gate, BotFrameworkInbox inbox, BotFrameworkInvokes invokes, PublicAddress address, SpeakingLimits limits, ILogger<BotFrameworkInbox> logger,
        CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            return DirectLineErrors.NotJson;
        }

        var token = BotFrameworkGate.TokenOf(request);
        if (gate.IsAnonymous ? !BotFrameworkGate.IsLocal(request) : token is null)
        {
            return Refuse(request, logger, gate.IsAnonymous ? Admission.Forbidden : Admission.Unknown);
        }

        var (activity, refusal) = await ReadAsync(request, cancellationToken);
        if (activity is null)
        {
            return refusal!;
        }

        var admission = await gate.CheckAsync(token, activity, cancellationToken);
        if (admission is not Admission.Granted)
        {
            return Refuse(request, logger, admission);
        }

        // Without an app id only this machine is served, and names are nobody's.
        if (!gate.IsAnonymous && !limits.Admit(BotFrameworkChannel.PersonOf(activity, isVerified: true), request.HttpContext.Response))
        {
            return DirectLineErrors.TooMany;
        }

        if (activity.Type == "invoke")
        {
            var result = await invokes.AnswerAsync(activity, !gate.IsAnonymous, address.RootFor(request), cancellationToken);
            return Answer(activity, result);
        }

        var replies = await inbox.TakeAsync(activity, !gate.IsAnonymous, address.RootFor(request), cancellationToken);
        return replies is null ? Results.StatusCode(StatusCodes.Status202Accepted) : AnswerWith(replies);
    }

    private static async Task<(Activity? Activity, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } bytes)
        {
            return (null, DirectLineErrors.TooLarge);
        }

        try
        {
            if (!Utf8.IsValid(bytes.Span) || ActivityJson.Read(bytes.Span) is not { HasType: true } activity)
            {
                return (null, DirectLineErrors.Bad("BadSyntax", "The body is no activity."));
            }

            return IsWhole(activity)
                ? (activity, null)
                : (null, DirectLineErrors.Bad("MissingProperty", "An activity has from.id, conversation.id and an absolute serviceUrl."));
        }
        catch (JsonException)
        {
            return (null, DirectLineErrors.Bad("BadSyntax", "The body is not JSON of the expected shape, or is nested too deep."));
        }
    }

    private static bool IsWhole(Activity activity) =>
        activity is { From.Id.Length: > 0, Conversation.Id.Length: > 0 }
        && Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https";

    private static IResult Answer(Activity activity, InvokeResult result) =>
        activity.DeliveryMode == "expectReplies" ? AnswerWith([.. result.Replies.Select(reply => reply!.DeepClone()), InvokeAnswers.AsActivity(activity, result)])
        : result.Status == StatusCodes.Status200OK ? Results.Text(result.Body.ToJsonString(ActivityJson.Wire.Options), Json)
        : Results.StatusCode(result.Status);

    private static IResult AnswerWith(JsonArray activities) =>
        Results.Text(new JsonObject { ["activities"] = activities }.ToJsonString(ActivityJson.Wire.Options), Json);

    private static JsonHttpResult<DirectLineError> Refuse(HttpRequest request, ILogger logger, Admission admission)
    {
        var status = admission is Admission.Unknown ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden;
        logger.Refused(status);
        if (admission is Admission.Unknown)
        {
            request.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
        }

        return admission is Admission.Unknown
            ? DirectLineErrors.Of(status, "Unauthorized", "Send a valid bearer token.")
            : DirectLineErrors.Of(status, "Forbidden", "This may not be sent here.");
    }
}
