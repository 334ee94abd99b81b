using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Our own token for the Connector: kept, renewed five minutes before its end, by one caller at a time.</summary>
internal sealed class ConnectorTokens : IDisposable
{
    private const string Scope = "https://api.botframework.com/.default";

    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly OutboundHttp http;
    private readonly BotIdentity identity;
    private readonly TimeProvider clock;
    private readonly Uri endpoint;
    private readonly SemaphoreSlim one = new(1, 1);
    private volatile Kept? kept;

    public ConnectorTokens(OutboundHttp http, IOptions<BotFrameworkOptions> options, IOptions<BotIdentity> identity, TimeProvider clock)
    {
        this.http = http;
        this.identity = identity.Value;
        this.clock = clock;
        var authority = this.identity.IsSingleTenant ? this.identity.MicrosoftAppTenantId : "botframework.com";
        endpoint = new Uri(options.Value.TokenEndpoint.Length > 0
            ? options.Value.TokenEndpoint
            : $"https://login.microsoftonline.com/{Uri.EscapeDataString(authority)}/oauth2/v2.0/token");
    }

    /// <summary>A token; null for a bot without an app id, which sends none.</summary>
    /// <exception cref="HttpRequestException">There is none to be had now.</exception>
    public async Task<string?> GetAsync(CancellationToken cancellationToken)
    {
        if (identity.IsAnonymous)
        {
            return null;
        }

        if (kept is { } good && clock.GetUtcNow() < good.RenewAt)
        {
            return good.Token;
        }

        await one.WaitAsync(cancellationToken);
        try
        {
            if (kept is not { } current || clock.GetUtcNow() >= current.RenewAt)
            {
                await RenewAsync(cancellationToken);
            }

            return kept!.Token;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Forgets a token that was refused.</summary>
    public void Drop(string token)
    {
        if (kept?.Token == token)
        {
            kept = null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        try
        {
            var token = await FetchAsync(cancellationToken);
            var life = TimeSpan.FromSeconds(token.ExpiresIn);
            var now = clock.GetUtcNow();
            kept = new Kept(token.AccessToken!, now + (life > Early * 2 ? life - Early : life / 2), now + life);
        }
        catch (HttpRequestException) when (kept is { } old && clock.GetUtcNow() < old.End)
        {
            // It was renewed early; the old one is still good, and the next reply tries again.
        }
    }

    private async Task<TokenAnswer> FetchAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", identity.MicrosoftAppId),
            new("client_secret", identity.MicrosoftAppPassword),
            new("scope", Scope),
        ]);
        try
        {
            using var answer = await http.Client.PostAsync(endpoint, form, limit.Token);
            answer.EnsureSuccessStatusCode();
            var token = await answer.Content.ReadFromJsonAsync(BotFrameworkJson.Default.TokenAnswer, limit.Token);
            return token is { AccessToken.Length: > 0, ExpiresIn: > 0 }
                ? token
                : throw new HttpRequestException("The token endpoint answered without a token.");
        }
        catch (Exception exception) when (exception is JsonException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new HttpRequestException("The token endpoint did not answer as it should.", exception);
        }
    }

    private sealed record Kept(string Token, DateTimeOffset RenewAt, DateTimeOffset End);
}
