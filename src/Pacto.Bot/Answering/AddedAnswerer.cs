using System.Globalization;
using System.Text;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Citations;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot.Answering;

/// <summary>
/// Answers from the documents an operator added, beside the built-in sources or instead of them. One gate holds for both: what
/// neither says is declined, and who asks about her own case is never answered from a document. Safe for many threads.
/// </summary>
internal sealed class AddedAnswerer(AddedSources added, KnowledgeOptions options, AnsweringOptions answering, Phrases phrases)
{
    private const int Looked = 5;
    private const int MostSentences = 3;
    private const double NearBest = 0.85;

    /// <summary>Share of the best score from which a passage is worth reading beside it.</summary>
    private const double WorthReading = 0.5;

    /// <summary>Likeness to something that is never answered from a document, from which it is that. 0 to 1.</summary>
    private const double SureOutside = 0.7;

    /// <summary>Chance from which a document is worth a line beside an answer from the built-in sources. 0 to 1.</summary>
    private const double WorthALine = 0.8;

    // What is outside the built-in sources may well stand in somebody else's documents; the rest stands in none.
    private static readonly HashSet<string> MayStandElsewhere = new(StringComparer.Ordinal) { "near_miss", "general", "other_un", "weather" };

    private bool IsAlone => !options.BuiltIn;

    /// <summary>Whether they answer a text.</summary>
    public bool CanAnswer(string text, Language language, RetrievalResult found) => MayAnswer(found) && IsEnough(Search(text, language));

    /// <summary>The better of an answer from the built-in sources and one from the documents, or both together.</summary>
    /// <param name="own">What the built-in sources give.</param>
    /// <param name="found">What was found in them.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="language">Language of the answer.</param>
    public Answer Join(Answer own, RetrievalResult found, string question, Language language)
    {
        if (added.Index is null || !MayAnswer(found))
        {
            return own is Answer.Grounded && IsAlone ? Decline(null, language) : own;
        }

        var search = Search(question, language);
        if (own is Answer.Grounded grounded && !IsAlone && !KnowsMore(search, found))
        {
            return DocumentEvidence.Of(search) >= WorthALine ? AddLine(grounded, search, question, language) : grounded;
        }

        return IsEnough(search) && Write(search, question, language) is { } answer ? answer
            : IsAlone ? Decline(search, language)
            : own;
    }

    /// <summary>The passages found, best first; empty when nothing was added.</summary>
    public PassageSearch Search(string question, Language language, int top = Looked) =>
        added.Index?.Search(question, language, top) ?? new PassageSearch(language, [], []);

    /// <summary>Ids of the passages that stand about as near to a question as the nearest, best first.</summary>
    public IReadOnlyList<string> Near(string question, Language language)
    {
        var hits = Search(question, language).Hits;
        return [.. hits.TakeWhile(hit => hit.Score >= WorthReading * hits[0].Score).Select(hit => hit.Passage.Id)];
    }

    // A word that only the documents know is what the question is about.
    private bool KnowsMore(PassageSearch search, RetrievalResult found) => IsEnough(search) && search.UnknownWords.Count < found.UnknownWords.Count;

    private bool IsEnough(PassageSearch search) => DocumentEvidence.Of(search) >= answering.MinEvidence;

    private static bool MayAnswer(RetrievalResult found) =>
        found.OutOfScope is not { Score: >= SureOutside } outside || MayStandElsewhere.Contains(outside.Category);

    private Answer.Grounded? Write(PassageSearch search, string question, Language language)
    {
        var citations = new List<Citation>();
        Cite(citations, search.Hits[0], question, language, MostSentences - 1);
        if (search.Hits is [var first, var second, ..] && second.Score >= NearBest * first.Score)
        {
            Cite(citations, second, question, language, 1);
        }

        if (citations.Count == 0)
        {
            return null;
        }

        var text = new StringBuilder(phrases.Say(language, IsAlone ? "corpus.answer" : "knowledge.lead"));
        citations.ForEach(citation => text.Append("\n\n").Append(Line("corpus.quoted", citation, language)));
        AddLanguage(text, citations, language);
        return new Answer.Grounded(text.ToString(), citations[0].PassageId) { Citations = citations };
    }

    private Answer.Grounded AddLine(Answer.Grounded answer, PassageSearch search, string question, Language language)
    {
        List<Citation> citations = [.. answer.Citations];
        Cite(citations, search.Hits[0], question, language, 1);
        if (citations.Count == answer.Citations.Count)
        {
            return answer;
        }

        var text = new StringBuilder(answer.Markdown).Append("\n\n").Append(Line("knowledge.also", citations[^1], language));
        AddLanguage(text, citations[^1..], language);
        return answer with { Markdown = text.ToString(), Citations = citations };
    }

    private void Cite(List<Citation> citations, PassageHit hit, string question, Language language, int most)
    {
        // Another instance may have taken the document away a moment ago.
        if (added.Shelf.FindDocument(hit.Passage.DocumentId) is { } document
            && DocumentQuoter.Quote(added.Index!, hit, question, language, most) is { } quote)
        {
            citations.Add(new Citation(
                citations.Count + 1, hit.Passage.Id, document.Id, hit.Passage.Title, document.Title, quote, hit.Passage.Lines, SourceOrigin.Added));
        }
    }

    private string Line(string key, Citation citation, Language language) => phrases.Say(
        language,
        key,
        ("quote", PlainLine.Escape(citation.Quote)),
        ("title", PlainLine.Escape(citation.DocumentTitle[language])),
        ("number", citation.Number.ToString(CultureInfo.InvariantCulture)));

    // Nobody translated these: who reads another language is told which one it is.
    private void AddLanguage(StringBuilder text, List<Citation> citations, Language language)
    {
        foreach (var other in citations.Select(citation => added.Shelf.FindDocument(citation.DocumentId)?.Language ?? language).Distinct().Where(other => other != language))
        {
            text.Append("\n\n").Append(phrases.Say(language, "knowledge.language-" + other.ToCode()));
        }
    }

    private Answer.Declined Decline(PassageSearch? search, Language language)
    {
        var text = phrases.Say(language, "corpus.declined");
        return new Answer.Declined(
            search is { Hits: [var nearest, ..] } && added.Shelf.FindDocument(nearest.Passage.DocumentId) is { } document
                ? $"{text} {phrases.Say(language, "corpus.nearest", ("title", PlainLine.Escape(nearest.Passage.Title[language])), ("source", MarkdownText.Escape(document.Title[language])))}"
                : text,
            OutOfScope: false);
    }
}
