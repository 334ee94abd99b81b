using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Channels.BotFramework;

public sealed class CardPressTests : IAsyncLifetime
{
    private const string Action = "adaptiveCard/action";

    private readonly Azure azure = new();

    public Task InitializeAsync() => azure.InitializeAsync();

    public Task DisposeAsync() => azure.DisposeAsync();

    [Fact]
    public async Task A_button_is_answered_in_the_chat_and_its_card_says_what_was_chosen()
    {
        var (status, body) = await azure.InvokeAsync(Action, Press("""{"say":"Municipio","offer":"t1","lang":"es"}"""));
        var reply = Assert.Single(await azure.ArriveAsync(1));

        Assert.Equal((200, 200, "application/vnd.microsoft.card.adaptive"), (status, (int)body["statusCode"]!, (string?)body["type"]));
        Assert.Equal("✓ Municipio", (string?)body["value"]!["body"]![0]!["text"]);
        Assert.Equal("eco: Municipio", (string?)reply["text"]);
        Assert.Null(reply["replyToId"]);
    }

    [Fact]
    public async Task What_was_chosen_in_a_list_is_said_with_its_commas()
    {
        var value = Press("""{"say":"","offer":"t1","lang":"es"}""");
        value["action"]!["data"]!["answer"] = "1,Ciudades%2C Municipios";

        await azure.InvokeAsync(Action, value);

        Assert.Equal("eco: 1; Ciudades, Municipios", (string?)Assert.Single(await azure.ArriveAsync(1))["text"]);
    }

