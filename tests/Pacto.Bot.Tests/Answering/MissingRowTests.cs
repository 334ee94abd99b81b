using Pacto.Bot.Answering;
using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Answering;

/// <summary>An example or a local action that the handbook does not have is said to be missing, with what there is.</summary>
public sealed class MissingRowTests
{
    private const string WithExample = "1, 7, 11, 15, 16, 17, 19, 23";

    [Theory]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 3?", "¿y un ejemplo?")]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 5?", "mostrame un caso real")]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 4?", "¿hay algún antecedente?")]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 21?", "¿alguna ciudad ya lo hizo?")]
    [InlineData(Language.Portuguese, "O que diz o objetivo 2?", "tem exemplo?")]
    [InlineData(Language.Portuguese, "O que diz o objetivo 20?", "algum município já fez?")]
    [InlineData(Language.English, "What does objective 10 say?", "any example?")]
    [InlineData(Language.English, "What does objective 12 say?", "is there a precedent?")]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 16?", "¿y un ejemplo del 22?")]
    public void A_missing_example_is_said_with_the_objectives_that_have_one(Language language, string first, string second)
    {
        var answer = Assert.IsType<Answer.Declined>(Second(language, first, second).Answer);

        Assert.Contains(WithExample, answer.Markdown, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Next);
    }

    [Theory]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 3?", "¿y un ejemplo?", "local-action-3")]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 11?", "¿qué hago yo con ese?", "practice-11")]
    public void The_other_row_stands_instead(Language language, string first, string second, string row) =>
        Assert.Contains(row, Assert.IsType<Answer.Declined>(Second(language, first, second).Answer).Citations.Select(citation => citation.PassageId));

    [Theory]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 22?")]
    [InlineData(Language.Portuguese, "O que diz o objetivo 22?")]
    [InlineData(Language.English, "What does objective 22 say?")]
    public void An_objective_with_neither_is_shown_with_both_holes(Language language, string question)
    {
        var answer = Assert.IsType<Answer.Grounded>(Desk.Shared.Asking.AnswerOne(question, language, null).Answer);

        Assert.Equal(2, answer.Markdown.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 8?", "¿qué hago yo con ese?", 8)]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 14?", "¿y el rol del municipio?", 14)]
    [InlineData(Language.Portuguese, "O que diz o objetivo 18?", "e o que a prefeitura faz nele?", 18)]
    [InlineData(Language.English, "What does objective 9 say?", "what can my council do there?", 9)]
    public void A_missing_local_action_is_said_and_the_objective_stays_the_subject(Language language, string first, string second, int objective)
    {
        var (answer, state) = Second(language, first, second);

        Assert.IsType<Answer.Declined>(answer);
        Assert.Equal(objective, state?.Objective);
    }

    [Theory]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 10?", "¿qué hago yo con ese?", "local-action-10")]
    [InlineData(Language.Portuguese, "O que diz o objetivo 15?", "e o que a prefeitura faz nele?", "local-action-15")]
    [InlineData(Language.English, "What does objective 17 say?", "is there a precedent?", "practice-17")]
    public void A_row_that_is_there_is_shown(Language language, string first, string second, string row) =>
        Assert.Contains(row, Assert.IsType<Answer.Grounded>(Second(language, first, second).Answer).Citations.Select(citation => citation.PassageId));

    private static (Answer Answer, AnsweringState? State) Second(Language language, string first, string second)
    {
        var (_, _, before, _) = Desk.Shared.Asking.AnswerOne(first, language, null);
        var (_, answer, state, _) = Desk.Shared.Asking.AnswerOne(second, language, before);
        return (answer, state);
    }
}
