using System.Text;
using Microsoft.Extensions.Options;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Channels.BotFramework;
using Pacto.Bot.Channels.Cards;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Citations;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Channels.BotFramework;

public sealed class TeamsTests
{
    private static readonly Phrases Phrases = Phrases.Load(Repository.PathOf("prompts"));

    private readonly BotFrameworkRenderer renderer = new(
        new ActivityRenderer((_, _, _) => "/borradores/d1/b.docx?t=x"),
        new ReplyCard(Phrases),
        Phrases,
        Options.Create(new BotIdentity { MicrosoftAppId = FakeAzure.AppId }));

    [Theory]
    [InlineData("quiero empezar un compromiso", Language.Spanish)]
    [InlineData("meus rascunhos", Language.Portuguese)]
    [InlineData("start a pledge", Language.English)]
    [InlineData("borre mis datos", Language.Spanish)]
    public async Task Where_others_read_along_drafts_move_to_the_personal_chat(string text, Language language)
    {
        using var bot = new TestBot(new MemoryConversationStore(), new FakeClock()) { IsShared = true };

        var reply = (await bot.SayAsync(text)).Outcome.Reply;

        Assert.Equal(Phrases.Say(language, "teams.in-private"), Assert.IsType<ReplyPart.Text>(reply.Parts[0]).Markdown);
        Assert.IsType<ReplyPart.Alone>(reply.Parts[1]);
        Assert.Empty(await bot.DraftsAsync());
    }

    [Fact]
    public async Task Where_others_read_along_questions_are_answered()
    {
        using var bot = new TestBot(new MemoryConversationStore(), new FakeClock()) { IsShared = true };

        Assert.Equal(TurnStatus.Answered, (await bot.SayAsync("¿Qué es un compromiso?")).Outcome.Status);
    }

    [Theory]
    [InlineData(6, false, 6, false)]
    [InlineData(7, false, 0, true)]
    [InlineData(3, true, 0, true)]
    public void Buttons_that_a_client_without_cards_does_not_show_become_numbered_lines(int count, bool isShared, int buttons, bool isNumbered)
    {
        var choices = new ReplyPart.Choices([.. Enumerable.Range(1, count).Select(number => Choice.Same($"Opción {number}"))]);
        var turn = TurnIn(isShared) with { Conversation = new ConversationKey("botframework", "emulator|c") };

        var activity = Assert.Single(renderer.Render(turn, new Reply(Language.Spanish, [new ReplyPart.Text("Elija:"), choices])));

        Assert.Equal(buttons, activity.SuggestedActions?.Actions.Count ?? 0);
        Assert.Equal(isNumbered, activity.Text!.EndsWith($"\n{count}. Opción {count}", StringComparison.Ordinal));
        Assert.Null(activity.Attachments);
    }

    [Fact]
    public void In_Teams_every_choice_is_a_button_of_a_card()
    {
        var choices = new ReplyPart.Choices([.. Enumerable.Range(1, 20).Select(number => Choice.Same($"Opción {number}"))]);

        var activity = Assert.Single(renderer.Render(TurnIn(isShared: false), new Reply(Language.Spanish, [new ReplyPart.Text("Elija:"), choices])));

        var card = Assert.Single(activity.Attachments!).Content!.Value.GetRawText();
        Assert.All(choices.Items, choice => Assert.Contains($"\"displayText\":\"{choice.Title}\"", card, StringComparison.Ordinal));
        Assert.Equal(("Elija:", null), (activity.Text, activity.SuggestedActions));
    }

