using Pacto.Knowledge.Lexicon;

namespace Pacto.Knowledge.Tests.Lexicon;

/// <summary>An entry of the lexicon earns its place by carrying a question somewhere.</summary>
public sealed class LexiconTests
{
    [Fact]
    public void Every_concept_meets_a_passage_a_known_question_or_an_objective()
    {
        var idle = Seeds.Retriever.Lexicon.Concepts.Where(concept => !Helps(concept)).Select(concept => concept.Id).ToList();

        Assert.True(idle.Count == 0, $"These concepts help no question; give them a word that people use, or take them out: {string.Join(", ", idle)}");
    }

    private static bool Helps(Concept concept)
    {
        var index = Seeds.Retriever.Index;
        var feature = index.Space.Find('§' + concept.Id);
        return concept.Objectives.Count > 0 || concept.Principles.Count > 0 || index.Texts.Holds(feature) || index.Questions.Holding(feature).Length > 0;
    }
}
