using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Pacto.Bot.Conversations;
using Pacto.Bot.Tests.Hosting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Channels.DirectLine;

public sealed class DirectLineTests : IAsyncLifetime
{
    private static readonly object[] Somebody = [new { id = "x" }];
    private static readonly string[] Trusted = ["https://muni.example"];

    private RunningServer server = null!;

    public async Task InitializeAsync() => server = await RunningServer.StartAsync("--DirectLine:AllowedOrigins:0=https://www.example.org");

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_message_comes_back_under_its_id_and_is_answered()
    {
        var client = await server.ConnectAsync();

        var id = await client.SayAsync("hola", "c1");
        var answer = await client.WaitForAsync("eco: hola");

        Assert.Equal(id, (string)answer["replyToId"]!);
        Assert.Equal("bot", (string)answer["from"]!["role"]!);
        var (activities, watermark) = await client.ReadAsync();
        Assert.Equal(["bienvenida", "hola", "eco: hola"], activities.Select(activity => (string)activity["text"]!));
        Assert.Equal("c1", (string)activities[1]["channelData"]!["clientActivityID"]!);
        Assert.Equal("user", (string)activities[1]["from"]!["role"]!);
        Assert.Equal(
            activities.Select(activity => (long)activity["channelData"]!["webchat:sequence-id"]!),
            activities.Select(activity => (long)activity["channelData"]!["webchat:sequence-id"]!).Order());
        Assert.Empty((await client.ReadAsync(watermark)).Activities);
    }

    [Fact]
    public async Task The_same_message_sent_twice_over_a_bad_network_is_answered_once()
    {
        var client = await server.ConnectAsync();

        var first = await client.SayAsync("hola", "c1");
        var again = await client.SayAsync("hola", "c1");
        var other = await client.SayAsync("hola", "c2");
        await client.WaitForAsync("eco: hola");

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.Equal(2, (await client.ReadAsync()).Activities.Count(activity => (string?)activity["text"] == "hola"));
    }

    [Fact]
    public async Task A_stream_replays_what_was_missed_and_goes_on()
    {
        var client = await server.ConnectAsync();
        await client.SayAsync("uno");
        await client.WaitForAsync("eco: uno");

        using var socket = await client.OpenStreamAsync();
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, default);
        var seen = await ReadUntilAsync(socket, "eco: uno");
        await client.SayAsync("dos");
        seen.AddRange(await ReadUntilAsync(socket, "eco: dos"));

