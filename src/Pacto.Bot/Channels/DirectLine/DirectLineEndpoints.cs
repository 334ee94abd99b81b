using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.HttpResults;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Channels.Http;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>Direct Line 3.0, as Web Chat and directlinejs speak it.</summary>
internal static class DirectLineEndpoints
{
    /// <summary>Where the protocol lives.</summary>
    public const string Root = "/v3/directline";

    /// <summary>Name of the limit on what one conversation may send.</summary>
    public const string ActivityLimit = "directline-activities";

    /// <summary>Most activities in one answer; the watermark leads to the rest. Activities.</summary>
    private const int PageSize = 1000;

    private const int MaxUserIdLength = 256;

    /// <summary>Adds the endpoints.</summary>
    public static void MapDirectLine(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(Root);
        group.MapPost("/tokens/generate", GenerateAsync);
        group.MapPost("/tokens/refresh", RefreshAsync);
        group.MapPost("/conversations", StartAsync);
        group.MapGet("/conversations/{id}", ReconnectAsync);
        group.MapGet("/conversations/{id}/activities", ListAsync);
        group.MapPost("/conversations/{id}/activities", PostAsync).RequireRateLimiting(ActivityLimit);
        group.MapUploads();
        group.MapGet("/conversations/{id}/stream", DirectLineStreamEndpoint.OpenAsync).RequireRateLimiting(DirectLineStreamEndpoint.StreamLimit);
        group.MapGet("/session/getsessionid", () => DirectLineErrors.NotHere);
    }