    [Fact]
    public async Task The_same_press_delivered_again_is_answered_once()
    {
        await azure.InvokeAsync(Action, Press("""{"say":"uno","lang":"es"}"""));
        var (status, _) = await azure.InvokeAsync(Action, Press("""{"say":"uno","lang":"es"}"""));
        await azure.SayAsync("m1", "fin");

        Assert.Equal(200, status);
        Assert.Equal(["eco: uno", "eco: fin"], (await azure.ArriveAsync(2)).Select(activity => (string?)activity["text"]));
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","data":{}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","data":{"pacto":{"say":"","lang":"pt"}}}}""")]
    [InlineData("{}")]
    public async Task What_is_no_button_of_ours_is_an_error_on_the_card_and_nothing_is_done(string value)
    {
        var (status, body) = await azure.InvokeAsync(Action, (JsonObject)JsonNode.Parse(value)!);

        Assert.Equal((200, 400, "application/vnd.microsoft.error"), (status, (int)body["statusCode"]!, (string?)body["type"]));
        Assert.NotEmpty((string)body["value"]!["message"]!);
        Assert.Empty(azure.Fake.Delivered);
    }

    [Fact]
    public async Task An_old_card_of_a_draft_shows_its_newest_state_and_to_its_owner_alone()
    {
        await StoreDraftAsync("Albergue de verano");

        var (_, mine) = await azure.InvokeAsync(Action, Press("""{"say":"","lang":"pt","card":"draft","draft":"d7"}"""));
        await StoreDraftAsync("Albergue de invierno", version: 1);
        var (_, newer) = await azure.InvokeAsync(Action, Press("""{"say":"","lang":"pt","card":"draft","draft":"d7"}"""));
        var (_, other) = await azure.InvokeAsync(Action, Press("""{"say":"","lang":"pt","card":"draft","draft":"d7"}"""), from: "29:eva");

        Assert.Contains("Albergue de verano", mine.ToString(), StringComparison.Ordinal);
        Assert.Contains("Albergue de invierno", newer.ToString(), StringComparison.Ordinal);
        Assert.Equal("29:ana", (string?)newer["value"]!["refresh"]!["userIds"]![0]);
        Assert.DoesNotContain("Albergue", other.ToString(), StringComparison.Ordinal);
        Assert.Empty(azure.Fake.Delivered);
    }

    [Fact]
    public async Task A_submitted_button_says_its_words_whether_the_client_sends_them_or_not()
    {
        var bare = azure.Fake.Message("m1", "");
        bare["value"] = JsonNode.Parse("""{"pacto":{"say":"sin texto","offer":"t1"}}""");
        var worded = azure.Fake.Message("m2", "con texto");
        worded["value"] = """{"pacto":{"say":"x","offer":"t1"}}""";
        var inGroup = azure.Fake.Message("m3", "en grupo", "19:g", "groupChat");
        inGroup["value"] = JsonNode.Parse("""{"pacto":{"say":"en grupo"}}""");
        foreach (var activity in new[] { bare, worded, inGroup })
        {
            using var answer = await azure.PostAsync(activity);
            Assert.Equal(202, (int)answer.StatusCode);
        }

        Assert.Equal(["eco: sin texto", "eco: con texto"], (await azure.ArriveAsync(2)).Select(activity => (string?)activity["text"]));
        Assert.Equal("eco: en grupo", (string?)Assert.Single(await azure.ArriveAsync(1, "19:g"))["text"]);
    }

    [Fact]
    public async Task An_opinion_is_kept_with_its_reason()
    {
        var value = JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"falta la fecha\"}"}}""")!;

        var (status, body) = await azure.InvokeAsync("message/submitAction", (JsonObject)value);
        var opinion = Assert.Single(await azure.Bot.Services.GetRequiredService<IFeedback>().ListAsync(5, CancellationToken.None));

        Assert.Equal((200, 0), (status, body.Count));
        Assert.Equal((false, "falta la fecha", "card1"), (opinion.IsHelpful, opinion.Comment, opinion.MessageId));
    }

    [Theory]
    [InlineData("accept", true, 1)]
    [InlineData("accept", false, 0)]
    [InlineData("decline", true, 0)]
    public async Task A_file_is_uploaded_once_she_agrees_and_only_where_that_is_allowed(string action, bool isAllowed, int uploads)
    {
        var value = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["context"] = new JsonObject { ["draft"] = "d1", ["format"] = "docx", ["lang"] = "es" },
            ["uploadInfo"] = new JsonObject
            {
                ["uploadUrl"] = isAllowed ? $"{azure.Fake.Root}upload/x" : $"{azure.Fake.Root}elsewhere/x",
                ["contentUrl"] = "https://contoso.sharepoint.com/x.docx",
                ["name"] = "x.docx",
                ["uniqueId"] = "u1",
                ["fileType"] = "docx",
            },
        };

        var (status, _) = await azure.InvokeAsync("fileConsent/invoke", value);
        var told = Assert.Single(await azure.ArriveAsync(1));
        var calls = await azure.CalledAsync(uploads + 1);

        Assert.Equal(200, status);
        Assert.Equal(uploads, calls.Count(call => call.Method == "PUT"));
        Assert.Contains(calls, call => call is { Method: "DELETE", Path: "/v3/conversations/a:1/activities/card1" });
        if (uploads == 1)
        {
            var (_, path, body) = calls.Single(call => call.Method == "PUT");
            Assert.Equal($"/upload/x bytes 0-{body.Length - 1}/{body.Length}", path);
            Assert.Contains("msteams|29:ana", body, StringComparison.Ordinal);
            Assert.Equal("application/vnd.microsoft.teams.card.file.info", (string?)told["attachments"]![0]!["contentType"]);
        }
        else
        {
            Assert.NotEmpty((string)told["text"]!);
            Assert.Null(told["attachments"]);
        }
    }

    private static JsonObject Press(string data) => new()
    {
        ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "pacto", ["data"] = new JsonObject { ["pacto"] = JsonNode.Parse(data) } },
        ["trigger"] = "manual",
    };

    private async Task StoreDraftAsync(string title, long version = 0)
    {
        var store = azure.Bot.Services.GetRequiredService<IConversationStore>();
        var now = TimeProvider.System.GetUtcNow();
        var person = new PersonKey("botframework", FakeAzure.Tenant, "msteams|29:ana");
        var turn = new Turn($"store-{version}", new ConversationKey("botframework", "msteams|store"), person, TurnKind.Message, "x", null, now);
        var draft = new Draft { Id = "d7", FormId = "pledge", CreatedAt = now, UpdatedAt = now, Version = version }
            .Set("title", new FieldValue([title], ValueOrigin.Said, turn.Id, now));
        var conversation = await store.LoadAsync(turn.Conversation, person, CancellationToken.None);
        await store.SaveAsync(
            new TurnRecord(turn, new TurnOutcome(conversation, Reply.None with { Language = Language.Spanish }, TurnStatus.Drafting, [new DraftChange.Saved(draft)]), []),
            CancellationToken.None);
    }
}
