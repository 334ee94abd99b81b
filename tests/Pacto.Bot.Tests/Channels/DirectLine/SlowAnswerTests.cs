using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Pacto.Bot.Conversations;
using Pacto.Bot.Tests.Hosting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Channels.DirectLine;

/// <summary>An answer that takes its time is announced on the stream, and ends the announcement.</summary>
public sealed class SlowAnswerTests
{
    [Fact]
    public async Task A_slow_answer_is_a_livestream_for_who_listens_and_one_message_for_who_asks()
    {
        await using var server = await RunningServer.StartAsync("--DirectLine:WorkingAfterMilliseconds=50", "--DirectLine:GreetOnStart=false");
        using var finish = new ManualResetEventSlim();
        server.Answer = turn =>
        {
            finish.Wait(DirectLineClient.Patience);
            return new Reply(Language.Spanish, [new ReplyPart.Text("al fin"), new ReplyPart.Text("y algo más")]);
        };
        var client = await server.ConnectAsync();
        using var socket = await client.OpenStreamAsync();

        var id = await client.SayAsync("¿tarda?");
        var seen = new List<JsonNode>();
        while (seen.LastOrDefault() is not { } last || (string?)last["text"] != "y algo más")
        {
            var frame = await DirectLineClient.ReceiveAsync(socket);
            seen.AddRange(frame["activities"]!.AsArray().Select(activity => activity!));
            if ((string?)seen[^1]["type"] == "typing")
            {
                Assert.Null(frame["watermark"]);
                finish.Set();
            }
        }

        Assert.Equal(["message", "typing", "message", "message"], seen.Select(activity => (string)activity["type"]!));
        Assert.Equal(("informative", 1), ((string)seen[1]["channelData"]!["streamType"]!, (int)seen[1]["channelData"]!["streamSequence"]!));
        Assert.Equal(id, (string)seen[1]["replyToId"]!);
        Assert.Equal(("final", (string)seen[1]["id"]!), ((string)seen[2]["channelData"]!["streamType"]!, (string)seen[2]["channelData"]!["streamId"]!));
        Assert.Null(seen[3]["channelData"]!["streamId"]);
        var places = seen.Select(activity => (double)activity["channelData"]!["webchat:sequence-id"]!).ToList();
        Assert.Equal(places.Order(), places);
        var (polled, _) = await client.ReadAsync();
        Assert.Equal(["¿tarda?", "al fin", "y algo más"], polled.Select(activity => (string)activity["text"]!));
        Assert.All(polled, activity => Assert.Null(activity["channelData"]!["streamId"]));
    }

    [Fact]
    public async Task What_is_certain_of_an_answer_grows_in_its_bubble_and_the_answer_begins_with_it()
    {
        await using var server = await RunningServer.StartAsync("--DirectLine:WorkingAfterMilliseconds=60000", "--DirectLine:GreetOnStart=false");
        using var first = new ManualResetEventSlim();
        using var second = new ManualResetEventSlim();
        server.Answer = turn =>
        {
            var progress = server.Services.GetRequiredService<IReplyProgress>();
            progress.Show(turn, Language.Spanish, "Una frase. [1]");
            first.Wait(DirectLineClient.Patience);
            progress.Show(turn, Language.Spanish, "Una frase. [1] Otra. [2]");
            second.Wait(DirectLineClient.Patience);
            return new Reply(Language.Spanish, [new ReplyPart.Text("Una frase. [1] Otra. [2] Fin.")]);
        };
        var client = await server.ConnectAsync();
        using var socket = await client.OpenStreamAsync();

        var id = await client.SayAsync("¿qué?");
        var seen = new List<JsonNode>();
        while (seen.LastOrDefault() is not { } last || (string?)last["text"] != "Una frase. [1] Otra. [2] Fin.")
        {
            var frame = await DirectLineClient.ReceiveAsync(socket);
            seen.AddRange(frame["activities"]!.AsArray().Select(activity => activity!));
            if ((string?)seen[^1]["type"] == "typing")
            {
                (((string)seen[^1]["text"]!).EndsWith("[2]", StringComparison.Ordinal) ? second : first).Set();
            }
        }

        Assert.Equal(["message", "typing", "typing", "message"], seen.Select(activity => (string)activity["type"]!));
        Assert.Equal(["Una frase. [1]", "Una frase. [1] Otra. [2]"], seen[1..3].Select(activity => (string)activity["text"]!));
        Assert.Equal(["streaming", "streaming", "final"], seen[1..].Select(activity => (string)activity["channelData"]!["streamType"]!));
        Assert.Equal([1, 2], seen[1..3].Select(activity => (int)activity["channelData"]!["streamSequence"]!));
        Assert.Null(seen[1]["channelData"]!["streamId"]);
        Assert.All(seen[2..], activity => Assert.Equal((string)seen[1]["id"]!, (string)activity["channelData"]!["streamId"]!));
        Assert.All(seen[1..], activity => Assert.Equal(id, (string)activity["replyToId"]!));
        var (polled, _) = await client.ReadAsync();
        Assert.Equal(["¿qué?", "Una frase. [1] Otra. [2] Fin."], polled.Select(activity => (string)activity["text"]!));
    }
}