    /// <summary>A random id that cannot be guessed.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static async Task<IResult> GenerateAsync(
        HttpRequest request, DirectLineGate gate, DirectLineTokens tokens, CancellationToken cancellationToken)
    {
        switch (await gate.IdentifyAsync(request))
        {
            case DirectLineCaller.Nobody:
                return DirectLineErrors.NoCredentials;
            case not DirectLineCaller.SecretHolder:
                return DirectLineErrors.WrongSecret;
        }

        var (body, refusal) = await ReadAsync(request, DirectLineJson.Wire.TokenRequest, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        if (!IsUserId(body?.User?.Id, out var user))
        {
            return DirectLineErrors.Bad("BadArgument", "user.id is too long or holds control characters.");
        }

        var origins = body?.TrustedOrigins ?? [];
        if (origins.Any(origin => !Uri.TryCreate(origin, UriKind.Absolute, out var address)
            || address.GetLeftPart(UriPartial.Authority) != origin))
        {
            return DirectLineErrors.Bad("BadArgument", "trustedOrigins are written like https://example.org.");
        }

        var token = new DirectLineToken(NewId(), user, origins);
        return Answer(200, new ConversationAnswer(token.ConversationId, tokens.ForCalls(token), tokens.Seconds, null));
    }

    private static async Task<IResult> RefreshAsync(HttpRequest request, DirectLineGate gate, DirectLineTokens tokens) =>
        await gate.IdentifyAsync(request) switch
        {
            DirectLineCaller.Nobody => DirectLineErrors.NoCredentials,
            DirectLineCaller.Client { Token: var token } when !gate.MayFrom(request, token) => DirectLineErrors.WrongOrigin,
            DirectLineCaller.Client { Token: var token } =>
                Answer(200, new ConversationAnswer(token.ConversationId, tokens.ForCalls(token), tokens.Seconds, null)),
            DirectLineCaller.SecretHolder => DirectLineErrors.Bad("BadArgument", "A secret is not refreshed; it does not end."),
            _ => DirectLineErrors.WrongToken,
        };

    private static async Task<IResult> StartAsync(
        HttpRequest request, DirectLineGate gate, DirectLineConversations conversations, CancellationToken cancellationToken)
    {
        var caller = await gate.IdentifyAsync(request);
        switch (caller)
        {
            case DirectLineCaller.Nobody:
                return DirectLineErrors.NoCredentials;
            case DirectLineCaller.Stranger:
                return DirectLineErrors.WrongToken;
            case DirectLineCaller.Client { Token: var bound } when !gate.MayFrom(request, bound):
                return DirectLineErrors.WrongOrigin;
        }

        var (body, refusal) = await ReadAsync(request, DirectLineJson.Wire.TokenRequest, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        var token = caller is DirectLineCaller.Client client ? client.Token : new DirectLineToken(NewId(), null, []);
        if (token.UserId is null)
        {
            if (!IsUserId(body?.User?.Id, out var user) || user is ['d', 'l', '_', ..])
            {
                return DirectLineErrors.Bad("BadArgument", "A user.id beginning with dl_ has to be bound in a token.");
            }

            token = token with { UserId = user };
        }

        var isNew = await conversations.OpenAsync(token, body?.Locale, request, cancellationToken);
        return Answer(isNew ? 201 : 200, conversations.Describe(token, after: 0, request));
    }

    private static async Task<IResult> ReconnectAsync(
        string id, string? watermark, HttpRequest request, DirectLineGate gate, DirectLineConversations conversations, ITranscripts transcripts,
        CancellationToken cancellationToken)
    {
        var (token, refusal) = await gate.OpenAsync(request, id);
        return token is null ? refusal!
            : await transcripts.FindOwnerAsync(DirectLineChannel.KeyOf(id), cancellationToken) is null ? DirectLineErrors.Unknown
            : Answer(200, conversations.Describe(token, ReadWatermark(watermark), request));
    }

    private static async Task<IResult> ListAsync(
        string id, string? watermark, HttpRequest request, DirectLineGate gate, ITranscripts transcripts, PublicAddress address,
        CancellationToken cancellationToken)
    {
        var (token, refusal) = await gate.OpenAsync(request, id);
        if (token is null)
        {
            return refusal!;
        }

        var after = ReadWatermark(watermark);
        return await transcripts.ReadAsync(DirectLineChannel.KeyOf(id), after, PageSize, cancellationToken) is { } entries
            ? Results.Bytes(
                ActivityFrames.Write(id, entries, entries.Count > 0 ? entries[^1].Sequence : after, address.RootFor(request)),
                "application/json; charset=utf-8")
            : DirectLineErrors.Unknown;
    }

    private static async Task<IResult> PostAsync(
        string id, HttpRequest request, DirectLineGate gate, DirectLineInbox inbox, SpeakingLimits limits, CancellationToken cancellationToken)
    {
        var (token, refusal) = await gate.OpenAsync(request, id);
        if (token is null)
        {
            return refusal!;
        }

        if (!request.HasJsonContentType())
        {
            return DirectLineErrors.NotJson;
        }

        var (activity, unread) = await ReadAsync(request, ActivityJson.Wire.Activity, cancellationToken);
        if (unread is not null)
        {
            return unread;
        }

        if (activity is not { HasType: true })
        {
            return DirectLineErrors.Bad("MissingProperty", "An activity has a type.");
        }

        if (!MaySpeak(token, activity.From?.Id))
        {
            return DirectLineErrors.NoSpeaker;
        }

        if (!limits.Admit(token.PersonOf(activity.From?.Id), request.HttpContext.Response))
        {
            return DirectLineErrors.TooMany;
        }

        return await inbox.TakeAsync(token, activity, cancellationToken) is { } activityId
            ? TypedResults.Json(new ActivityIdAnswer(activityId), DirectLineJson.Wire.ActivityIdAnswer)
            : DirectLineErrors.Unknown;
    }

    /// <summary>A token bound to nobody needs a name that is none of those that tokens are bound to.</summary>
    internal static bool MaySpeak(DirectLineToken token, string? claimed) =>
        token.UserId is not null || (IsUserId(claimed, out var user) && user is not (null or ['d', 'l', '_', ..]));

    /// <summary>Clients replay what we gave them; whatever is no number of ours means "from the beginning".</summary>
    internal static long ReadWatermark(string? watermark) =>
        long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static async Task<(T? Body, IResult? Refusal)> ReadAsync<T>(
        HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } bytes)
        {
            return (null, DirectLineErrors.TooLarge);
        }

        if (bytes.Span.IndexOfAnyExcept((byte)' ', (byte)'\r', (byte)'\n') < 0)
        {
            return (null, null);
        }

        try
        {
            return (JsonSerializer.Deserialize(bytes.Span, type), null);
        }
        catch (JsonException)
        {
            return (null, DirectLineErrors.Bad("BadSyntax", "The body is not JSON of the expected shape, or is nested too deep."));
        }
    }

    /// <summary>Reads a user id that a client claims; an empty one counts as none.</summary>
    internal static bool IsUserId(string? claimed, out string? user)
    {
        user = string.IsNullOrWhiteSpace(claimed) ? null : claimed;
        return user is null || (user.Length <= MaxUserIdLength && !user.Any(char.IsControl));
    }

    private static JsonHttpResult<ConversationAnswer> Answer(int status, ConversationAnswer answer) =>
        TypedResults.Json(answer, DirectLineJson.Wire.ConversationAnswer, statusCode: status);
}
