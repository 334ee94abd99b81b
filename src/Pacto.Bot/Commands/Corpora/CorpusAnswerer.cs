using System.Globalization;
using System.Text;
using Pacto.Bot.Answering;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Commands.Corpora;

/// <summary>
/// Answers with the sentences of the documents that say most of what was asked, or says that they do not say it. The measure is
/// the score of the best passage: a share of the question's telling words, by rarity, how close they stand and in what form.
/// </summary>
internal sealed class CorpusAnswerer(CorpusDesk desk, Phrases phrases)
{
    private const int Looked = 5;
    private const int MostSentences = 3;
    private const double Enough = 0.5;
    private const double NearBest = 0.85;

    /// <summary>Answers a question.</summary>
    public CorpusAnswer Answer(string question, Language? given)
    {
        var language = desk.LanguageOf(question, given);
        var found = desk.Index.Search(question, language, Looked);
        var citations = new List<CorpusCitation>();
        if (found.Hits is [var first, ..] && DocumentEvidence.Of(found) >= Enough)
        {
            Cite(citations, first, question, language, MostSentences - 1);
            if (found.Hits is [_, var second, ..] && second.Score >= NearBest * first.Score)
            {
                Cite(citations, second, question, language, 1);
            }
        }

        return citations.Count > 0
            ? new CorpusAnswer(true, Write(citations, language), citations, language)
            : new CorpusAnswer(false, Decline(found, language), [], language);
    }

    private void Cite(List<CorpusCitation> citations, PassageHit hit, string question, Language language, int most)
    {
        if (DocumentQuoter.Quote(desk.Index, hit, question, language, most) is { } quote)
        {
            citations.Add(new CorpusCitation(citations.Count + 1, hit.Passage, quote));
        }
    }

    private string Write(List<CorpusCitation> citations, Language language)
    {
        var text = new StringBuilder(phrases.Say(language, "corpus.answer"));
        foreach (var citation in citations)
        {
            text.Append("\n\n").Append(phrases.Say(
                language,
                "corpus.quoted",
                ("quote", PlainLine.Escape(citation.Quote)),
                ("title", PlainLine.Escape(citation.Passage.Title[language])),
                ("number", citation.Number.ToString(CultureInfo.InvariantCulture))));
        }

        return text.ToString();
    }

    private string Decline(PassageSearch found, Language language)
    {
        var text = new StringBuilder(found.UnknownWords.Count > 0
            ? phrases.Say(language, "corpus.declined-words", ("words", string.Join(", ", found.UnknownWords.Take(5).Select(word => $"«{PlainLine.Escape(word)}»"))))
            : phrases.Say(language, "corpus.declined"));
        if (found.Hits is [var nearest, ..])
        {
            text.Append(' ').Append(phrases.Say(
                language, "corpus.nearest", ("title", PlainLine.Escape(nearest.Passage.Title[language])), ("source", PlainLine.Escape(nearest.Passage.DocumentId))));
        }

        return text.ToString();
    }
}
