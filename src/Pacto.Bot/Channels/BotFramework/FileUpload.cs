using System.Net.Http.Headers;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Puts a file where Teams said that she keeps it.</summary>
internal sealed class FileUpload(OutboundHttp http, FileHosts hosts, ILogger<FileUpload> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Uploads the file in one piece.</summary>
    /// <returns>False when the address is not one we follow, or the service did not take it.</returns>
    public async Task<bool> PutAsync(string? uploadUrl, DraftFile file, CancellationToken cancellationToken)
    {
        if (!hosts.IsAllowed(uploadUrl))
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
