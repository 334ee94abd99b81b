using Pacto.Bot.Answering;
using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Answering;

public sealed class FollowUpTests
{
    [Theory]
    [InlineData(Language.Spanish, "¿Qué puede hacer un municipio en el objetivo 15?", "¿y el 16?", 16)]
    [InlineData(Language.Portuguese, "O que um município pode fazer no objetivo 15?", "e o 16?", 16)]
    [InlineData(Language.English, "What can a municipality do under objective 15?", "and 16?", 16)]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 3?", "¿y el siguiente?", 4)]
    [InlineData(Language.Portuguese, "O que diz o objetivo 3?", "e o seguinte?", 4)]
    [InlineData(Language.English, "What does objective 3 say?", "and the next one?", 4)]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 17?", "deme un ejemplo", 17)]
    public void A_number_or_the_next_one_means_the_row(Language language, string first, string second, int objective)
    {
        var answer = Assert.IsType<Answer.Grounded>(Converse(language, first, second));

        Assert.Equal(objective, answer.Objectives[0]);
    }

    [Theory]
    [InlineData(Language.Spanish, "¿Qué es un compromiso?", "¿Qué práctica hay de Quilmes?", "Quilmes")]
    [InlineData(Language.English, "What is a pledge?", "Which practice is from Rivera?", "Rivera")]
    public void A_new_subject_is_a_new_subject(Language language, string first, string second, string expected)
    {
        Assert.Contains(expected, Converse(language, first, second).Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void See_more_shows_the_rest_once()
    {
        var (first, state) = Ask("¿Qué práctica hay de Quilmes?", Language.Spanish, null);
        Assert.True(Assert.IsType<Answer.Grounded>(first).Expandable);

        var (more, after) = Ask("ver más", Language.Spanish, state);
        var (again, _) = Ask("ver más", Language.Spanish, after);

        Assert.True(more.Markdown.Length > first.Markdown.Length);
        Assert.IsType<Answer.Clarify>(again);
    }

    [Theory]
    [InlineData(Language.Spanish, "compromiso")]
    [InlineData(Language.Portuguese, "compromissos")]
    [InlineData(Language.English, "commitments")]
    public void A_bare_word_with_two_meanings_is_asked_back_once(Language language, string word)
    {
        var (first, state) = Ask(word, language, null);
        var (second, _) = Ask(word, language, state);

        Assert.Equal(2, Assert.IsType<Answer.Clarify>(first).Next.Count);
        Assert.IsNotType<Answer.Clarify>(second);
    }

    private static Answer Converse(Language language, params ReadOnlySpan<string> turns)
    {
        Answer? answer = null;
        AnsweringState? state = null;
        foreach (var turn in turns)
        {
            (answer, state) = Ask(turn, language, state);
        }

        return answer!;
    }

    private static (Answer Answer, AnsweringState? State) Ask(string text, Language language, AnsweringState? before)
    {
        var (_, answer, state, _) = Desk.Shared.Asking.AnswerOne(text, language, before);
        return (answer, state);
    }
}
