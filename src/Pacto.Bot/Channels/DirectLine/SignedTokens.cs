using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>
/// JSON Web Tokens signed with a key of this installation (HS256). Clients read <c>user</c> and <c>conv</c> from them without
/// checking anything; we check everything: algorithm, key, issuer, purpose, end.
/// </summary>
internal sealed class SignedTokens
{
    private const string Issuer = "pacto.bot";

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = 8 * 1024 };
    private readonly TimeProvider clock;
    private readonly Lazy<SigningCredentials> credentials;
    private readonly Dictionary<TokenPurpose, TokenValidationParameters> checks;

    public SignedTokens(IInstallationKeys keys, TimeProvider clock)
    {
        this.clock = clock;
        credentials = new(() => new SigningCredentials(
            new SymmetricSecurityKey(keys.GetOrCreate("tokens")), SecurityAlgorithms.HmacSha256));
        checks = Enum.GetValues<TokenPurpose>().ToDictionary(purpose => purpose, CheckFor);
    }

    /// <summary>Reads the key, which waits for the store: done at start, when no client waits.</summary>
    public void Prepare() => _ = credentials.Value;

    /// <summary>Signs claims for a purpose until a moment. The same input gives the same token.</summary>
    public string Sign(TokenPurpose purpose, IDictionary<string, object> claims, DateTimeOffset end) =>
        handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = purpose.ToString(),
            Claims = claims,
            Expires = end.UtcDateTime,
            SigningCredentials = credentials.Value,
        });

    /// <summary>The claims of a token that is genuine, made for this purpose and not over; null otherwise.</summary>
    public async Task<JsonWebToken?> ReadAsync(TokenPurpose purpose, string token) =>
        await handler.ValidateTokenAsync(token, checks[purpose]) is { IsValid: true, SecurityToken: JsonWebToken read } ? read : null;

    private TokenValidationParameters CheckFor(TokenPurpose purpose) => new()
    {
        ValidIssuer = Issuer,
        ValidAudience = purpose.ToString(),
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        IssuerSigningKeyResolver = (_, _, _, _) => [credentials.Value.Key],
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (_, end, _, _) => end is { } over && clock.GetUtcNow().UtcDateTime < over,
    };
}
