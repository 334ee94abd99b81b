using Pacto.Bot.Answering;
using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Answering;

/// <summary>What is said when an answer was not understood again and again, and what rows and lists that were shown are asked about.</summary>
public sealed class ThirdQuestionTests
{
    [Theory]
    [InlineData(Language.Spanish, "¿Qué es un compromiso?", "no entendí", "sigo sin entender", "todavía no entiendo")]
    [InlineData(Language.Portuguese, "O que é um compromisso?", "não entendi", "ainda não entendi", "continuo sem entender nada")]
    [InlineData(Language.English, "What is a pledge?", "I don't understand", "I still don't get it", "still lost")]
    public void Not_understood_again_is_never_answered_with_the_same_words(Language language, string first, string second, string third, string fourth)
    {
        var answers = Converse(language, first, second, third, fourth);

        Assert.Equal(4, answers.Select(answer => answer.Markdown).Distinct(StringComparer.Ordinal).Count());
        Assert.All(answers.Take(3), answer => Assert.IsType<Answer.Grounded>(answer));
        Assert.IsType<Answer.Clarify>(answers[3]);
    }

    [Theory]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 7?", "más corto", "más corto todavía")]
    [InlineData(Language.Portuguese, "O que diz o objetivo 7?", "mais curto", "ainda mais curto")]
    [InlineData(Language.English, "What does objective 7 say?", "shorter", "even shorter")]
    public void Shorter_still_is_shorter_still(Language language, string first, string second, string third)
    {
        var answers = Converse(language, first, second, third);

        Assert.True(answers[2].Markdown.Length < answers[1].Markdown.Length);
    }

    [Fact]
    public void A_list_that_was_not_understood_is_shown_no_third_time()
    {
        Assert.IsType<Answer.Clarify>(Converse(Language.Spanish, "¿Quiénes pueden hacer compromisos?", "no entendí", "sigo sin entender")[^1]);
    }

    [Theory]
    [InlineData(Language.Spanish, "¿Cuáles son las prácticas de Ecuador?", "contame más de la de mujeres", "practice-16")]
    [InlineData(Language.Spanish, "¿Cuáles son las prácticas de Ecuador?", "la segunda", "practice-16")]
    [InlineData(Language.English, "Which practices come from Ecuador?", "the one about women", "practice-16")]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 10?", "¿y el de tráfico?", "objective-9")]
    [InlineData(Language.Portuguese, "Quantos objetivos tem o Pacto?", "e princípios?", "principles-announcement")]
    [InlineData(Language.Portuguese, "Que prática de saúde existe?", "contrataram quem?", "practice-15")]
    public void What_was_shown_is_asked_about(Language language, string first, string second, string passage) =>
        Assert.Equal(passage, Assert.IsType<Answer.Grounded>(Converse(language, first, second)[^1]).Citations[0].PassageId);

    [Theory]
    [InlineData(Language.Spanish, "¿Quién escribió el manual?", "¿la puedo llamar? pasame el número")]
    [InlineData(Language.Portuguese, "Quem escreveu o manual?", "posso ligar pra ela?")]
    [InlineData(Language.English, "Who wrote the handbook?", "could I phone her?")]
    [InlineData(Language.Spanish, "¿Qué es El balón no tiene fronteras?", "¿cuántos chicos fueron?")]
    public void What_is_not_said_of_it_is_declined(Language language, string first, string second) =>
        Assert.IsType<Answer.Declined>(Converse(language, first, second)[^1]);

    private static List<Answer> Converse(Language language, params string[] said)
    {
        List<Answer> answers = [];
        AnsweringState? state = null;
        foreach (var text in said)
        {
            (_, var answer, state, _) = Desk.Shared.Asking.AnswerOne(text, language, state);
            answers.Add(answer);
        }

        return answers;
    }
}
