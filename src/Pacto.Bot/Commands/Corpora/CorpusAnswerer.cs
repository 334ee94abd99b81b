using System.Globalization;
using System.Text;
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
    private const string LeftOut = " … ";
    private const int Looked = 5;
    private const int MostSentences = 3;
    private const double EnoughScore = 0.23;
    private const double NearBest = 0.85;
    private const double AlsoTelling = 0.5;

    /// <summary>Answers a question.</summary>
    public CorpusAnswer Answer(string question, Language? given)
    {
        var language = desk.LanguageOf(question, given);
        var found = desk.Index.Search(question, language, Looked);
        var citations = new List<CorpusCitation>();
        if (found.Hits is [var first, ..] && first.Score >= EnoughScore)
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
        var sentences = desk.Index.RankSentences(hit, question, language);
        var best = sentences.Max(sentence => sentence.Score);
        List<RankedSentence> chosen = [.. sentences
            .Where(sentence => sentence.Score >= AlsoTelling * best)
            .OrderByDescending(sentence => sentence.Score).ThenBy(sentence => sentence.Place).Take(most)];

        // What follows the best sentence often says the rest.
        if (chosen.Count < most && sentences.FirstOrDefault(sentence => sentence.Place == chosen[0].Place + 1) is { } next)
        {
            chosen.Add(next);
        }

        var quote = Join([.. chosen.OrderBy(sentence => sentence.Place)]);
        if (IsVerbatim(hit.Passage.Text, quote))
        {
            citations.Add(new CorpusCitation(citations.Count + 1, hit.Passage, quote));
        }
    }

    // A document may hold what looks like markup: its text is compared as it stands.
    private static bool IsVerbatim(string text, string quote)
    {
        var at = 0;
        foreach (var piece in quote.Split(LeftOut))
        {
            at = text.IndexOf(piece, at, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            at += piece.Length;
        }

        return quote.Length > 0;
    }

    private static string Join(List<RankedSentence> sentences)
    {
        var quote = new StringBuilder();
        foreach (var sentence in sentences)
        {
            var before = quote.Length == 0 ? "" : sentences.Exists(other => other.Place == sentence.Place - 1) ? " " : LeftOut;
            quote.Append(before).Append(sentence.Text);
        }

        return quote.ToString();
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
