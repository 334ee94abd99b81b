using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Pacto.Bot.Conversations;
using Pacto.Bot.Tests.Storage;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Hosting;

/// <summary>Two servers on one PostgreSQL, as their clients see them.</summary>
[Collection(PostgresGroup.Name)]
public sealed class SharedWorkTests(PostgresServer server)
{
    private readonly string connectionString = server.NewDatabase();

    private string[] Settings =>
        ["--Storage:Provider=Postgres", $"--Storage:ConnectionString={connectionString}", "--Storage:Connections=3", "--Storage:BusySeconds=1"];

    [Fact]
    public async Task A_stream_on_one_server_shows_what_is_said_on_another_and_is_resumed_there()
    {
        await using var one = await RunningServer.StartAsync(Settings);
        await using var two = await RunningServer.StartAsync(Settings);
        var client = await one.ConnectAsync();
        await client.WaitForAsync("bienvenida");
        using var stream = await client.OpenStreamAsync();
        var elsewhere = new DirectLineClient(two, client.Token, client.ConversationId, null);

        var id = await elsewhere.SayAsync("desde el otro");

        var (reply, watermark) = await ReceiveReplyAsync(stream, id);
        Assert.Equal("eco: desde el otro", reply);
        using var answer = await elsewhere.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{client.ConversationId}?watermark={watermark}");
        var again = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        using var resumed = await elsewhere.OpenStreamAsync((string)again["streamUrl"]!);
        var next = await client.SayAsync("y de vuelta");
        Assert.Equal("eco: y de vuelta", (await ReceiveReplyAsync(resumed, next)).Text);
    }

    [Fact]
    public async Task The_same_activity_brought_to_both_servers_is_answered_once()
    {
        await using var one = await RunningServer.StartAsync(Settings);
        await using var two = await RunningServer.StartAsync(Settings);
        var client = await one.ConnectAsync();
        var elsewhere = new DirectLineClient(two, client.Token, client.ConversationId, null);

        var ids = await Task.WhenAll(Enumerable.Range(0, 10).SelectMany(number => new[] { client, elsewhere }
            .Select(door => door.SayAsync($"mensaje {number}", clientId: $"k{number}"))));
        foreach (var number in Enumerable.Range(0, 10))
        {
            await client.WaitForAsync($"eco: mensaje {number}");
        }

        Assert.Equal(10, ids.Distinct().Count());
        var (activities, _) = await client.ReadAsync();
        Assert.Equal(10, activities.Count(activity => ((string?)activity["text"])?.StartsWith("eco: mensaje", StringComparison.Ordinal) is true));
    }

    [Theory]
    [InlineData("es-AR", "Envíelo de nuevo")]
    [InlineData("pt-BR", "Envie de novo")]
    [InlineData("en", "send it again")]
    public async Task While_the_database_is_away_a_person_is_told_so_and_afterwards_it_goes_on_by_itself(string language, string words)
    {
        await using var one = await RunningServer.StartAsync(Settings);
        var client = await one.ConnectAsync();
        await client.SayAsync("antes");
        await client.WaitForAsync("eco: antes");
        one.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        server.Stop();
        try
        {
            using var answer = await client.PostAsync(JsonContent.Create(new { type = "message", text = "mientras" }));

            Assert.Equal(503, (int)answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
            Assert.Contains(words, (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]!["message"], StringComparison.Ordinal);
        }
        finally
        {
            server.Start();
        }

        await client.SayAsync("después");
        await client.WaitForAsync("eco: después");
    }

    private static async Task<(string? Text, string Watermark)> ReceiveReplyAsync(ClientWebSocket stream, string id)
    {
        while (true)
        {
            var frame = await DirectLineClient.ReceiveAsync(stream);
            if (frame["activities"]!.AsArray().FirstOrDefault(activity => (string?)activity!["replyToId"] == id) is { } reply)
            {
                return ((string?)reply["text"], (string)frame["watermark"]!);
            }
        }
    }
}
