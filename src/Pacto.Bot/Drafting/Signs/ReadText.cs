using System.Text.RegularExpressions;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Drafting.Signs;

/// <summary>A text made ready for looking things up: folded letter by letter, so that what is found can be quoted as it was written.</summary>
internal sealed partial class ReadText
{
    /// <summary>Most characters that are looked at; what a form takes is far less.</summary>
    public const int Most = 20_000;

    /// <summary>Reads <paramref name="text"/>; beyond <see cref="Most"/> characters nothing is looked at.</summary>
    public ReadText(string text)
    {
        Original = text.Length > Most ? text[..Most] : text;
        Folded = YearWords.InFigures(LatinLetters.Fold(Original).Replace('’', '\''));
        Sentences = Split(Original);
    }

    /// <summary>The words as they were written.</summary>
    public string Original { get; }

    /// <summary>The same in lower case without accents, character for character.</summary>
    public string Folded { get; }

    /// <summary>Its sentences in order, without the blanks around them.</summary>
    public IReadOnlyList<Span> Sentences { get; }

    /// <summary>The whole text.</summary>
    public Span All => new(0, Original.Length);

    /// <summary>A stretch as it was written.</summary>
    public string this[Span span] => Original.Substring(span.At, span.Length);

    private readonly Dictionary<string, object> remembered = new(StringComparer.Ordinal);

    /// <summary>What was found once in this text is not looked for again. Not for several threads at once.</summary>
    public T Remember<T>(string what, Func<T> find)
        where T : class
    {
        if (!remembered.TryGetValue(what, out var found))
        {
            remembered[what] = found = find();
        }

        return (T)found;
    }

    /// <summary>A stretch in lower case without accents.</summary>
    public string Low(Span span) => Folded[span.At..Math.Min(Folded.Length, span.End)];

    /// <summary>The sentence that holds the place.</summary>
    public Span SentenceAt(int at)
    {
        // A list of a thousand names has a thousand of them, and each name asks: halved, not walked through.
        var (low, high) = (0, Sentences.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (at < Sentences[middle].At)
            {
                high = middle - 1;
            }
            else if (at >= Sentences[middle].End)
            {
                low = middle + 1;
            }
            else
            {
                return Sentences[middle];
            }
        }

        return All;
    }

    /// <summary>The stretch without blanks, commas and the like at its ends.</summary>
    public Span Trim(Span span)
    {
        var (at, end) = (span.At, Math.Min(span.End, Original.Length));
        while (at < end && (char.IsWhiteSpace(Original[at]) || ",;:.-–—•*)".Contains(Original[at], StringComparison.Ordinal)))
        {
            at++;
        }

        while (end > at && (char.IsWhiteSpace(Original[end - 1]) || ",;:.-–—•(".Contains(Original[end - 1], StringComparison.Ordinal)))
        {
            end--;
        }

        return Span.Between(at, end);
    }

    private static List<Span> Split(string text)
    {
        var sentences = new List<Span>();
        var at = 0;
        foreach (Match end in Ends().Matches(text))
        {
            Add(text, sentences, at, end.Index + (end.ValueSpan.TrimStart().Length > 0 && end.Value[0] is not '\n' ? 1 : 0));
            at = end.Index + end.Length;
        }

        Add(text, sentences, at, text.Length);
        return sentences;
    }

    private static void Add(string text, List<Span> sentences, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        while (end > at && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > at)
        {
            sentences.Add(Span.Between(at, end));
        }
    }

    // A point ends a sentence when a new one begins behind it; not after "Sr.", "art." or one capital. What is done and what comes "now" are
    // told apart, and so are the parts of a resolution ("…; CONSIDERANDO …", "RESUELVE: Artículo 1") and who speaks ("Somos …; desde 2020 …").
    [GeneratedRegex(@"(?<!\b(?:\p{Lu}|[Ss]ra?|[Dd]ra?|[Ll]ic|[Ii]ng|[Aa]rt|[Oo]bj|[Nn]ro|[Nn]úm|[Nn]o|[Pp]rof|[Mm]rs?|EE|[Aa]v|[Ss]t|approx|aprox|[GgBbRr]s|[Aa]tte?|cllr|Cllr|[Ss]rta|[Uu]s|[Mm]un|p\. ?ej))[.!?…]+[»""”')]*(?=\s+[\p{Lu}\p{N}¿¡«""“(\-•]|\s*$)|[.!?…]\s+(?=\p{Ll})|[,;]?\s+(?=(?:y|e|and)\s(?:ahora|agora|now)\s)|[;:,]\s+(?=(?:DADO|DADA|POR|TORNA|FAZ|MOVED|AGREED|NOTED|ACORD[OÓ]|ACORDOU|ACUERDAN|SANCIONA|APROBAR|APROVAR|ART[IÍ]CULO|ARTIGO|ARTICLE|PRIMERO|SEGUNDO|PRIMEIRO|FIRST|APRUEBA|APROVA|EXPEDE|VISTOS?|THAT|WHEREAS|RESUELVE|RESOLVE|RESOLVEU|RESOLVES|RESOLVED|DISPONE|DECRETA|ORDENA|ACUERDA|DECIDE|DECIDES|\p{Lu}{7,}|Art(?:ículo|igo|icle|\.))(?!\p{L}))|(?<=\b(?:[Ss]omos|[Ww]e are|[Ww]e're)\s[^.;:\n]{4,90});\s+|\n+", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
