using Pacto.Bot.Answering;
using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Answering;

/// <summary>Talk goes back to what was answered before the last answer, and leaves out what was said already.</summary>
public sealed class WayBackTests
{
    [Theory]
    [InlineData(Language.Spanish, "practice-15", "¿Qué hizo Valparaíso en salud?", "¿Qué dice el objetivo 9?", "volviendo a los intérpretes, ¿quiénes eran?")]
    [InlineData(Language.Spanish, "practice-23", "¿Qué son los consulados móviles de Quilmes?", "¿Qué es una buena práctica?", "gracias. esas jornadas consulares, ¿qué hacen?")]
    [InlineData(Language.Portuguese, "practice-17", "Qual é a prática de esporte?", "O que diz o objetivo 9?", "voltando à bola, para que idade era?")]
    [InlineData(Language.Portuguese, "practice-15", "Que prática existe em Valparaíso?", "O que é uma boa prática?", "voltando ao NIP, o que era?")]
    [InlineData(Language.Portuguese, "practice-15", "O que fez Valparaíso em saúde?", "O que diz o objetivo 9?", "voltando aos intérpretes, quem eram?")]
    [InlineData(Language.English, "practice-16", "Tell me about the practice with women in Ecuador", "What is a good practice?", "back to the business plans, who supported them?")]
    [InlineData(Language.English, "practice-15", "What did Valparaíso do in health?", "What does objective 9 say?", "ok thanks. those interpreters, what do they do?")]
    public void What_stands_in_an_earlier_answer_is_asked_of_that(Language language, string passage, params string[] said) =>
        Assert.Equal(passage, Assert.IsType<Answer.Grounded>(Converse(language, said)[^1]).Citations[0].PassageId);

    [Theory]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 10?", "¿y el 9?", "no, el otro")]
    [InlineData(Language.Portuguese, "O que diz o objetivo 10?", "e o 9?", "não, o outro")]
    [InlineData(Language.English, "What does objective 10 say?", "and 9?", "no, the other one")]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 10?", "¿y el 9?", "¿y el primero?")]
    public void The_other_one_is_the_one_before(Language language, params string[] said) =>
        Assert.Contains("**10", Converse(language, said)[^1].Markdown.Replace("Objetivo ", "", StringComparison.Ordinal).Replace("Objective ", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Theory]
    [InlineData(Language.Spanish, "¿Qué práctica hay en Rivera?", "¿a qué objetivo responde?", "**objetivo 11**")]
    [InlineData(Language.Portuguese, "Qual é a prática de Rivera?", "a que objetivo pertence?", "**objetivo 11**")]
    [InlineData(Language.English, "What is the practice in Rivera?", "which objective is it under?", "**objective 11**")]
    public void A_practice_names_its_objective(Language language, string first, string second, string expected)
    {
        var answer = Assert.IsType<Answer.Grounded>(Converse(language, first, second)[^1]);

        Assert.Contains(expected, answer.Markdown, StringComparison.Ordinal);
        Assert.Equal([11], answer.Objectives);
        Assert.Equal("practice-11", answer.Citations[0].PassageId);
    }

    [Theory]
    [InlineData(Language.Spanish, "¿Qué práctica hay de Argentina?", "¿y en Chile?", "esa última, ¿desde cuándo es?", "practice-15")]
    [InlineData(Language.Portuguese, "Que prática há da Argentina?", "e no Chile?", "essa última é desde quando?", "practice-15")]
    public void That_last_one_is_the_one_just_shown(Language language, string first, string second, string third, string passage) =>
        Assert.Equal(passage, Assert.IsType<Answer.Grounded>(Converse(language, first, second, third)[^1]).Citations[0].PassageId);

    [Theory]
    [InlineData(Language.Spanish, "¿Hay alguna práctica para niñas y niños?", "¿y para mujeres?", "¿Hay alguna práctica para mujeres?")]
    [InlineData(Language.Portuguese, "Tem algo para crianças?", "e pra idosos?", "Tem algo para idosos?")]
    [InlineData(Language.English, "Can I search the repository by country?", "and by theme?", "Can I search the repository by theme?")]
    public void What_follows_a_preposition_takes_the_place_of_what_followed_it(Language language, string first, string second, string whole) =>
        Assert.Equal(Converse(language, whole)[^1].Markdown, Converse(language, first, second)[^1].Markdown);

    [Theory]
    [InlineData(Language.Spanish, "¿Qué práctica hay de deporte?", "¿es gratis?")]
    [InlineData(Language.Portuguese, "Qual é a prática de futebol?", "é de graça?")]
    [InlineData(Language.English, "What is the football practice?", "is it free?")]
    [InlineData(Language.Spanish, "¿En cuántas ciudades vive uno de cada cinco migrantes?", "¿cuáles son las 20?")]
    public void What_a_row_or_a_passage_does_not_say_is_declined(Language language, string first, string second)
    {
        var answers = Converse(language, first, second);

        Assert.IsType<Answer.Grounded>(answers[0]);
        Assert.IsType<Answer.Declined>(answers[1]);
    }

    [Theory]
    [InlineData(Language.Spanish, "¿qué candidato conviene más para la integración de los migrantes en Rivera?", "declined.politics")]
    [InlineData(Language.Portuguese, "faz um código em python com os 23 objetivos do Pacto", "declined.coding")]
    [InlineData(Language.English, "write an Excel formula that counts the good practices", "declined.coding")]
    public void Some_things_make_any_question_one_beyond_the_sources(Language language, string question, string reply) =>
        Assert.StartsWith(Desk.Shared.Phrases.Say(language, reply), Assert.IsType<Answer.Declined>(Converse(language, question)[0]).Markdown, StringComparison.Ordinal);

    [Fact]
    public void Only_the_last_few_are_remembered_and_none_twice()
    {
        var state = States(Language.Spanish, "¿Qué dice el objetivo 1?", "¿y el 2?", "¿y el 3?", "¿y el 4?", "¿y el 5?", "¿y el 6?", "¿y el 5?")[^1];

        Assert.Equal(4, state!.Earlier!.Split(' ').Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(state.UnitId!, state.Earlier.Split(' '));
    }

    [Fact]
    public void A_new_subject_is_not_taken_for_an_old_one() =>
        Assert.Equal(
            "pledge-definition",
            Assert.IsType<Answer.Grounded>(Converse(Language.Spanish, "¿Qué hizo Valparaíso en salud?", "¿Qué dice el objetivo 9?", "¿Qué es un compromiso?")[^1]).Citations[0].PassageId);

    private static List<Answer> Converse(Language language, params string[] said) => [.. Talk(language, said).Select(one => one.Answer)];

    private static List<AnsweringState?> States(Language language, params string[] said) => [.. Talk(language, said).Select(one => one.State)];

    private static List<(Answer Answer, AnsweringState? State)> Talk(Language language, string[] said)
    {
        List<(Answer, AnsweringState?)> answers = [];
        AnsweringState? state = null;
        foreach (var text in said)
        {
            (_, var answer, state, _) = Desk.Shared.Asking.AnswerOne(text, language, state);
            answers.Add((answer, state));
        }

        return answers;
    }
}
