using Pacto.Bot.Channels.Web;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Channels.Web;

/// <summary>Every button of the pages that asks something in the chat leads to an answer with a source.</summary>
public sealed class AskButtonTests
{
    [Theory]
    [InlineData("es")]
    [InlineData("pt")]
    [InlineData("en")]
    public async Task What_the_pages_ask_is_answered(string code)
    {
        var language = LanguageCode.Parse(code)!.Value;
        var phrases = Phrases.Load(Repository.PathOf("prompts"));
        var knowledge = KnowledgeBase.Load(Repository.PathOf("seeds"));
        string[] asked =
        [
            phrases.Say(language, "web.page.home.pledge.ask-words"),
            phrases.Say(language, "web.page.home.practice.ask-words"),
            .. knowledge.Objectives.Select(objective => new Page(language, "/", phrases, knowledge).AskAbout(objective.Number)),
            .. knowledge.Practices.Select(practice => phrases.Say(language, "web.page.home.ask-words", ("name", practice.Name[language]))),
        ];
        using var bot = new TestBot(new MemoryConversationStore(), new FakeClock());

        var failed = new List<string>();
        foreach (var question in asked)
        {
            var record = await bot.SayAsync(question);
            if (record.Outcome.Status is not TurnStatus.Answered || !record.Outcome.Reply.Parts.OfType<ReplyPart.Sources>().Any())
            {
                failed.Add(question);
            }
        }

        Assert.Empty(failed);
    }
}
