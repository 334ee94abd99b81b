using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Pacto.Bot.Tests.Channels.BotFramework;
using Pacto.Bot.Tests.Hosting;

namespace Pacto.Bot.Tests.Channels.Http;

/// <summary>What is too much is refused honestly: with 429 and the time to come back, and without harm to anybody else.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task A_person_is_limited_over_all_her_conversations_and_nobody_else_with_her()
    {
        await using var server = await RunningServer.StartAsync("--Server:TurnsPerPersonPerMinute=3", "--DirectLine:GreetOnStart=false");
        var issued = await server.TokenAsync();
        var first = await DirectLineClient.StartAsync(server, issued);
        var second = await server.ConnectAsync(new { resume = (string)issued["resume"]!, newConversation = true });
        var other = await server.ConnectAsync();
        await first.SayAsync("1");
        await first.SayAsync("2");
        await second.SayAsync("3");

        foreach (var client in new[] { first, second })
        {
            using var refused = await client.PostAsync(JsonContent.Create(new { type = "message", text = "4" }));
            AssertHonest(refused);
            Assert.Equal("TooManyRequests", (string)JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["error"]!["code"]!);
        }

        await other.SayAsync("still here");
        await other.WaitForAsync("eco: still here");
        Assert.Equal(4, (await first.ReadAsync()).Activities.Count);
    }

    [Fact]
    public async Task The_people_of_an_organisation_are_limited_together_and_no_other_with_them()
    {
        await using var azure = await FakeAzure.StartAsync();
        await using var server = await RunningServer.StartAsync([.. azure.Settings, "--Server:TurnsPerTenantPerMinute=2"]);
        async Task<HttpResponseMessage> SayAsync(int number, string tenant)
        {
            var activity = azure.Message($"m{number}", "hola", $"a:{number}");
            activity["from"]!["id"] = $"29:{number}";
            activity["conversation"]!["tenantId"] = tenant;
            activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } };
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(activity) };
            request.Headers.Authorization = new("Bearer", azure.TokenWith());
            return await server.Http.SendAsync(request);
        }

        using var one = await SayAsync(1, FakeAzure.Tenant);
        using var two = await SayAsync(2, FakeAzure.Tenant);
        using var three = await SayAsync(3, FakeAzure.Tenant);
        using var elsewhere = await SayAsync(4, "33333333-3333-4333-8333-333333333333");

        Assert.Equal([202, 202, 429, 202], new[] { one, two, three, elsewhere }.Select(answer => (int)answer.StatusCode));
        AssertHonest(three);
    }

    [Fact]
    public async Task An_address_holds_so_many_streams_open_and_one_that_is_let_go_can_be_opened_again()
    {
        await using var server = await RunningServer.StartAsync("--Server:StreamsPerAddress=2");
        var clients = new[] { await server.ConnectAsync(), await server.ConnectAsync(), await server.ConnectAsync() };
        var first = await clients[0].OpenStreamAsync();
        using var second = await clients[1].OpenStreamAsync();

        await Assert.ThrowsAsync<WebSocketException>(() => clients[2].OpenStreamAsync());
        using var refused = await server.Http.GetAsync(new Uri(clients[2].StreamUrl.Replace("ws://", "http://", StringComparison.Ordinal)));
        AssertHonest(refused);
        first.Dispose();

        for (var i = 0; ; i++)
        {
            try
            {
                using var third = await clients[2].OpenStreamAsync();
                return;
            }
            catch (WebSocketException) when (i < 100)
            {
                await Task.Delay(50);
            }
        }
    }

    [Theory]
    [InlineData("/v3/directline/conversations")]
    [InlineData("/api/webchat/token")]
    [InlineData("/v3/directline/tokens/generate")]
    [InlineData("/api/messages")]
    public async Task Nothing_nested_deep_or_too_large_is_read(string path)
    {
        await using var server = await RunningServer.StartAsync();
        var key = path == "/v3/directline/tokens/generate" ? RunningServer.Secret : (string)(await server.TokenAsync())["token"]!;
        var deep = new StringBuilder().Insert(0, "{\"user\":", 20_000).Append('1').Append('}', 20_000).ToString();
        foreach (var (body, statuses) in new[] { (deep, new[] { 400 }), (new string(' ', 300_000), [400, 413]) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Authorization = new("Bearer", key);
            using var answer = await server.Http.SendAsync(request);
            Assert.Contains((int)answer.StatusCode, statuses);
        }
    }

    [Fact]
    public async Task Who_never_finishes_a_request_keeps_nobody_waiting()
    {
        await using var server = await RunningServer.StartAsync("--Server:MaxConnections=40");
        List<Socket> slow = [];
        try
        {
            for (var i = 0; i < 30; i++)
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(server.Root.Host, server.Root.Port);
                await socket.SendAsync(Encoding.ASCII.GetBytes("POST /api/webchat/token HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"));
                slow.Add(socket);
            }

            var client = await server.ConnectAsync();
            await client.SayAsync("hola");
            await client.WaitForAsync("eco: hola");
        }
        finally
        {
            slow.ForEach(socket => socket.Dispose());
        }
    }

    [Fact]
    public async Task Asked_to_stop_under_load_it_answers_what_it_took_or_hands_it_over_once()
    {
        await using var server = await RunningServer.StartAsync("--DirectLine:GreetOnStart=false");
        server.Slowness = TimeSpan.FromMilliseconds(30);
        var clients = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => server.ConnectAsync()));
        using var stop = new CancellationTokenSource();
        var talking = clients.Select((client, number) => TalkAsync(client, number, stop.Token)).ToList();
        await Task.Delay(400);

        var stopping = server.StopAsync();
        var taken = await Task.WhenAll(talking);
        await stopping;
        Assert.True(taken.Sum(said => said.Count) > 8, "Too little was said to show anything.");
        server.Slowness = TimeSpan.Zero;
        await server.RestartAsync("--DirectLine:GreetOnStart=false");

        foreach (var (client, said) in clients.Zip(taken))
        {
            foreach (var text in said)
            {
                await client.WaitForAsync($"eco: {text}");
            }

            var answers = (await client.ReadAsync()).Activities.Select(activity => (string?)activity["text"]).Where(text => text?.StartsWith("eco: ", StringComparison.Ordinal) is true).ToList();
            Assert.Equal(answers.Distinct(), answers);
        }
    }

    /// <summary>Talks until the door closes; gives what was acknowledged.</summary>
    private static async Task<List<string>> TalkAsync(DirectLineClient client, int number, CancellationToken cancellationToken)
    {
        List<string> taken = [];
        for (var i = 0; !cancellationToken.IsCancellationRequested; i++)
        {
            try
            {
                var text = $"{number}-{i}";
                using var answer = await client.PostAsync(JsonContent.Create(new { type = "message", text }));
                if (!answer.IsSuccessStatusCode)
                {
                    return taken;
                }

                taken.Add(text);
                await Task.Delay(10, CancellationToken.None);
            }
            catch (HttpRequestException)
            {
                return taken;
            }
        }

        return taken;
    }

    private static void AssertHonest(HttpResponseMessage refused)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }
}