    [Fact]
    public void A_file_is_a_link_with_a_question_whether_to_keep_it_and_a_heading_is_bold()
    {
        var reply = new Reply(Language.English, [new ReplyPart.Text("## Ready\nHere."), new ReplyPart.File("d1", "docx", "b.docx")]);

        var activity = Assert.Single(renderer.Render(TurnIn(isShared: false), reply));
        var shared = Assert.Single(renderer.Render(TurnIn(isShared: true), reply));

        Assert.StartsWith("**Ready**\nHere.\n\n[Download ", activity.Text, StringComparison.Ordinal);
        Assert.EndsWith("](/borradores/d1/b.docx?t=x)", activity.Text, StringComparison.Ordinal);
        Assert.Equal(FileConsent.CardType, Assert.Single(activity.Attachments!).ContentType);
        Assert.Null(shared.Attachments);
        Assert.Null(activity.ChannelData);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_what_a_model_wrote_is_labelled_so(bool isPhrased)
    {
        var name = new LocalizedText { Es = "Título", Pt = "Título", En = "Title" };
        var citation = new Citation(
            1, "p1", "d1", name, name, "Palabras.", new LineRange(1, 2), SourceOrigin.Handbook);
        var reply = new Reply(Language.Spanish, [new ReplyPart.Text("Así es. [1]") { IsPhrased = isPhrased }, new ReplyPart.Sources([citation])]);

        var activity = Assert.Single(renderer.Render(TurnIn(isShared: false), reply));
        var entity = Assert.Single(activity.Entities!);

        Assert.Equal(isPhrased, entity.TryGetProperty("additionalType", out var label) && label[0].GetString() == "AIGeneratedContent");
        Assert.Equal("default", activity.ChannelData!.Value.GetProperty("feedbackLoop").GetProperty("type").GetString());
    }

    [Fact]
    public void A_long_text_is_cut_between_paragraphs_and_nothing_of_it_is_lost()
    {
        var paragraphs = Enumerable.Range(0, 50).Select(number => $"{number} " + new string('ñ', 600)).ToList();
        var long1 = string.Join("\n\n", paragraphs);

        var pieces = MessagePieces.Split(long1);

        Assert.True(pieces.Count > 1);
        Assert.All(pieces, piece => Assert.InRange(Encoding.UTF8.GetByteCount(piece), 1, MessagePieces.MaxBytes));
        Assert.Equal(paragraphs, pieces.SelectMany(piece => piece.Split("\n\n")));
        Assert.Equal(30_000, MessagePieces.Split(string.Concat(Enumerable.Repeat("😀", 15_000))).Sum(piece => piece.Length));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/", true)]
    [InlineData("https://webchat.botframework.com/", true)]
    [InlineData("http://smba.trafficmanager.net/amer/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("http://127.0.0.1:3979/", false)]
    [InlineData("relative", false)]
    public void Replies_with_our_token_go_to_Microsoft_only(string address, bool isAllowed)
    {
        var urls = new ServiceUrls(Options.Create(new BotFrameworkOptions()), Options.Create(new BotIdentity { MicrosoftAppId = FakeAzure.AppId }));

        Assert.Equal(isAllowed, urls.IsAllowed(address, "msteams"));
    }

    [Theory]
    [InlineData("http://127.0.0.1:3979/", true)]
    [InlineData("http://127.0.0.1:3979/below", true)]
    [InlineData("http://127.0.0.1:39790/", false)]
    [InlineData("http://127.0.0.1:3989/", false)]
    [InlineData("https://smba.trafficmanager.net/", false)]
    public void A_list_of_our_own_takes_the_place_of_Microsoft_s(string address, bool isAllowed)
    {
        var options = new BotFrameworkOptions { AllowedServiceUrls = ["http://127.0.0.1:3979/"], AllowInsecureLoopback = true };
        var urls = new ServiceUrls(Options.Create(options), Options.Create(new BotIdentity { MicrosoftAppId = FakeAzure.AppId }));

        Assert.Equal(isAllowed, urls.IsAllowed(address, "msteams"));
    }

    private static Turn TurnIn(bool isShared) => new(
        "m1", new ConversationKey("botframework", "msteams|a:1"), new PersonKey("botframework", "", "msteams|29:ana"), TurnKind.Message, "x", null,
        DateTimeOffset.UnixEpoch)
    {
        IsShared = isShared,
    };
}
