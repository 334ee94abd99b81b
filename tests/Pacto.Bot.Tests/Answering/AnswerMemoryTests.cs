using Pacto.Bot.Answering;
using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Answering;

public sealed class AnswerMemoryTests
{
    private static readonly AnsweringState After = new("¿Qué es un compromiso?", "pledge", null, Expandable: true, []);

    private readonly AnswerMemory memory = new();
    private int made;

    [Fact]
    public void The_same_question_after_the_same_answer_is_answered_once()
    {
        var first = Ask("¿y quién lo presenta?", After);

        Assert.Same(first, Ask("¿y quién lo presenta?", After with { }));
        Assert.Equal(1, made);
    }

    [Fact]
    public void Whatever_an_answer_depends_on_makes_another_question()
    {
        Ask("¿y quién lo presenta?", After);
        Ask("¿y quién lo presenta?", null);
        Ask("¿y quién lo presenta?", After with { UnitId = "practice" });
        Ask("¿y quién lo presenta?", After with { Question = "otra" });
        Ask("¿y quién lo presenta?", After with { Objective = 15 });
        Ask("¿y quién lo presenta?", After with { Expandable = false });
        memory.Recall("¿y quién lo presenta?", Language.Portuguese, null, After, Make);
        memory.Recall("¿y quién lo presenta?", Language.Spanish, "more", After, Make);

        Assert.Equal(8, made);
    }

    [Fact]
    public void What_was_asked_back_and_long_texts_are_not_remembered_and_the_rest_not_for_ever()
    {
        var asked = After with { Clarifying = [Choice.Same("uno")] };
        Ask("uno", asked);
        Ask("uno", asked);
        Ask(new string('a', 1000), null);
        Ask(new string('a', 1000), null);
        Assert.Equal(4, made);

        Ask("primera", null);
        for (var i = 0; i < 2000; i++)
        {
            Ask($"{i}", null);
        }

        made = 0;
        Ask("1999", null);
        Assert.Equal(0, made);
        Ask("primera", null);
        Assert.Equal(1, made);
    }

    private AnswerMemory.Given Ask(string text, AnsweringState? before) => memory.Recall(text, Language.Spanish, null, before, Make);

    private AnswerMemory.Given Make()
    {
        made++;
        return new AnswerMemory.Given(new Answer.Clarify("¿cuál?"), null);
    }
}
