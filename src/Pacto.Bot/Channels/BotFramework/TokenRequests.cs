using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Asks for our own token in the way the bot's identity does: with a secret, with a certificate, or as a managed identity.</summary>
internal sealed class TokenRequests(IOptions<BotIdentity> identity, IOptions<BotFrameworkOptions> options, IConfiguration configuration, TimeProvider clock) : IDisposable
{
    /// <summary>Where a virtual machine is told who it is; a link-local address that leaves no machine.</summary>
    private const string MachineEndpoint = "http://169.254.169.254/metadata/identity/oauth2/token";

    private static readonly TimeSpan AssertionLife = TimeSpan.FromMinutes(5);

    private readonly BotIdentity bot = identity.Value;
    private readonly Lazy<System.Security.Cryptography.X509Certificates.X509Certificate2> certificate = new(() => BotCertificate.Load(identity.Value));
    private readonly Uri endpoint = new(options.Value.TokenEndpoint.Length > 0 ? options.Value.TokenEndpoint : EndpointOf(identity.Value));

    /// <summary>A request, made anew for each attempt.</summary>
    public HttpRequestMessage Make() => bot switch
    {
        { IsManaged: true } => Managed(),
        { MicrosoftAppCertificatePath.Length: > 0 } => Form(
            [new("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"), new("client_assertion", Assertion())]),
        _ => Form([new("client_secret", bot.MicrosoftAppPassword)]),
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        if (certificate.IsValueCreated)
        {
            certificate.Value.Dispose();
        }
    }

    private static string EndpointOf(BotIdentity bot) =>
        $"{bot.Cloud.Login}/{Uri.EscapeDataString(bot.IsSingleTenant ? bot.MicrosoftAppTenantId : bot.Cloud.SharedTenant)}/oauth2/v2.0/token";

    private HttpRequestMessage Form(IEnumerable<KeyValuePair<string, string>> proof) => new(HttpMethod.Post, endpoint)
    {
        Content = new FormUrlEncodedContent(proof.Concat(
        [
            new("grant_type", "client_credentials"),
            new("client_id", bot.MicrosoftAppId),
            new("scope", bot.Cloud.Scope),
        ])),
    };

    /// <summary>The platform hands a managed identity its token: App Service and its kind at an address of their own, a machine at a fixed one.</summary>
    private HttpRequestMessage Managed()
    {
        var query = $"resource={Uri.EscapeDataString(bot.Cloud.Issuer)}&client_id={Uri.EscapeDataString(bot.MicrosoftAppId)}";
        if (configuration["IDENTITY_ENDPOINT"] is { Length: > 0 } platform)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"{platform}?api-version=2019-08-01&{query}");
            request.Headers.Add("X-IDENTITY-HEADER", configuration["IDENTITY_HEADER"] ?? "");
            return request;
        }

        var own = new HttpRequestMessage(HttpMethod.Get, $"{MachineEndpoint}?api-version=2018-02-01&{query}");
        own.Headers.Add("Metadata", "true");
        return own;
    }

    /// <summary>What we sign instead of sending a secret: it is for this endpoint, once, and for minutes only.</summary>
    private string Assertion()
    {
        var now = clock.GetUtcNow();
        var signing = new X509SigningCredentials(certificate.Value, SecurityAlgorithms.RsaSsaPssSha256);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = bot.MicrosoftAppId,
            Audience = endpoint.AbsoluteUri,
            NotBefore = now.UtcDateTime,
            Expires = (now + AssertionLife).UtcDateTime,
            Claims = new Dictionary<string, object> { ["sub"] = bot.MicrosoftAppId, ["jti"] = Guid.NewGuid().ToString() },
            AdditionalHeaderClaims = new Dictionary<string, object> { ["x5t#S256"] = Base64UrlEncoder.Encode(SHA256.HashData(certificate.Value.RawData)) },
            SigningCredentials = signing,
        });
    }
}
