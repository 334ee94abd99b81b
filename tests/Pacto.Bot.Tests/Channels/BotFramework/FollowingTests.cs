using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Pacto.Bot.Conversations;
using Pacto.Bot.Turns;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Channels.BotFramework;

/// <summary>What happens to a reply beyond being sent: it ends a stream, follows an edit or a deletion, goes on alone with a person.</summary>
public sealed class FollowingTests : IAsyncLifetime
{
    private readonly Azure azure = new();

    public Task InitializeAsync() => azure.InitializeAsync();

    public Task DisposeAsync() => azure.DisposeAsync();

    [Fact]
    public async Task A_slow_answer_is_announced_and_ends_what_announced_it()
    {
        AnswerSlowly();
        await azure.SayAsync("m1", "despacio");
        var arrived = await azure.ArriveAsync(2);

        var (begun, final) = (arrived[0], arrived[1]);
        Assert.Equal(("typing", "informative", 1), ((string?)begun["type"], (string?)begun["entities"]![0]!["streamType"], (int)begun["entities"]![0]!["streamSequence"]!));
        Assert.NotEmpty((string)begun["text"]!);
        var info = final["entities"]!.AsArray().Single(entity => (string?)entity!["type"] == "streaminfo")!;
        Assert.Equal(("message", "eco: despacio", "final", "out1"), ((string?)final["type"], (string?)final["text"], (string?)info["streamType"], (string?)info["streamId"]));
        Assert.Null(info["streamSequence"]);
        Assert.Equal(("/v3/conversations/a:1/activities", "m1"), ((string?)final["test:path"], (string?)final["replyToId"]));
    }

    [Fact]
    public async Task What_is_certain_of_an_answer_grows_in_its_message()
    {
        azure.Bot.Slowness = TimeSpan.FromSeconds(5);
        await azure.SayAsync("m1", "despacio");
        var progress = azure.Bot.Services.GetServices<IReplySender>().Single(sender => sender.Channel == "botframework");
        var turn = new Turn(
            "m1", new ConversationKey("botframework", "msteams|a:1"), new PersonKey("botframework", FakeAzure.Tenant, "msteams|29:ana"), TurnKind.Message, "x", null, default);
        await azure.ArriveAsync(1);
        progress.Show(turn, Language.Spanish, "eco:");
        await azure.ArriveAsync(2);
        progress.Show(turn, Language.Spanish, "eco: desp");
        var arrived = await azure.ArriveAsync(4);

        Assert.Equal(["informative", "streaming", "streaming", "final"], arrived.Select(one => (string?)one["entities"]!.AsArray()[^1]!["streamType"]));
        Assert.Equal([1, 2, 3, null], arrived.Select(one => (int?)one["entities"]!.AsArray()[^1]!["streamSequence"]));
        Assert.Equal([null, "out1", "out1", "out1"], arrived.Select(one => (string?)one["entities"]!.AsArray()[^1]!["streamId"]));
        Assert.Equal(["eco:", "eco: desp", "eco: despacio"], arrived.Skip(1).Select(one => (string?)one["text"]));
    }

    [Fact]
    public async Task A_quick_answer_is_announced_by_nothing_and_in_a_group_somebody_types()
    {
        await azure.SayAsync("m1", "rápido");
        await azure.ArriveAsync(1);
        AnswerSlowly();
        var activity = azure.Fake.Message("m2", "<at>Pacto</at> despacio", "19:g", "groupChat");
        activity["entities"] = JsonNode.Parse("""[{"type":"mention","text":"<at>Pacto</at>","mentioned":{"id":"28:bot"}}]""");
        using var answer = await azure.PostAsync(activity);
        var inGroup = await azure.ArriveAsync(2, "19:g");

        Assert.Equal("message", (string?)Assert.Single(await azure.ArriveAsync(1))["type"]);
        Assert.Equal(["typing", "message"], inGroup.Select(one => (string?)one["type"]));
        Assert.All(inGroup, one => Assert.Null(one["entities"]));
    }

    [Fact]
    public async Task A_stream_that_is_refused_leaves_one_ordinary_message()
    {
        AnswerSlowly();
        azure.Fake.Fault = (http, _, attempt) =>
        {
            http.Response.StatusCode = 403;
            return Task.FromResult(attempt == 2);
        };

        await azure.SayAsync("m1", "despacio");
        var arrived = await azure.ArriveAsync(2);
        await Task.Delay(200);

        Assert.Equal(["typing", "message"], arrived.Select(one => (string?)one["type"]));
        Assert.Null(arrived[1]["entities"]);
        Assert.Equal(2, azure.Fake.Delivered.Count);
    }

