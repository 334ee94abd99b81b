using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Pacto.Bot.Channels.Http;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>Tells who calls and whether that opens a conversation.</summary>
internal sealed class DirectLineGate(DirectLineTokens tokens, OriginCheck origins, IOptions<DirectLineOptions> options)
{
    private const string Scheme = "Bearer ";

    private readonly byte[] secret = Encoding.UTF8.GetBytes(options.Value.Secret);

    /// <summary>Who sent the request.</summary>
    public async Task<DirectLineCaller> IdentifyAsync(HttpRequest request)
    {
        if (request.Headers.Authorization is not [{ } header]
            || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            || header.Length == Scheme.Length)
        {
            return new DirectLineCaller.Nobody();
        }

        var sent = header[Scheme.Length..].Trim();
        if (secret.Length > 0 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), secret))
        {
            return new DirectLineCaller.SecretHolder();
        }

        return await tokens.ReadAsync(TokenPurpose.Conversation, sent) is { } token
            ? new DirectLineCaller.Client(token)
            : new DirectLineCaller.Stranger();
    }

    /// <summary>Whether a request may work in a conversation.</summary>
    /// <param name="request">The request.</param>
    /// <param name="conversationId">The conversation of its path.</param>
    /// <returns>The token to work with, or why not. The secret stands for a token bound to nobody.</returns>
    public async Task<(DirectLineToken? Token, JsonHttpResult<DirectLineError>? Refusal)> OpenAsync(
        HttpRequest request, string conversationId) => await IdentifyAsync(request) switch
        {
            DirectLineCaller.Nobody => (null, DirectLineErrors.NoCredentials),
            DirectLineCaller.SecretHolder => (new DirectLineToken(conversationId, null, []), null),
            DirectLineCaller.Client { Token: var token } when token.ConversationId != conversationId => (null, DirectLineErrors.WrongToken),
            DirectLineCaller.Client { Token: var token } when !MayFrom(request, token) => (null, DirectLineErrors.WrongOrigin),
            DirectLineCaller.Client { Token: var token } => (token, null),
            _ => (null, DirectLineErrors.WrongToken),
        };

    /// <summary>True when the page that sends this may use the token. Reading is left to CORS: a page never sees a foreign answer.</summary>
    public bool MayFrom(HttpRequest request, DirectLineToken token) =>
        HttpMethods.IsGet(request.Method) || origins.Allows(request, token.Origins);
}
