using System.Buffers;
using System.Text.RegularExpressions;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Drafting.Signs;

/// <summary>A text made ready for looking things up: folded letter by letter, so that what is found can be quoted as it was written.</summary>
internal sealed partial class ReadText
{
    /// <summary>Most characters that are looked at; what a form takes is far less.</summary>
    public const int Most = 20_000;

    /// <summary>Longest stretch without a point or a comma that is still taken for one sentence. Characters.</summary>
    private const int Breath = 160;

    private static readonly SearchValues<char> Points = SearchValues.Create(".;:,\n|•");

    /// <summary>Reads <paramref name="text"/>; beyond <see cref="Most"/> characters nothing is looked at.</summary>
    public ReadText(string text)
    {
        Original = text.Length > Most ? text[..Most] : text;
        Folded = YearWords.InFigures(LatinLetters.Fold(Original).Replace('’', '\''));
        Sentences = [.. Split(Original).SelectMany(Spoken)];
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

    // A message that was spoken has no points: what it says next begins with the words people use for it.
    private IEnumerable<Span> Spoken(Span sentence)
    {
        var at = sentence.At;
        if (sentence.Length > Breath && !Original.AsSpan(sentence.At, sentence.Length).ContainsAny(Points))
        {
            foreach (Match turn in SpokenTurns().Matches(Low(sentence)))
            {
                if (sentence.At + turn.Index - at > 12)
                {
                    yield return Span.Between(at, sentence.At + turn.Index);
                    at = sentence.At + turn.Index + 1;
                }
            }
        }

        yield return Span.Between(at, sentence.End);
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

    [GeneratedRegex(@"\s(?=(?:(?:y|e|and|ah y|ah e|bueno|bom|entonces|entao|then|so|pues|ademas|tambien|tambem|also)\s){0,2}(?:lo que (?:hacemos|hicimos|queremos|aprendimos|no salio|salio mal|cambio|fallo|nos)|lo (?:nuevo|distinto|diferente|malo|bueno|dificil)|o que (?:a gente|deu|fizemos|mudou|aprendemos|queremos|nao deu|falhou)|o (?:novo|diferente|dificil)|what (?:we|changed|was|did|went)|the (?:new|hard) (?:thing|part)|(?:la|lo|o|a) (?:lleva|ejecuta|toca|executa)|quien(?:es)? (?:lo|la|nos|pone|paga|hace)|quem (?:faz|paga|ajuda|toca|banca|cuida)|who (?:runs|pays|helps)|nos (?:ayuda|acompana|apoya|ajuda|apoia)|we (?:got|had|have|want|learned|start|will)|llevamos|ja (?:passaram|foram|atendemos)|ya (?:pasaron|son|atendimos|van)|ahora son|agora sao|empezamos|arrancamos|comecamos|comecou|vamos a|a gente vai|queremos|la plata|el dinero|o dinheiro|a verba|the money|el problema|o problema|the problem|porque|because|para otros|pra outros|mi consejo|o conselho|minha dica|my advice|se llama|se chama|e um lugar|es un lugar|seguimos|sigue|continua)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex SpokenTurns();

    // A point ends a sentence when a new one begins behind it; not after "Sr.", "art." or one capital. What is done and what comes "now" are
    // told apart, and so are the parts of a resolution ("…; CONSIDERANDO …", "RESUELVE: Artículo 1") and who speaks ("Somos …; desde 2020 …").
    [GeneratedRegex(@"(?<!\b(?:\p{Lu}|[Ss]ra?|[Dd]ra?|[Ll]ic|[Ii]ng|[Aa]rt|[Oo]bj|[Nn]ro|[Nn]úm|[Nn]o|[Pp]rof|[Mm]rs?|EE|[Aa]v|[Ss]t|approx|aprox|[GgBbRr]s|[Aa]tte?|cllr|Cllr|[Ss]rta|[Uu]s|[Mm]un|p\. ?ej))[.!?…]+[»""”')]*(?=\s+[\p{Lu}\p{N}¿¡«""“(\-•]|\s*$)|[.!?…]\s+(?=\p{Ll})|[,;]?\s+(?=(?:y|e|and)\s(?:ahora|agora|now)\s)|[;:,]\s+(?=(?:DADO|DADA|POR|TORNA|FAZ|MOVED|AGREED|NOTED|ACORD[OÓ]|ACORDOU|ACUERDAN|SANCIONA|APROBAR|APROVAR|ART[IÍ]CULO|ARTIGO|ARTICLE|PRIMERO|SEGUNDO|PRIMEIRO|FIRST|APRUEBA|APROVA|EXPEDE|VISTOS?|THAT|WHEREAS|RESUELVE|RESOLVE|RESOLVEU|RESOLVES|RESOLVED|DISPONE|DECRETA|ORDENA|ACUERDA|DECIDE|DECIDES|\p{Lu}{7,}|Art(?:ículo|igo|icle|\.))(?!\p{L}))|(?<=\b(?:[Ss]omos|[Ww]e are|[Ww]e're)\s[^.;:\n]{4,90});\s+|\n+", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