    [Fact]
    public async Task An_edited_question_is_answered_anew_in_the_same_place()
    {
        await azure.SayAsync("m1", "una");
        await azure.ArriveAsync(1);
        var edit = azure.Fake.Message("m1", "otra");
        edit["type"] = "messageUpdate";
        edit["channelData"]!["eventType"] = "editMessage";
        using var once = await azure.PostAsync(edit);
        using var again = await azure.PostAsync(edit);

        var (method, path, body) = Assert.Single(await azure.CalledAsync(1));
        await azure.SayAsync("m2", "fin");

        Assert.Equal(("PUT", "/v3/conversations/a:1/activities/out1"), (method, path));
        Assert.Equal("eco: otra", (string?)JsonNode.Parse(body)!["text"]);
        Assert.Equal(["eco: una", "eco: fin"], (await azure.ArriveAsync(2)).Select(one => (string?)one["text"]));
    }

    [Fact]
    public async Task A_deleted_question_takes_its_answer_along()
    {
        await azure.SayAsync("m1", "una");
        await azure.ArriveAsync(1);
        var deletion = azure.Fake.Message("m1", "");
        deletion["type"] = "messageDelete";
        deletion["channelData"]!["eventType"] = "softDeleteMessage";

        using var answer = await azure.PostAsync(deletion);

        Assert.Equal(202, (int)answer.StatusCode);
        Assert.Equal(("DELETE", "/v3/conversations/a:1/activities/out1", ""), Assert.Single(await azure.CalledAsync(1)));
    }

    [Theory]
    [InlineData("a:alone")]
    [InlineData(null)]
    public async Task What_is_hers_alone_goes_on_in_a_chat_with_her_alone(string? chat)
    {
        azure.Fake.PrivateChat = chat;
        azure.Bot.Answer = turn => turn.IsShared
            ? new Reply(Language.Spanish, [new ReplyPart.Text("por privado"), new ReplyPart.Alone()])
            : new Reply(Language.Spanish, [new ReplyPart.Text($"eco: {turn.Text}")]);
        var activity = azure.Fake.Message("m1", "<at>Pacto</at> mis borradores", "19:x@thread.tacv2;messageid=1", "channel");
        activity["entities"] = JsonNode.Parse("""[{"type":"mention","text":"<at>Pacto</at>","mentioned":{"id":"28:bot"}}]""");

        using var answer = await azure.PostAsync(activity);
        var reply = Assert.Single(await azure.ArriveAsync(1, "19:x@thread.tacv2;messageid=1"));
        var (_, path, body) = Assert.Single(await azure.CalledAsync(1));

        Assert.StartsWith("por privado\n\n[", (string?)reply["text"], StringComparison.Ordinal);
        Assert.Contains($"https://teams.microsoft.com/l/chat/0/0?users=28:{FakeAzure.AppId}", (string?)reply["text"], StringComparison.Ordinal);
        Assert.Equal("/v3/conversations", path);
        Assert.Equal("29:ana", (string?)JsonNode.Parse(body)!["members"]![0]!["id"]);
        if (chat is not null)
        {
            Assert.Equal("eco: mis borradores", (string?)Assert.Single(await azure.ArriveAsync(1, chat))["text"]);
        }
    }

    [Fact]
    public async Task Whoever_watches_sees_what_was_given_up_and_why()
    {
        azure.Fake.Fault = (http, conversation, _) =>
        {
            http.Response.StatusCode = 403;
            return Task.FromResult(conversation == "gone");
        };
        await azure.SayAsync("m1", "hola", "gone");
        await azure.SayAsync("m1", "hola");
        await azure.ArriveAsync(1);
        JsonNode health = new JsonObject();
        for (var i = 0; i < 100 && (int?)health["givenUp"] != 1; i++)
        {
            await Task.Delay(50);
            health = JsonNode.Parse(await azure.Bot.Http.GetStringAsync("/health/deliveries"))!;
        }

        Assert.Equal((1, 1, "status 403"), ((int)health["givenUp"]!, (int)health["delivered"]!, (string?)health["lastGivenUp"]!["reason"]));
    }

    private void AnswerSlowly() => azure.Bot.Slowness = TimeSpan.FromSeconds(1.5);
}