        Assert.Equal(["bienvenida", "uno", "eco: uno", "dos", "eco: dos"], seen);
    }

    [Fact]
    public async Task A_stream_opens_only_with_its_own_token_and_from_pages_that_may()
    {
        var client = await server.ConnectAsync();
        var other = await server.ConnectAsync();
        var foreign = client.StreamUrl.Replace(TokenOf(client.StreamUrl), TokenOf(other.StreamUrl), StringComparison.Ordinal);
        var callToken = client.StreamUrl.Replace(TokenOf(client.StreamUrl), client.Token, StringComparison.Ordinal);

        foreach (var url in new[] { foreign, callToken, client.StreamUrl.Split('?')[0] })
        {
            await Assert.ThrowsAsync<WebSocketException>(() => client.OpenStreamAsync(url));
        }

        await Assert.ThrowsAsync<WebSocketException>(() => client.OpenStreamAsync(origin: "https://evil.example"));
        using var allowed = await client.OpenStreamAsync(origin: "https://www.example.org");
        using var own = await client.OpenStreamAsync(origin: server.Root.GetLeftPart(UriPartial.Authority));
        Assert.Equal(WebSocketState.Open, own.State);
    }

    [Fact]
    public async Task A_browser_comes_back_to_its_conversation_after_a_restart()
    {
        var issued = await server.TokenAsync();
        var client = await DirectLineClient.StartAsync(server, issued);
        await client.SayAsync("hola");
        await client.WaitForAsync("eco: hola");

        await server.RestartAsync();
        var again = await server.TokenAsync(new { resume = (string)issued["resume"]! });
        var back = await DirectLineClient.StartAsync(server, again);

        Assert.True((bool)again["resumed"]!);
        Assert.Equal(client.ConversationId, back.ConversationId);
        Assert.Equal((string)issued["userId"]!, (string)again["userId"]!);
        Assert.Equal(["bienvenida", "hola", "eco: hola"], (await back.ReadAsync()).Activities.Select(activity => (string)activity["text"]!));
    }

    [Fact]
    public async Task A_new_conversation_of_the_same_person_keeps_the_person()
    {
        var issued = await server.TokenAsync();
        await DirectLineClient.StartAsync(server, issued);

        var next = await server.TokenAsync(new { resume = (string)issued["resume"]!, newConversation = true });

        Assert.NotEqual((string)issued["conversationId"]!, (string)next["conversationId"]!);
        Assert.Equal((string)issued["userId"]!, (string)next["userId"]!);
    }

    [Fact]
    public async Task A_user_that_a_page_chose_opens_nothing_of_another_with_that_name()
    {
        List<PersonKey> people = [];
        server.Answer = turn =>
        {
            people.Add(turn.Person);
            return new Reply(Language.Spanish, [new ReplyPart.Text("listo")]);
        };
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var client = await server.ConnectAsync(new { user = new { id = "dl_ana" } });
            await client.WaitForAsync("listo");
        }

        Assert.Equal(2, people.Distinct().Count());
    }

    [Fact]
    public async Task What_cannot_be_a_token_is_refused_the_way_clients_understand()
    {
        var client = await server.ConnectAsync();
        var stranger = new DirectLineClient(server, "wrong", client.ConversationId, null);
        var resume = new DirectLineClient(server, (string)(await server.TokenAsync())["resume"]!, client.ConversationId, null);
        var other = new DirectLineClient(server, (await server.ConnectAsync()).Token, client.ConversationId, null);

        foreach (var wrong in new[] { stranger, resume, other })
        {
            using var answer = await wrong.PostAsync(JsonContent.Create(new { type = "message", text = "x" }));
            Assert.Equal(403, (int)answer.StatusCode);
            Assert.Equal("TokenExpired", (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]!["code"]!);
        }

        using var naked = await server.Http.GetAsync($"/v3/directline/conversations/{client.ConversationId}/activities");
        Assert.Equal(401, (int)naked.StatusCode);
    }

    [Theory]
    [InlineData("""{"type":"message","text":""", 400)]
    [InlineData("[]", 400)]
    [InlineData("""{"text":"x"}""", 400)]
    [InlineData("""{"type":7}""", 400)]
    [InlineData("""{"type":"message","text":"\ud800"}""", 400)]
    [InlineData("""{"type":"message","text":"x","channelData":{"a":1,"a":2}}""", 400)]
    [InlineData("""{"type":"message","text":"x","channelData":[1]}""", 200)]
    [InlineData("""{"type":"message","text":"x","channelData":{"a":"\u0000\u202e"}}""", 200)]
    [InlineData("""{"type":"message","text":null}""", 200)]
    [InlineData("""{"type":"fromTheFuture","members":{"a":[1,2]}}""", 200)]
    [InlineData("""{"type":"typing"}""", 200)]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}]}""", 200)]
    public async Task Whatever_is_posted_gets_a_clear_answer_and_the_conversation_goes_on(string body, int status)
    {
        var client = await server.ConnectAsync();

        using var answer = await client.PostAsync(new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(status, (int)answer.StatusCode);
        await client.SayAsync("sigo");
        await client.WaitForAsync("eco: sigo");
    }

    [Fact]
    public async Task Bytes_that_are_no_text_a_large_body_and_another_content_type_are_refused()
    {
        var client = await server.ConnectAsync();
        byte[] broken = [.. """{"type":"message","text":" """u8, 0xC3, 0x28, .. "\"}"u8];

        Assert.Equal(400, await StatusOf(new ByteArrayContent(broken) { Headers = { ContentType = new("application/json") } }));
        Assert.Equal(413, await StatusOf(JsonContent.Create(new { type = "message", text = new string('x', 1_000_000) })));
        Assert.Equal(415, await StatusOf(new StringContent("""{"type":"message"}""", Encoding.UTF8, "text/plain")));
        using var upload = await client.SendAsync(
            HttpMethod.Post, $"/v3/directline/conversations/{client.ConversationId}/upload", new StringContent("x"));
        Assert.Equal(415, (int)upload.StatusCode);

        async Task<int> StatusOf(HttpContent content)
        {
            using var answer = await client.PostAsync(content);
            return (int)answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_answered_with_how_much_may_be_sent()
    {
        var client = await server.ConnectAsync();

        var id = await client.SayAsync(new string('ñ', Turn.MaxTextLength + 1));

        var (activities, _) = await client.ReadAsync();
        var refusal = activities.Single(activity => (string?)activity["replyToId"] == id);
        Assert.Contains("20 000", (string)refusal["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_and_marks_of_direction_never_reach_the_handler()
    {
        var client = await server.ConnectAsync();

        await client.SayAsync("  uno\u0007\u202edos\r\ntres\u200f ");

        await client.WaitForAsync("eco: unodos\ntres");
    }

    [Fact]
    public async Task Pages_of_other_sites_may_only_when_they_are_on_the_list()
    {
        var client = await server.ConnectAsync();
        Task<HttpResponseMessage> Post(string origin) => client.PostAsync(JsonContent.Create(new { type = "message", text = "x" }), origin);

        using var evil = await Post("https://evil.example");
        using var nothing = await Post("null");
        using var listed = await Post("https://www.example.org");
        using var own = await Post(server.Root.GetLeftPart(UriPartial.Authority));

        Assert.Equal([403, 403, 200, 200], new[] { evil, nothing, listed, own }.Select(answer => (int)answer.StatusCode));
        Assert.Equal("https://www.example.org", listed.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.False(evil.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Trusted_origins_of_a_token_are_the_only_ones_that_may_use_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate")
        {
            Content = JsonContent.Create(new { user = new { id = "dl_ana" }, trustedOrigins = Trusted }),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", RunningServer.Secret) },
        };
        using var issued = await server.Http.SendAsync(request);
        var token = (JsonObject)JsonNode.Parse(await issued.Content.ReadAsStringAsync())!;
        var client = await DirectLineClient.StartAsync(server, token);

        using var trusted = await client.PostAsync(JsonContent.Create(new { type = "message", text = "x" }), "https://muni.example");
        using var other = await client.PostAsync(JsonContent.Create(new { type = "message", text = "x" }), "https://www.example.org");

        Assert.Equal([200, 403], new[] { trusted, other }.Select(answer => (int)answer.StatusCode));
    }

    [Fact]
    public async Task Without_a_secret_nobody_can_ask_for_tokens_in_anothers_name()
    {
        await server.RestartAsync("--DirectLine:Secret=");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate")
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", RunningServer.Secret) },
        };

        using var answer = await server.Http.SendAsync(request);

        Assert.Equal(403, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_person_is_greeted_once_however_often_her_page_says_that_it_is_there()
    {
        var issued = await server.TokenAsync();
        var client = await DirectLineClient.StartAsync(server, issued);
        await client.WaitForAsync("bienvenida");

        foreach (var type in new[] { "event", "event", "conversationUpdate" })
        {
            using var answer = await client.PostAsync(JsonContent.Create(
                new { type, name = "webchat/join", value = new { language = "pt" }, membersAdded = Somebody }));
            Assert.Equal(200, (int)answer.StatusCode);
        }

        await DirectLineClient.StartAsync(server, issued);
        await client.SayAsync("hola");
        await client.WaitForAsync("eco: hola");

        var (activities, _) = await client.ReadAsync();
        Assert.Single(activities, activity => (string?)activity["text"] == "bienvenida");
        Assert.DoesNotContain(activities, activity => (string?)activity["type"] == "conversationUpdate");
    }

    [Fact]
    public async Task Too_many_activities_are_told_to_wait_and_polling_never_is()
    {
        await server.RestartAsync("--DirectLine:ActivitiesPerMinute=3");
        var client = await server.ConnectAsync();
        List<int> posted = [];
        for (var i = 0; i < 5; i++)
        {
            using var answer = await client.PostAsync(JsonContent.Create(new { type = "typing" }));
            posted.Add((int)answer.StatusCode);
        }

        Assert.Equal([200, 200, 200, 429, 429], posted);
        for (var i = 0; i < 50; i++)
        {
            await client.ReadAsync();
        }
    }

    private static string TokenOf(string streamUrl) => streamUrl.Split("t=")[1];

    private static async Task<List<string>> ReadUntilAsync(ClientWebSocket socket, string text)
    {
        List<string> seen = [];
        while (!seen.Contains(text))
        {
            var frame = await DirectLineClient.ReceiveAsync(socket);
            seen.AddRange(frame["activities"]!.AsArray().Select(activity => (string)activity!["text"]!));
        }

        return seen;
    }
}
