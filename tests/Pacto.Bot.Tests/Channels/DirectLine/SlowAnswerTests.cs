using System.Text.Json.Nodes;
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
}
