namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Fetches a file that somebody sent in Teams.</summary>
internal sealed class FileDownload(OutboundHttp http, FileHosts hosts, ILogger<FileDownload> logger)
{
    /// <summary>Largest file that is read. Bytes.</summary>
    public const int Limit = 2 * 1024 * 1024;

    // Teams waits 15 s for us before it sends the message again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>The file's bytes, of a file that is too large the first beyond <see cref="Limit"/>; null when it cannot be had.</summary>
    public async Task<ReadOnlyMemory<byte>?> GetAsync(string? address, CancellationToken cancellationToken)
    {
        if (!hosts.IsAllowed(address))
        {
            logger.NotDownloaded("address not allowed");
            return null;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            using var answer = await http.Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (!answer.IsSuccessStatusCode)
            {
                logger.NotDownloaded($"status {(int)answer.StatusCode}");
                return null;
            }

            await using var body = await answer.Content.ReadAsStreamAsync(limit.Token);
            var bytes = new byte[Limit + 1];
            return bytes.AsMemory(0, await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, limit.Token));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            logger.NotDownloaded(exception.GetType().Name);
            return null;
        }
    }
}
