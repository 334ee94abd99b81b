using System.Text.Json;
using Microsoft.Extensions.Options;
using Pacto.Bot.Channels.Http;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>
/// The token issuer of our own pages. It asks for nothing: a person is whoever holds what the issuer gave her browser. A user that
/// a page chose by itself keeps its name, but has drafts and memory in its own conversation only.
/// </summary>
internal static class WebchatTokenEndpoint
{
    /// <summary>Name of the limit on what one address may ask for.</summary>
    public const string TokenLimit = "webchat-tokens";

    /// <summary>Adds the endpoint.</summary>
    public static void MapWebchatTokens(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/webchat/token", IssueAsync).RequireRateLimiting(TokenLimit);

    private static async Task<IResult> IssueAsync(
        HttpRequest request, OriginCheck origins, DirectLineTokens tokens, ITranscripts transcripts, IOptions<DirectLineOptions> options, CancellationToken cancellationToken)
    {
        if (!origins.Allows(request))
        {
            return DirectLineErrors.WrongOrigin;
        }

        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } bytes)
        {
            return DirectLineErrors.TooLarge;
        }

        WebchatTokenRequest? body;
        try
        {
            body = bytes.Length == 0 ? null : JsonSerializer.Deserialize(bytes.Span, DirectLineJson.Wire.WebchatTokenRequest);
        }
        catch (JsonException)
        {
            return DirectLineErrors.Bad("BadSyntax", "The body is not JSON of the expected shape.");
        }

        if (!DirectLineEndpoints.IsUserId(body?.User?.Id, out var claimed))
        {
            return DirectLineErrors.Bad("BadArgument", "user.id is too long or holds control characters.");
        }

        var former = await FindFormerAsync(body?.Resume, tokens, transcripts, cancellationToken);
        var token = former switch
        {
            null when claimed is not null => new DirectLineToken(DirectLineEndpoints.NewId(), claimed, [], IsClaimed: true),
            null => new DirectLineToken(DirectLineEndpoints.NewId(), $"dl_{DirectLineEndpoints.NewId()}", []),
            _ when body?.NewConversation is true => former with { ConversationId = DirectLineEndpoints.NewId() },
            _ => former,
        };
        return TypedResults.Json(
            new WebchatTokenAnswer(
                tokens.ForCalls(token),
                token.ConversationId,
                token.UserId!,
                tokens.Seconds,
                tokens.ForResume(token),
                former is not null && body?.NewConversation is not true,
                options.Value.TakesFiles),
            DirectLineJson.Wire.WebchatTokenAnswer);
    }

    /// <summary>Who comes back; null when nobody does, or when what there was is forgotten.</summary>
    private static async Task<DirectLineToken?> FindFormerAsync(
        string? resume, DirectLineTokens tokens, ITranscripts transcripts, CancellationToken cancellationToken) =>
        !string.IsNullOrEmpty(resume)
        && await tokens.ReadAsync(TokenPurpose.Resume, resume) is { UserId: not null } former
        && await transcripts.FindOwnerAsync(DirectLineChannel.KeyOf(former.ConversationId), cancellationToken) is not null
            ? former
            : null;
}
