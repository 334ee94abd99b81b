using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pacto.Bot.Conversations;
using Pacto.Bot.Tests.Hosting;
using Pacto.Bot.Turns;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Channels.Team;

/// <summary>A question goes from the server to the team, and the team's answer back to where it was asked.</summary>
public sealed class TeamTests
{
    private const string Question = "¿Vienen a Salto?\nSomos <b>veinte</b>.";

    [Fact]
    public async Task The_team_gets_one_mail_and_the_answer_comes_back_once_also_after_a_restart()
    {
        using var mail = new MailServer();
        string[] settings =
        [
            "--HandOver:SmtpHost=127.0.0.1", $"--HandOver:SmtpPort={mail.Port}", "--HandOver:SmtpTls=false",
            "--HandOver:MailFrom=pacto@oim.example", "--HandOver:MailTo=equipo@oim.example, dos@oim.example",
        ];
        await using var server = await RunningServer.StartAsync(settings);
        server.Answer = Echo;
        server.HandOver = turn => turn.Text == "deje" ? QuestionOf(turn, "ana@salto.example") : null;
        var ana = await server.ConnectAsync();
        await ana.SayAsync("deje");
        await ana.WaitForAsync("eco: deje");
        await WaitAsync(() => !mail.Mails.IsEmpty);
        var questions = server.Services.GetRequiredService<ITeamQuestions>();
        await WaitAsync(async () => (await questions.FindQuestionAsync("QQQQQQ", default))!.ToldAt is not null);

        // The answer is given while the server is away, as by the operator's command.
        await questions.AnswerQuestionAsync("QQQQQQ", "Sí, en mayo.", default);
        await server.RestartAsync(settings);
        await ana.WaitForAsync("equipo: Sí, en mayo.");
        await server.RestartAsync(settings);
        await ana.SayAsync("otra");
        await ana.WaitForAsync("eco: otra");

        Assert.Single((await ana.ReadAsync()).Activities, activity => (string?)activity["text"] == "equipo: Sí, en mayo.");
        var sent = Assert.Single(mail.Mails);
        Assert.Contains("Message-ID: <question-QQQQQQ@oim.example>", sent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("To: equipo@oim.example, dos@oim.example", sent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Reply-To: ana@salto.example", sent, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("¿Vienen a Salto?\r\nSomos <b>veinte</b>.\r\n", MailServer.BodyOf(sent), StringComparison.Ordinal);
        Assert.Contains("pacto questions answer QQQQQQ", MailServer.BodyOf(sent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_server_that_refuses_loses_nothing()
    {
        using var mail = new MailServer { Refuses = true };
        await using var server = await RunningServer.StartAsync(
            "--HandOver:SmtpHost=127.0.0.1", $"--HandOver:SmtpPort={mail.Port}", "--HandOver:SmtpTls=false",
            "--HandOver:MailFrom=pacto@oim.example", "--HandOver:MailTo=equipo@oim.example");
        server.HandOver = turn => turn.Text == "deje" ? QuestionOf(turn, null) : null;
        var ana = await server.ConnectAsync();
        await ana.SayAsync("deje");
        await WaitAsync(() => mail.Attempts > 0);

        var open = Assert.Single(await server.Services.GetRequiredService<ITeamQuestions>().ListQuestionsAsync(withAnswered: false, 10, default));
        Assert.Null(open.ToldAt);
        Assert.Empty(mail.Mails);
    }

    [Fact]
    public async Task In_Teams_the_answer_is_sent_to_the_conversation_where_it_was_asked()
    {
        var azure = new BotFramework.Azure();
        await azure.InitializeAsync();
        azure.Bot.Answer = Echo;
        azure.Bot.HandOver = turn => turn.Text == "deje" ? QuestionOf(turn, null) : null;
        await azure.SayAsync("m1", "deje", "a:7");
        await azure.ArriveAsync(1, "a:7");

        await azure.Bot.Services.GetRequiredService<ITeamQuestions>().AnswerQuestionAsync("QQQQQQ", "Sí, en mayo.", default);
        var arrived = await azure.ArriveAsync(2, "a:7");

        Assert.Equal("equipo: Sí, en mayo.", (string?)arrived[1]["text"]);
        Assert.Equal("/v3/conversations/a:7/activities", (string?)arrived[1]["test:path"]);
        Assert.Equal("29:ana", (string?)arrived[1]["recipient"]!["id"]);
        await azure.DisposeAsync();
    }

    [Fact]
    public async Task A_Teams_channel_gets_a_card_without_who_asked()
    {
        List<JsonObject> posted = [];
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var workflow = builder.Build();
        workflow.MapPost("/hook", async (HttpRequest request) => posted.Add((JsonObject)(await JsonNode.ParseAsync(request.Body))!));
        await workflow.StartAsync();
        var root = workflow.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        await using var server = await RunningServer.StartAsync($"--HandOver:TeamsWebhook={root}/hook", "--HandOver:Language=en");
        server.HandOver = turn => turn.Text == "deje" ? QuestionOf(turn, null) : null;
        var ana = await server.ConnectAsync();
        await ana.SayAsync("deje");
        await WaitAsync(() => posted.Count > 0);

        var card = posted[0]["attachments"]![0]!["content"]!;
        var texts = card["body"]!.AsArray().Select(block => (string)block!["text"]!).ToList();
        Assert.Equal("Question QQQQQQ for the team", texts[0]);
        Assert.Equal("¿Vienen a Salto?\nSomos \\<b\\>veinte\\</b\\>.", texts[1]);
        Assert.DoesNotContain(ana.ConversationId, card.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--HandOver:SmtpHost=mail.example")]
    [InlineData("--HandOver:TeamsWebhook=http://workflows.example/x")]
    public async Task Settings_that_cannot_work_are_refused_at_start(string setting) =>
        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => RunningServer.StartAsync(setting));

    private static Reply Echo(Turn turn) => new(
        Language.Spanish, [new ReplyPart.Text(turn.Kind is TurnKind.FromTeam ? $"equipo: {turn.Note!.Answer}" : $"eco: {turn.Text}")]);

    private static TeamQuestion QuestionOf(Turn turn, string? contact) =>
        new("QQQQQQ", turn.Conversation, turn.Person, Language.Spanish, Question, contact, turn.At);

    private static Task WaitAsync(Func<bool> holds) => WaitAsync(() => Task.FromResult(holds()));

    private static async Task WaitAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 400; i++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(25);
        }

        Assert.Fail("It did not happen within ten seconds.");
    }
}
