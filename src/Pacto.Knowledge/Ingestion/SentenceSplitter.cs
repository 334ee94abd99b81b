namespace Pacto.Knowledge.Ingestion;

/// <summary>
/// Where sentences end: at a full stop, question or exclamation mark before a space and something that can begin a sentence.
/// Abbreviations, initials and numbered items ("art. 5", "J. Pérez", "n.º 4") end none.
/// </summary>
public static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "art", "arts", "av", "avda", "cap", "cf", "dr", "dra", "ej", "etc", "fig", "inc", "lic", "máx", "mín", "mr", "mrs", "ms", "no", "núm", "num", "nro",
        "p", "pág", "pp", "prof", "sr", "sra", "srta", "sta", "sto", "st", "tel", "ud", "uds", "vol", "vs", "approx", "dept", "e.g", "i.e", "p.ej", "eng",
    };

    /// <summary>The sentences of a text in order; joined with single spaces they are the text again.</summary>
    /// <param name="text">White space folded.</param>
    public static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length - 2; at++)
        {
            if (text[at] is '.' or '?' or '!' or '…' && EndOf(text, at) is var end && end < text.Length - 1 && text[end] is ' '
                && CanBegin(text[end + 1]) && !(text[at] is '.' && IsAbbreviation(text, start, at)))
            {
                yield return text[start..end];
                start = end + 1;
                at = end;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    // Closing marks belong to the sentence they close.
    private static int EndOf(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] is '.' or '?' or '!' or '"' or '»' or '”' or '’' or ')' or ']' && end < text.Length)
        {
            end++;
        }

        return end;
    }

    private static bool CanBegin(char c) => char.IsUpper(c) || char.IsDigit(c) || c is '¿' or '¡' or '"' or '«' or '“' or '(' or '-' or '–' or '•';

    private static bool IsAbbreviation(string text, int start, int stop)
    {
        var first = text.LastIndexOf(' ', stop, stop - start + 1) + 1;
        first = Math.Max(first, start);
        while (first < stop && !char.IsLetterOrDigit(text[first]))
        {
            first++;
        }

        var word = text[first..stop];
        return (word.Length == 1 && char.IsUpper(word[0])) || Abbreviations.Contains(word);
    }
}
