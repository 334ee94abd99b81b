using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
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
    public Task<ConnectorResult> SendAsync(ReplyAddress address, JsonObject activity, CancellationToken cancellationToken)
    {
        var url = $"{ConversationOf(address)}/activities";

        // The pieces of a stream belong to the stream, not below the question.
        var isReply = activity["channelData"]?["streamId"] is null;
        return CallAsync(
            HttpMethod.Post, address, isReply && (string?)activity["replyToId"] is { } replyTo ? $"{url}/{Uri.EscapeDataString(replyTo)}" : url, activity, cancellationToken);
    }

    /// <summary>Replaces (PUT) or removes (DELETE) an activity of ours.</summary>
    public Task<ConnectorResult> ChangeAsync(
        HttpMethod method, ReplyAddress address, string activityId, JsonObject? activity, CancellationToken cancellationToken) =>
        CallAsync(method, address, $"{ConversationOf(address)}/activities/{Uri.EscapeDataString(activityId)}", activity, cancellationToken);

    /// <summary>Opens a conversation with one person alone.</summary>
    /// <returns>Its id with the result; null where the channel does not allow it.</returns>
    public Task<ConnectorResult> OpenAsync(ReplyAddress address, CancellationToken cancellationToken)
    {
        var tenant = address.Conversation.TenantId;
        return CallAsync(
            HttpMethod.Post,
            address,
            $"{address.ServiceUrl.TrimEnd('/')}/v3/conversations",
            new JsonObject
            {
                ["bot"] = new JsonObject { ["id"] = address.Bot?.Id },
                ["members"] = new JsonArray(new JsonObject { ["id"] = address.User?.Id }),
                ["isGroup"] = false,
                ["tenantId"] = tenant,
                ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
            },
            cancellationToken);
    }

    private static string ConversationOf(ReplyAddress address) =>
        $"{address.ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(address.Conversation.Id!)}";

    private async Task<ConnectorResult> CallAsync(
        HttpMethod method, ReplyAddress address, string url, JsonObject? content, CancellationToken cancellationToken)
    {
        if (!serviceUrls.IsAllowed(address.ServiceUrl, address.ChannelId))
        {
            return new ConnectorResult(ConnectorFate.Refused, "service address not allowed");
        }

        var body = content is null ? null : Encoding.UTF8.GetBytes(content.ToJsonString(ActivityJson.Wire.Options));
        var token = await TokenAsync(cancellationToken);
        if (token.Failure is { } failure)
        {
            return failure;
        }

        var (result, status) = await CallAsync(method, new Uri(url), body, token.Value, cancellationToken);
        if (status is not HttpStatusCode.Unauthorized || token.Value is null)
        {
            return result;
        }

        tokens.Drop(token.Value);
        token = await TokenAsync(cancellationToken);
        return token.Failure ?? (await CallAsync(method, new Uri(url), body, token.Value, cancellationToken)).Result;
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

    private async Task<(ConnectorResult Result, HttpStatusCode? Status)> CallAsync(
        HttpMethod method, Uri url, byte[]? body, string? token, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        using var request = new HttpRequestMessage(method, url);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var answer = await http.Client.SendAsync(request, limit.Token);
            return (Read(answer) with { Id = await IdAsync(answer, limit.Token) }, answer.StatusCode);
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

    /// <summary>The id that the service gave; null where it gave none, or nothing that can be read.</summary>
    private static async Task<string?> IdAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (!answer.IsSuccessStatusCode)
        {
            return null;
        }

        try
        {
            var bytes = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            return bytes.Length > 0 && JsonNode.Parse(bytes) is JsonObject read && read["id"] is JsonValue id && id.TryGetValue(out string? text) ? text : null;
        }
        catch (JsonException)
        {
            return null;
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
