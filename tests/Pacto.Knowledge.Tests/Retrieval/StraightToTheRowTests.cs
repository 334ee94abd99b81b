using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Knowledge.Tests.Retrieval;

/// <summary>A question that names one thing and asks no more than to be shown it leaves the sources nothing to fail in.</summary>
public sealed class StraightToTheRowTests
{
    [Theory]
    [InlineData("¿Qué es el PMM?", Language.Spanish, "intro-compact")]
    [InlineData("pmm", Language.Spanish, "intro-compact")]
    [InlineData("O que é o Pacto Global?", Language.Portuguese, "intro-compact")]
    [InlineData("What is the Compact?", Language.English, "intro-compact")]
    [InlineData("What is the Global Compact for Migration?", Language.English, "intro-compact")]
    [InlineData("explíqueme qué es una buena práctica", Language.Spanish, "good-practice-definition")]
    [InlineData("what does pledge mean", Language.English, "pledge-definition")]
    [InlineData("Contame de la práctica de Quilmes", Language.Spanish, "practice-23")]
    [InlineData("me conta da prática de Rivera", Language.Portuguese, "practice-11")]
    [InlineData("tell me about the practice in Valparaíso", Language.English, "practice-15")]
    public void What_is_named_comes_first_and_is_answered(string question, Language language, string unit)
    {
        var found = Seeds.Retriever.Retrieve(new RetrievalQuery(question, language));

        Assert.Equal(unit, found.Units[0].Id);
        Assert.Equal(1, found.Evidence);
    }

    [Theory]
    [InlineData("¿Cuánto costó la práctica de Quilmes?", Language.Spanish)]
    [InlineData("who paid for the practice in Valparaíso?", Language.English)]
    public void More_than_that_is_weighed(string question, Language language)
    {
        Assert.True(Seeds.Retriever.Retrieve(new RetrievalQuery(question, language)).Evidence < 1);
    }

    [Fact]
    public void What_the_lexicon_says_defines_a_thing_exists()
    {
        var missing = Seeds.Retriever.Lexicon.Concepts
            .Where(concept => concept.DefinedBy is { } unit && Seeds.Knowledge.Find(unit) is null && Seeds.Knowledge.FindCollection(unit) is null)
            .Select(concept => concept.Id);

        Assert.Empty(missing);
    }
}
