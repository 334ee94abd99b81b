using System.Collections;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>
/// The keys behind one OpenID metadata address. Read when first needed and once a day; an unknown key id makes it look again, but no
/// more often than allowed, whoever asks, and one look at a time. What was read stays good when a later look fails.
/// </summary>
internal sealed class SigningKeys(
    string metadataUrl, MetadataReader reader, TimeSpan shortest, TimeProvider clock, ILogger<SigningKeys> logger) : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>While there are no keys at all, nobody can be let in: the first look is repeated sooner.</summary>
    private static readonly TimeSpan Impatience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim one = new(1, 1);
    private volatile KeySet? current;
    private DateTimeOffset lastLook = DateTimeOffset.MinValue;

    /// <summary>The key with this id; null when there is none.</summary>
    public async Task<SigningKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (FindFresh(keyId) is { } known)
        {
            return known;
        }

        await one.WaitAsync(cancellationToken);
        try
        {
            if (FindFresh(keyId) is { } found)
            {
                return found;
            }

            var wait = current is null && shortest > Impatience ? Impatience : shortest;
            if (clock.GetUtcNow() - lastLook >= wait)
            {
                lastLook = clock.GetUtcNow();
                await LookAsync();
            }
        }
        finally
        {
            one.Release();
        }

        return current?.Keys.GetValueOrDefault(keyId);
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private SigningKey? FindFresh(string keyId) =>
        current is { } set && clock.GetUtcNow() - set.At < Life ? set.Keys.GetValueOrDefault(keyId) : null;

    private async Task LookAsync()
    {
        try
        {
            // The keys are for everybody: a caller who hangs up must not stop the look.
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, reader, CancellationToken.None);
            var keys = metadata.JsonWebKeySet.Keys
                .Where(key => key is { Kty: "RSA", Kid.Length: > 0 } && key.Use is null or "sig")
                .DistinctBy(key => key.Kid, StringComparer.Ordinal)
                .ToDictionary(key => key.Kid, key => new SigningKey(key, EndorsementsOf(key)), StringComparer.Ordinal);
            current = new KeySet(keys, clock.GetUtcNow());
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logger.KeysNotRead(metadataUrl, exception.GetType().Name);
        }
    }

    private static HashSet<string> EndorsementsOf(JsonWebKey key)
    {
        var channels = key.AdditionalData.TryGetValue("endorsements", out var value)
            ? value switch
            {
                JsonElement { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Select(item => item.ToString()),
                string one => [one],
                IEnumerable list => list.Cast<object?>().Select(item => item?.ToString() ?? ""),
                _ => [],
            }
            : [];
        return channels.ToHashSet(StringComparer.Ordinal);
    }

    private sealed record KeySet(IReadOnlyDictionary<string, SigningKey> Keys, DateTimeOffset At);
}
