using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Pacto.Bot.Tests.Hosting;

/// <summary>A small client of the protocol.</summary>
internal sealed class DirectLineClient(RunningServer server, string token, string conversationId, string? streamUrl)
{
    private const string Conversations = "/v3/directline/conversations";

    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(10);

    public string Token => token;

    public string ConversationId => conversationId;

    public string StreamUrl => streamUrl!;

    public static async Task<DirectLineClient> StartAsync(RunningServer server, JsonObject issued)
    {
        var client = new DirectLineClient(server, (string)issued["token"]!, (string)issued["conversationId"]!, null);
        using var answer = await client.SendAsync(HttpMethod.Post, Conversations, JsonContent.Create(new { locale = "es" }));
        Assert.True(answer.IsSuccessStatusCode, $"The conversation did not start: {answer.StatusCode}");
        var started = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return new DirectLineClient(server, (string)started["token"]!, (string)started["conversationId"]!, (string)started["streamUrl"]!);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await server.Http.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(HttpContent content, string? origin = null) =>
        SendAsync(HttpMethod.Post, $"{Conversations}/{conversationId}/activities", content, origin);

    public async Task<string> SayAsync(string text, string? clientId = null)
    {
        using var answer = await PostAsync(JsonContent.Create(new
        {
            type = "message",
            from = new { id = "x" },
            text,
            channelData = clientId is null ? null : new { clientActivityID = clientId },
        }));
        Assert.Equal(200, (int)answer.StatusCode);
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!;
    }

    public async Task<(IReadOnlyList<JsonNode> Activities, string Watermark)> ReadAsync(string watermark = "")
    {
        using var answer = await SendAsync(HttpMethod.Get, $"{Conversations}/{conversationId}/activities?watermark={watermark}");
        Assert.Equal(200, (int)answer.StatusCode);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return ([.. body["activities"]!.AsArray().Select(activity => activity!)], (string)body["watermark"]!);
    }

    /// <summary>Polls until a bot's message with this text is there.</summary>
    public async Task<JsonNode> WaitForAsync(string text)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var (activities, _) = await ReadAsync();
            if (activities.FirstOrDefault(activity => (string?)activity["text"] == text) is { } found)
            {
                return found;
            }

            Assert.True(watch.Elapsed < Patience, $"'{text}' did not come; there is: {string.Join(" / ", activities.Select(a => (string?)a["text"]))}");
            await Task.Delay(20);
        }
    }

    public async Task<ClientWebSocket> OpenStreamAsync(string? url = null, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        using var patience = new CancellationTokenSource(Patience);
        await socket.ConnectAsync(new Uri(url ?? StreamUrl), patience.Token);
        return socket;
    }

    public static async Task<JsonNode> ReceiveAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var frame = new MemoryStream();
        var buffer = new byte[8192];
        WebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(buffer, patience.Token);
            frame.Write(buffer, 0, received.Count);
        }
        while (!received.EndOfMessage);
        return JsonNode.Parse(Encoding.UTF8.GetString(frame.ToArray()))!;
    }
}
