using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Pacto.Bot.Channels.Activities;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>
/// Checks the token of a caller. What may be in it comes from the settings, never from the token: algorithm, issuer, audience; keys
/// come from the metadata alone, whatever else the header offers.
/// </summary>
internal sealed class TokenCheck : IDisposable
{
    private const int MaxTokenSize = 16 * 1024;

    /// <summary>By how much the clocks of others may differ from ours, both ways.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Tenants of the Bot Framework itself, which sign for the Emulator.</summary>
    private static readonly string[] FrameworkTenants =
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "69e9b82d-4842-4902-8d1e-abc5b98a55e8"];

    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = MaxTokenSize, MapInboundClaims = false };
    private readonly BotFrameworkOptions options;
    private readonly BotIdentity identity;
    private readonly TimeProvider clock;
    private readonly string channelIssuer;
    private readonly SigningKeys channelKeys;
    private readonly SigningKeys emulatorKeys;
    private readonly Dictionary<string, string> emulatorIssuers = new(StringComparer.Ordinal);

    public TokenCheck(
        IOptions<BotFrameworkOptions> options, IOptions<BotIdentity> identity, OutboundHttp http, TimeProvider clock, ILogger<SigningKeys> logger)
    {
        this.options = options.Value;
        this.identity = identity.Value;
        this.clock = clock;
        var cloud = this.identity.Cloud;
        channelIssuer = Or(this.options.ChannelIssuer, cloud.Issuer);
        channelKeys = KeysAt(Or(this.options.OpenIdMetadataUrl, cloud.Metadata));
        emulatorKeys = KeysAt(Or(this.options.EmulatorOpenIdMetadataUrl, cloud.DirectoryMetadata));
        foreach (var tenant in this.identity.IsSingleTenant ? FrameworkTenants.Append(this.identity.MicrosoftAppTenantId) : FrameworkTenants)
        {
            emulatorIssuers[$"https://sts.windows.net/{tenant}/"] = tenant;
            emulatorIssuers[$"{cloud.Login}/{tenant}/v2.0"] = tenant;
        }

        SigningKeys KeysAt(string url) => new(
            url,
            new MetadataReader(http, url, this.options.AllowInsecureLoopback),
            TimeSpan.FromSeconds(this.options.MinKeyRefreshSeconds),
            clock,
            logger);
    }

    /// <summary>Whether the sender of this token may send this activity.</summary>
    public async Task<Admission> CheckAsync(string token, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            if (!handler.CanReadToken(token) || handler.ReadJsonWebToken(token) is not { Alg: SecurityAlgorithms.RsaSha256, Kid.Length: > 0 } claimed)
            {
                return Admission.Unknown;
            }

            // Nobody looks for keys for a token that could not pass with any.
            if (!claimed.Audiences.Contains(identity.MicrosoftAppId, StringComparer.Ordinal))
            {
                return Admission.Unknown;
            }

            return claimed.Issuer == channelIssuer
                ? await CheckChannelAsync(token, claimed.Kid, activity, cancellationToken)
                : options.AllowEmulator && emulatorIssuers.TryGetValue(claimed.Issuer, out var tenant)
                    ? await CheckEmulatorAsync(token, claimed, tenant, activity, cancellationToken)
                    : Admission.Unknown;
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException or JsonException or FormatException
            or InvalidCastException or OverflowException)
        {
            // What cannot be read is not genuine.
            return Admission.Unknown;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        channelKeys.Dispose();
        emulatorKeys.Dispose();
    }

    private async Task<Admission> CheckChannelAsync(string token, string keyId, Activity activity, CancellationToken cancellationToken)
    {
        if (await channelKeys.FindAsync(keyId, cancellationToken) is not { } key
            || await ReadAsync(token, channelIssuer, key.Key) is not { } genuine)
        {
            return Admission.Unknown;
        }

        return activity.ChannelId is { } channel
            && key.Endorsements.Contains(channel)
            && activity.ServiceUrl is { } serviceUrl
            && ClaimOf(genuine, "serviceurl") == serviceUrl
                ? Admission.Granted
                : Admission.Forbidden;
    }

    /// <summary>The Emulator holds the bot's own credentials; nobody vouches for its address, which therefore is one of this machine.</summary>
    private async Task<Admission> CheckEmulatorAsync(
        string token, JsonWebToken claimed, string tenant, Activity activity, CancellationToken cancellationToken)
    {
        if (await emulatorKeys.FindAsync(claimed.Kid, cancellationToken) is not { } key
            || await ReadAsync(token, claimed.Issuer, key.Key) is not { } genuine)
        {
            return Admission.Unknown;
        }

        var caller = ClaimOf(genuine, "ver") switch
        {
            "1.0" => ClaimOf(genuine, "appid"),
            "2.0" => ClaimOf(genuine, "azp"),
            _ => null,
        };
        return caller == identity.MicrosoftAppId
            && ClaimOf(genuine, "tid") == tenant
            && activity.ChannelId == BotFrameworkChannel.Emulator
            && Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var url)
            && url.IsLoopback
                ? Admission.Granted
                : Admission.Forbidden;
    }

    private async Task<JsonWebToken?> ReadAsync(string token, string issuer, SecurityKey key) =>
        await handler.ValidateTokenAsync(
            token,
            new TokenValidationParameters
            {
                ValidIssuer = issuer,
                ValidAudience = identity.MicrosoftAppId,
                IgnoreTrailingSlashWhenValidatingAudience = false,
                ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
                IssuerSigningKey = key,
                TryAllIssuerSigningKeys = false,
                RequireSignedTokens = true,
                RequireExpirationTime = true,
                LifetimeValidator = (begin, end, _, _) => IsNow(begin, end),
            }) is { IsValid: true, SecurityToken: JsonWebToken genuine } ? genuine : null;

    private static string Or(string own, string otherwise) => own.Length > 0 ? own : otherwise;

    private bool IsNow(DateTime? begin, DateTime? end)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return end is { } over && now < over + Skew && (begin is not { } start || now >= start - Skew);
    }

    private static string? ClaimOf(JsonWebToken token, string name) => token.TryGetPayloadValue(name, out string value) ? value : null;
}
