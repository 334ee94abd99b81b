using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Pacto.Bot.Channels.Activities;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Brings one activity to the Connector at its service address, once.</summary>
internal sealed class ConnectorClient(
    OutboundHttp http, ConnectorTokens tokens, ServiceUrls serviceUrls, IOptions<BotFrameworkOptions> options, TimeProvider clock)
{
    private readonly TimeSpan patience = TimeSpan.FromSeconds(options.Value.SendTimeoutSeconds);

    /// <summary>Sends it, with our token renewed once when the old one is refused.</summary>
    public async Task<ConnectorResult> SendAsync(ReplyAddress address, JsonObject activity, CancellationToken cancellationToken)
    {
        if (!serviceUrls.IsAllowed(address.ServiceUrl, address.ChannelId))
        {
            return new ConnectorResult(ConnectorFate.Refused, "service address not allowed");
        }

        var url = UrlOf(address, activity);
        var body = Encoding.UTF8.GetBytes(activity.ToJsonString(ActivityJson.Wire.Options));
        var token = await TokenAsync(cancellationToken);
        if (token.Failure is { } failure)
        {
            return failure;
        }

        var (result, status) = await PostAsync(url, body, token.Value, cancellationToken);
        if (status is not HttpStatusCode.Unauthorized || token.Value is null)
        {
            return result;
        }

        tokens.Drop(token.Value);
        token = await TokenAsync(cancellationToken);
        return token.Failure ?? (await PostAsync(url, body, token.Value, cancellationToken)).Result;
    }

    private static Uri UrlOf(ReplyAddress address, JsonObject activity)
    {
        var url = $"{address.ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(address.Conversation.Id!)}/activities";
        return new Uri((string?)activity["replyToId"] is { } replyTo ? $"{url}/{Uri.EscapeDataString(replyTo)}" : url);
    }

    private async Task<(string? Value, ConnectorResult? Failure)> TokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await tokens.GetAsync(cancellationToken), null);
        }
        catch (HttpRequestException exception)
        {
            return (null, new ConnectorResult(ConnectorFate.NotYet, $"no token: {exception.StatusCode?.ToString() ?? exception.HttpRequestError.ToString()}"));
        }
    }

    private async Task<(ConnectorResult Result, HttpStatusCode? Status)> PostAsync(
        Uri url, byte[] body, string? token, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var answer = await http.Client.SendAsync(request, limit.Token);
            return (Read(answer), answer.StatusCode);
        }
        catch (HttpRequestException exception)
        {
            var fate = exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError ? ConnectorFate.NotYet : ConnectorFate.Unclear;
            return (new ConnectorResult(fate, exception.HttpRequestError.ToString()), null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (new ConnectorResult(ConnectorFate.Unclear, "no answer in time"), null);
        }
    }

    private ConnectorResult Read(HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        var fate = status switch
        {
            >= 200 and < 300 => ConnectorFate.Delivered,
            412 or 429 => ConnectorFate.NotYet,
            502 or 503 or 504 => ConnectorFate.Unclear,
            _ => ConnectorFate.Refused,
        };
        var wait = answer.Headers.RetryAfter is { } after
            ? after.Delta ?? (after.Date is { } date ? date - clock.GetUtcNow() : null)
            : null;
        return new ConnectorResult(fate, $"status {status}", wait);
    }
}
