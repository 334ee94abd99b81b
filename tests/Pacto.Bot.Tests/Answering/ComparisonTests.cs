using Pacto.Bot.Answering;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Answering;

/// <summary>Two known things, places or objectives named together: both are shown, and what the sources do not compare is said.</summary>
public sealed class ComparisonTests
{
    [Theory]
    [InlineData(Language.Spanish, "objetivo vs principio", "objectives-announcement", "principles-announcement")]
    [InlineData(Language.Portuguese, "qual a diferença entre objetivo e princípio?", "objectives-announcement", "principles-announcement")]
    [InlineData(Language.English, "difference between a principle and an objective", "principles-announcement", "objectives-announcement")]
    [InlineData(Language.Spanish, "¿Qué diferencia hay entre trata y tráfico ilícito?", "objective-10", "objective-9")]
    [InlineData(Language.Portuguese, "tráfico de pessoas é a mesma coisa que contrabando de migrantes?", "objective-10", "objective-9")]
    [InlineData(Language.English, "is smuggling the same as trafficking?", "objective-9", "objective-10")]
    [InlineData(Language.Spanish, "¿en qué se diferencia el Pacto de la iniciativa ALP?", "intro-compact", "intro-initiative")]
    [InlineData(Language.English, "what is the difference between the Hub and the repository?", "repository-hub", "repository")]
    [InlineData(Language.Spanish, "diferencia entre compromiso y buena práctica", "pledge-definition", "good-practice-definition")]
    [InlineData(Language.Spanish, "ejemplos de Argentina y Chile", "practice-23", "practice-15")]
    [InlineData(Language.English, "compare the practices of Quilmes and Valparaíso", "practice-15", "practice-23")]
    [InlineData(Language.Spanish, "objetivos 15 y 16", "objective-15", "objective-16")]
    public void Both_are_shown_and_cited(Language language, string question, string first, string second)
    {
        var answer = Assert.IsType<Answer.Grounded>(Desk.Shared.Answerer.Answer(question, language));

        var cited = answer.Citations.Select(citation => citation.PassageId).ToList();
        Assert.Contains(first, cited);
        Assert.Contains(second, cited);
    }

    [Theory]
    [InlineData(Language.Spanish, "¿Cuál es la diferencia de presupuesto entre un objetivo y un principio?")]
    [InlineData(Language.English, "how do the deadlines of pledges and practices differ?")]
    public void Who_asks_more_than_what_they_are_gets_no_comparison(Language language, string question)
    {
        Assert.Empty(Desk.Shared.Answerer.Find(question, language).Compared);
    }

    [Theory]
    [InlineData(Language.Spanish, "¿Qué es una buena práctica?", "¿y en qué se diferencia de un compromiso?")]
    [InlineData(Language.Portuguese, "O que é uma boa prática?", "qual a diferença de um compromisso?")]
    [InlineData(Language.English, "What is a good practice?", "and how does it differ from a pledge?")]
    public void The_other_side_may_have_been_named_before(Language language, string first, string second)
    {
        var (_, _, state, _) = Desk.Shared.Asking.AnswerOne(first, language, null);
        var answer = Assert.IsType<Answer.Grounded>(Desk.Shared.Asking.AnswerOne(second, language, state).Answer);

        Assert.Equal(["good-practice-definition", "pledge-definition"], answer.Citations.Select(citation => citation.PassageId).Distinct().Order());
    }
}
