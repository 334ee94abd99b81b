using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Our own token for the Connector: kept, renewed five minutes before its end, by one caller at a time.</summary>
internal sealed class ConnectorTokens(OutboundHttp http, TokenRequests requests, IOptions<BotIdentity> identity, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim one = new(1, 1);
    private volatile Kept? kept;

    /// <summary>A token; null for a bot without an app id, which sends none.</summary>
    /// <exception cref="HttpRequestException">There is none to be had now.</exception>
    public async Task<string?> GetAsync(CancellationToken cancellationToken)
    {
        if (identity.Value.IsAnonymous)
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
            var now = clock.GetUtcNow();
            var life = token.LifeAt(now);
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
        using var request = requests.Make();
        try
        {
            using var answer = await http.Client.SendAsync(request, limit.Token);
            answer.EnsureSuccessStatusCode();
            var token = await answer.Content.ReadFromJsonAsync(BotFrameworkJson.Default.TokenAnswer, limit.Token);
            return token is { AccessToken.Length: > 0 } && token.LifeAt(clock.GetUtcNow()) > TimeSpan.Zero
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
