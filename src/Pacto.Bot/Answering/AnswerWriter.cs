using System.Text;
using Pacto.Knowledge;
using Pacto.Knowledge.Citations;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Answering;

/// <summary>
/// Writes an answer line by line and keeps its citations in step: every quotation it emits was found verbatim in its source,
/// whatever was not is left out. One answer each; not for several threads.
/// </summary>
internal sealed class AnswerWriter(KnowledgeBase knowledge, Language language)
{
    /// <summary>Longest quotation shown with a citation. Characters; further parts are left out with an ellipsis.</summary>
    private const int MaxQuote = 700;

    private const string NoteMarks = "¹²³⁴";

    private readonly StringBuilder text = new();
    private readonly List<Citation> citations = [];

    /// <summary>The language it writes in.</summary>
    public Language Language => language;

    /// <summary>The citations so far.</summary>
    public IReadOnlyList<Citation> Citations => citations;

    /// <summary>True when something shown is our translation and not the source's own words.</summary>
    public bool Translated { get; private set; }

    /// <summary>True when something shown comes from beside the handbook.</summary>
    public bool BesideHandbook => citations.Any(citation => citation.Origin is SourceOrigin.Supplement);

    /// <summary>True when nothing shown comes from the handbook.</summary>
    public bool OnlyBesideHandbook => citations.All(citation => citation.Origin is SourceOrigin.Supplement);

    /// <summary>The Markdown so far.</summary>
    public string Markdown => text.ToString().TrimEnd();

    /// <summary>Adds a line.</summary>
    public void Line(string line) => text.Append(line).Append('\n');

    /// <summary>Adds an empty line: what follows is a paragraph of its own.</summary>
    public void Break() => text.Append('\n');

    /// <summary>The words of some parts in the person's language, joined by spaces.</summary>
    public string Words(Passage passage, IEnumerable<PassagePart> parts)
    {
        var document = knowledge.DocumentOf(passage);
        Translated |= document.Language != language && document.Origin is SourceOrigin.Handbook;
        return string.Join(' ', parts.Select(part => WithoutNoteMarks(part.In(language))));
    }

    /// <summary>Cites parts of a passage and returns the mark, for example <c>[2]</c>; empty when nothing of them could be quoted.</summary>
    public string Cite(Passage passage, IReadOnlyList<PassagePart> parts)
    {
        var quote = Quote(passage, parts);
        if (quote.Length == 0 || !IsVerbatim(passage, quote))
        {
            return "";
        }

        var known = citations.FindIndex(citation => citation.PassageId == passage.Id && citation.Quote.Contains(quote, StringComparison.Ordinal));
        if (known >= 0)
        {
            return Mark(known + 1);
        }

        var document = knowledge.DocumentOf(passage);
        citations.Add(new Citation(
            citations.Count + 1, passage.Id, document.Id, passage.Title, document.Title, quote, passage.Lines, document.Origin));
        return Mark(citations.Count);
    }

    private bool IsVerbatim(Passage passage, string quote) => knowledge.DocumentOf(passage).Origin is SourceOrigin.Added
        ? DocumentQuoter.IsVerbatim(passage.Text, quote)
        : knowledge.Quotes.IsVerbatim(passage.Id, quote);

    /// <summary>The raised numbers of foot notes point nowhere outside the handbook; the quotation keeps them.</summary>
    public static string WithoutNoteMarks(string words) =>
        words.AsSpan().IndexOfAny(NoteMarks) < 0 ? words : string.Concat(words.Where(letter => !NoteMarks.Contains(letter, StringComparison.Ordinal)));

    /// <summary>The parts as the source has them. What a supplement adds of its own, a question to check oneself, is nobody's to quote.</summary>
    private string Quote(Passage passage, IReadOnlyList<PassagePart> parts)
    {
        var quote = new StringBuilder();
        var before = -1;

        // In the file of a supplement translations stand between two parts.
        var isWhole = knowledge.DocumentOf(passage).Origin is not SourceOrigin.Supplement;
        foreach (var part in parts.Where(part => part.Role is not PassageRole.Check))
        {
            var at = IndexOf(passage.Parts, part);
            if (quote.Length > 0 && quote.Length + part.Text.Length > MaxQuote)
            {
                break;
            }

            quote.Append(quote.Length == 0 ? "" : isWhole && at == before + 1 ? " " : " … ").Append(part.Text);
            before = at;
        }

        return quote.ToString();
    }

    private static int IndexOf(IReadOnlyList<PassagePart> parts, PassagePart part)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (ReferenceEquals(parts[i], part))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Mark(int number) => $"[{number}]";
}
