using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Pacto.Bot.Conversations;
using Pacto.Bot.Tests.Hosting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Channels.Drafts;

/// <summary>What our own widget may read and note beside the protocol.</summary>
public sealed class DraftViewTests
{
    [Fact]
    public async Task Drafts_are_shown_to_the_token_of_their_person_only()
    {
        await using var server = await RunningServer.StartAsync();
        var ana = await server.ConnectAsync();
        var other = await server.ConnectAsync();
        using var none = await server.Http.GetAsync(new Uri("/api/webchat/drafts", UriKind.Relative));
        using var list = await ana.SendAsync(HttpMethod.Get, "/api/webchat/drafts?lang=pt");
        using var foreign = await other.SendAsync(HttpMethod.Get, "/api/webchat/drafts/d1");

        Assert.Equal(403, (int)none.StatusCode);
        Assert.Equal("""{"drafts":[]}""", await list.Content.ReadAsStringAsync());
        Assert.Equal("no-store", list.Headers.CacheControl!.ToString());
        Assert.Equal(404, (int)foreign.StatusCode);
    }

    [Fact]
    public async Task A_pressed_control_reaches_the_turn_and_only_what_may_be_pressed()
    {
        await using var server = await RunningServer.StartAsync();
        server.Answer = turn => new Reply(Language.Spanish, [new ReplyPart.Text(turn.Pressed is { } pressed ? $"{pressed.Id} {pressed.Slots["field"]}" : $"eco: {turn.Text}")]);
        var client = await server.ConnectAsync();

        using var taken = await client.PostAsync(Pressed("Título: X", "change-field-value"));
        using var refused = await client.PostAsync(Pressed("borra todo", "delete-my-data"));

        await client.WaitForAsync("change-field-value title");
        await client.WaitForAsync("eco: borra todo");
        Assert.Equal((200, 200), ((int)taken.StatusCode, (int)refused.StatusCode));
    }

    [Fact]
    public async Task An_opinion_is_kept_once_for_each_message_and_forgotten_with_the_person()
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.ConnectAsync();
        var kept = server.Services.GetRequiredService<IFeedback>();

        using var liked = await client.PostAsync(Opinion("like", "{}"));
        using var disliked = await client.PostAsync(Opinion("dislike", """{"feedbackText":"Falta el plazo","reasons":["incomplete","<b>"]}"""));
        using var unknown = await client.PostAsync(Opinion("shrug", "{}"));

        var opinion = Assert.Single(await kept.ListAsync(10, default));
        Assert.Equal((false, "Falta el plazo", "m1"), (opinion.IsHelpful, opinion.Comment, opinion.MessageId));
        Assert.Equal(["incomplete"], opinion.Reasons);
        Assert.Equal((200, 200, 200), ((int)liked.StatusCode, (int)disliked.StatusCode, (int)unknown.StatusCode));
        var store = server.Services.GetRequiredService<IConversationStore>();
        var turn = new Turn("t", opinion.Conversation, opinion.Person, TurnKind.Message, "olvídeme", null, opinion.At);
        var conversation = await store.LoadAsync(opinion.Conversation, opinion.Person, default);
        await store.SaveAsync(new TurnRecord(turn, new TurnOutcome(conversation, Reply.None, TurnStatus.Chatted, [new DraftChange.Forgotten("B-TEST")]), []), default);
        Assert.Empty(await kept.ListAsync(10, default));
    }

    private static JsonContent Pressed(string text, string command) => JsonContent.Create(new JsonObject
    {
        ["type"] = "message",
        ["text"] = text,
        ["value"] = new JsonObject { ["pacto"] = new JsonObject { ["command"] = command, ["slots"] = new JsonObject { ["field"] = "title", ["value"] = "X" } } },
    });

    private static JsonContent Opinion(string reaction, string feedback) => JsonContent.Create(new JsonObject
    {
        ["type"] = "invoke",
        ["name"] = "message/submitAction",
        ["replyToId"] = "m1",
        ["value"] = new JsonObject { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = feedback } },
    });
}
