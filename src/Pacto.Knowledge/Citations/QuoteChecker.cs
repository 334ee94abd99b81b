using Pacto.Knowledge.Documents;

namespace Pacto.Knowledge.Citations;

/// <summary>
/// Tells whether words may be quoted: they must stand verbatim in the source, tags dropped, white space folded, case and
/// accents kept. The mark <c>…</c> in a quote stands for words left out. Immutable; safe for many threads.
/// </summary>
public sealed class QuoteChecker
{
    private readonly Dictionary<string, string> texts;

    /// <summary>Knows the sources by the lines of their files.</summary>
    /// <param name="documents">The documents by id.</param>
    /// <param name="passages">Every passage that may be quoted.</param>
    public QuoteChecker(IReadOnlyDictionary<string, SourceDocument> documents, IEnumerable<Passage> passages) =>
        texts = passages.ToDictionary(passage => passage.Id, passage => TextOf(documents[passage.DocumentId], passage), StringComparer.Ordinal);

    /// <summary>Whether the quote stands in the passage's lines of the source file.</summary>
    /// <param name="passageId">The passage.</param>
    /// <param name="quote">The words, folded or not; nothing but dots and spaces is no quote.</param>
    public bool IsVerbatim(string passageId, string quote) =>
        texts.TryGetValue(passageId, out var text) && Contains(text, quote);

    /// <summary>Whether the pieces of a quote stand in a text, in order.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="quote">Words, with <c>…</c> where some are left out.</param>
    public static bool Contains(string text, string quote)
    {
        var at = 0;
        var pieces = 0;
        foreach (var piece in quote.Split('…'))
        {
            var words = SourceText.Fold(piece);
            if (!words.Any(char.IsLetterOrDigit))
            {
                continue;
            }

            if (PassageText.Find(text, words, at) is not { } place || !StandsAlone(text, place))
            {
                return false;
            }

            at = place.End;
            pieces++;
        }

        return pieces > 0;
    }

    // A supplement's file is our own text: its words are held in quotes and three languages, the part itself is the record.
    private static string TextOf(SourceDocument document, Passage passage) =>
        document.Origin is SourceOrigin.Supplement
            ? SourceText.Fold(passage.Text)
            : SourceText.Fold(string.Join('\n', document.Lines.Skip(passage.Lines.First - 1).Take(passage.Lines.Last - passage.Lines.First + 1)));

    // "vida" is not a quote from "subdividas".
    private static bool StandsAlone(string text, (int Start, int End) place) =>
        (place.Start == 0 || !char.IsLetterOrDigit(text[place.Start]) || !char.IsLetterOrDigit(text[place.Start - 1]) || SourceText.IsNoteMark(text[place.Start - 1]))
        && (place.End >= text.Length || !char.IsLetterOrDigit(text[place.End - 1]) || !char.IsLetterOrDigit(text[place.End]) || SourceText.IsNoteMark(text[place.End]));
}
