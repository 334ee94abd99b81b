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
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 17?", "¿y cuál es el título del 5?", 5)]
    [InlineData(Language.Portuguese, "O que diz o objetivo 17?", "e que ação traz o 12?", 12)]
    [InlineData(Language.English, "What does objective 17 say?", "is the 9 similar? what does it ask?", 9)]
    public void A_number_or_the_next_one_means_the_row(Language language, string first, string second, int objective)
    {
        var answer = Assert.IsType<Answer.Grounded>(Converse(language, first, second));

        Assert.Equal(objective, answer.Objectives[0]);
    }

    [Theory]
    [InlineData(Language.Spanish, "¿Qué principios rectores hay?", "¿y objetivos?")]
    [InlineData(Language.Portuguese, "Quais são os princípios orientadores?", "e objetivos?")]
    [InlineData(Language.English, "How many guiding principles are there?", "and objectives?")]
    public void After_the_principles_the_objectives_are_asked_for_by_their_name(Language language, string first, string second) =>
        Assert.Equal("objectives", Assert.IsType<Answer.Grounded>(Converse(language, first, second)).UnitId);

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
    [InlineData(Language.Spanish, "practice-15", "¿Qué hizo Valparaíso?", "¿en qué año fue?")]
    [InlineData(Language.Spanish, "practice-23", "¿Qué son los consulados móviles?", "¿y quién los lidera?")]
    [InlineData(Language.Portuguese, "local-action-10", "O que diz o objetivo 10?", "o que a prefeitura pode fazer nisso?")]
    [InlineData(Language.Portuguese, "repository-how-to-submit", "O que é uma boa prática?", "e como se envia?")]
    [InlineData(Language.English, "pledge-web-form", "What is a pledge?", "how do we submit it?")]
    [InlineData(Language.English, "intro-compact", "What is the Global Compact?", "where?")]
    [InlineData(Language.English, "practice-16", "What was done in Sucumbíos?", "how many women?")]
    public void A_question_without_a_subject_stays_with_the_last_one(Language language, string unit, string first, string second)
    {
        var answer = Assert.IsType<Answer.Grounded>(Converse(language, first, second));

        Assert.Contains(unit, answer.Citations.Select(citation => citation.PassageId).Append(answer.UnitId));
    }

    [Theory]
    [InlineData(Language.Spanish, "¿Qué hizo Quilmes?", "¿y en Bolivia?", "Bolivia")]
    [InlineData(Language.Portuguese, "O que fez Rivera?", "e na Colômbia?", "Colômbia")]
    [InlineData(Language.English, "What did Quilmes do?", "and from Paraguay?", "Paraguay")]
    public void A_practice_from_elsewhere_is_not_there_and_that_is_said(Language language, string first, string second, string country)
    {
        Assert.Contains(country, Assert.IsType<Answer.Declined>(Converse(language, first, second)).Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 15?", "explícalo más corto")]
    [InlineData(Language.Portuguese, "O que é o Pacto?", "em poucas palavras")]
    [InlineData(Language.English, "What is a pledge?", "make it shorter")]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 15?", "no entendí")]
    [InlineData(Language.Portuguese, "O que é o Pacto?", "não entendi, fala de outro jeito")]
    [InlineData(Language.English, "What is a pledge?", "sorry, I don't get it")]
    public void Shorter_is_shorter_and_still_cited(Language language, string first, string second)
    {
        var whole = Assert.IsType<Answer.Grounded>(Converse(language, first));
        var brief = Assert.IsType<Answer.Grounded>(Converse(language, first, second));

        Assert.True(brief.Markdown.Length < whole.Markdown.Length);
        Assert.NotEmpty(brief.Citations);
    }

    [Theory]
    [InlineData(Language.Spanish, "gracias")]
    [InlineData(Language.Portuguese, "muito obrigada")]
    [InlineData(Language.English, "thanks a lot")]
    public void Thanks_are_no_question(Language language, string thanks)
    {
        Assert.IsType<Answer.Declined>(Converse(language, "¿Qué es el PMM?", thanks));
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

    [Theory]
    [InlineData(Language.Spanish, "relevancia", "¿Cuáles son los criterios de una buena práctica?", "el segundo")]
    [InlineData(Language.Portuguese, "coerência", "Quais são os critérios de uma boa prática?", "o terceiro")]
    [InlineData(Language.English, "timing", "What are the criteria for a good practice?", "and the last one?")]
    public void A_line_of_a_list_is_shown_with_what_it_means(Language language, string line, string first, string second)
    {
        var answer = Converse(language, first, second);

        Assert.Contains($"**{line}**", answer.Markdown, StringComparison.Ordinal);
        Assert.Equal(["good-practice-definition", "hub-eight-criteria-meaning"], answer.Citations.Select(citation => citation.PassageId));
    }

    [Theory]
    [InlineData(Language.Spanish, "practice-15", "lista de buenas prácticas", "la tercera", "¿y la cuarta?")]
    [InlineData(Language.English, "principle-j", "What are the guiding principles?", "tell me about the first one", "and the last?")]
    [InlineData(Language.Portuguese, "principle-g", "Quais são os princípios orientadores?", "o primeiro", "e o de gênero?")]
    public void A_list_stays_in_reach_while_its_lines_are_gone_through(Language language, string unit, string first, string second, string third)
    {
        Assert.Contains(unit, Converse(language, first, second, third).Citations.Select(citation => citation.PassageId));
    }

    [Theory]
    [InlineData(Language.Spanish, "¿qué objetivo me sirve?", "clases de español para personas migrantes adultas")]
    [InlineData(Language.Portuguese, "não sei qual objetivo escolher", "aulas de português para migrantes adultos")]
    [InlineData(Language.English, "which objective fits our project?", "language classes for adult migrants")]
    public void Who_asks_for_an_objective_and_tells_nothing_is_asked_for_the_project(Language language, string question, string project)
    {
        Assert.IsType<Answer.Clarify>(Converse(language, question));
        Assert.NotEmpty(Assert.IsType<Answer.Grounded>(Converse(language, question, project)).Objectives);
    }

    [Theory]
    [InlineData(Language.Spanish, "practice-15", "¿Qué hizo Valparaíso?", "¿y cuánto costó?")]
    [InlineData(Language.Spanish, "pledge-web-form", "¿Cómo se envía un compromiso?", "¿y cuánto tarda?")]
    [InlineData(Language.English, "practice-15", "Give me an example from Chile", "and the budget?")]
    public void What_is_not_said_is_not_said_of_what_was_spoken_of(Language language, string unit, string first, string second)
    {
        var answer = Assert.IsType<Answer.Declined>(Converse(language, first, second));

        Assert.False(answer.OutOfScope);
        Assert.Equal([unit], answer.Citations.Select(citation => citation.PassageId));
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
