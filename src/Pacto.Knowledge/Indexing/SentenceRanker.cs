using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Indexing;

/// <summary>Which sentences of a passage say what was asked.</summary>
internal sealed class SentenceRanker(IndexTables tables, Grammar grammar, QueryPlan plan)
{
    private const double FigureCounts = 0.15;
    private static readonly HashSet<string> AskFigures = new(StringComparer.Ordinal) { "how-many", "how-much", "how-long", "when", "contact" };

    private readonly SlotTable stems = new([.. plan.Stems.Select(stem => stem.Stem)]);

    /// <summary>The sentences in the order of the passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="language">Its language.</param>
    /// <param name="question">The question as typed, for the kind of answer it wants.</param>
    public IReadOnlyList<RankedSentence> Rank(Passage passage, Language language, string question)
    {
        var asksFigure = grammar.AskedKinds(TextNormalizer.Tokens(question), plan.Language).Any(AskFigures.Contains);
        return [.. passage.Parts.SelectMany(part => part.Role is PassageRole.Sentence ? SentenceSplitter.Split(part.Text) : [part.Text])
            .Select((sentence, place) => new RankedSentence(place, sentence, Score(sentence, language, asksFigure)))];
    }

    private double Score(string sentence, Language language, bool asksFigure)
    {
        var said = new double[plan.Words.Count];
        var hasFigure = false;
        foreach (var token in TextNormalizer.Tokens(sentence))
        {
            hasFigure |= char.IsAsciiDigit(token.Word[0]) || grammar.NumberOf(token.Word, language) is > 1;
            if (tables.Vocabulary.Find(token.Word) is { } word && tables.Vocabulary.StemOf(word, language) is var stem and >= 0
                && stems.Find(stem) is var slot and >= 0)
            {
                var match = plan.Stems[slot];
                said[match.Word] = Math.Max(said[match.Word], match.Likeness);
            }
        }

        var share = plan.Mass > 0 ? Enumerable.Range(0, said.Length).Sum(at => said[at] * plan.Words[at].Rarity) / plan.Mass : 0;
        return share + (asksFigure && hasFigure ? FigureCounts : 0);
    }
}
