using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>
/// Puts a file where Teams said: an address of SharePoint that carries its own permission, so our token never goes there. The address comes
/// from a client and is followed only to hosts that are meant.
/// </summary>
internal sealed class FileUpload(OutboundHttp http, IOptions<BotFrameworkOptions> options, ILogger<FileUpload> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] Domains = [".sharepoint.com", ".sharepoint.us", ".sharepoint.cn"];

    private readonly List<Uri> configured = [.. options.Value.AllowedUploadUrls.Where(url => url.Length > 0).Select(url => new Uri(url))];

    /// <summary>True when a file may go to this address.</summary>
    public bool IsAllowed(string? uploadUrl) =>
        Uri.TryCreate(uploadUrl, UriKind.Absolute, out var url)
        && url.UserInfo.Length == 0
        && (configured.Count > 0
            ? configured.Exists(allowed => ServiceUrls.IsBelow(allowed, url))
            : url.Scheme == "https" && url.IsDefaultPort && Domains.Any(domain => url.IdnHost.EndsWith(domain, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Uploads the file in one piece.</summary>
    /// <returns>False when the address is not one we follow, or the service did not take it.</returns>
    public async Task<bool> PutAsync(string? uploadUrl, DraftFile file, CancellationToken cancellationToken)
    {
        if (!IsAllowed(uploadUrl))
        {
            logger.NotUploaded("address not allowed");
            return false;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        using var request = new HttpRequestMessage(HttpMethod.Put, uploadUrl) { Content = new ReadOnlyMemoryContent(file.Content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(0, file.Content.Length - 1, file.Content.Length);
        try
        {
            using var answer = await http.Client.SendAsync(request, limit.Token);
            if (!answer.IsSuccessStatusCode)
            {
                logger.NotUploaded($"status {(int)answer.StatusCode}");
            }

            return answer.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            logger.NotUploaded(exception.GetType().Name);
            return false;
        }
    }
}
