using Microsoft.IdentityModel.Protocols;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>
/// Fetches OpenID metadata and the keys it points to: over https (or from this machine where allowed), from the metadata's own
/// host only, in few bytes and little time.
/// </summary>
internal sealed class MetadataReader(OutboundHttp http, string metadataUrl, bool allowInsecureLoopback) : IDocumentRetriever
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string host = new Uri(metadataUrl).Authority;

    /// <inheritdoc/>
    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        if (!ServiceUrls.IsSafe(address, allowInsecureLoopback) || new Uri(address).Authority != host)
        {
            throw new InvalidOperationException("The metadata points to an address of another host.");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        return await http.Client.GetStringAsync(new Uri(address), limit.Token);
    }
}
