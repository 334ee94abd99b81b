using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Text;

/// <summary>
/// Light stemming: endings of number and gender and the commonest endings of verbs go, so that "enviamos", "envío" and
/// "enviar" meet. Size and order follow the idea of the published UniNE light stemmers; rules are ours.
/// </summary>
public static class Stemmer
{
    private static readonly string[] SpanishVerbs =
        ["ariamos", "eriamos", "iriamos", "aremos", "eremos", "iremos", "abamos", "iendo", "ieron", "aron", "ando", "amos", "emos", "imos", "arian", "erian", "irian", "aria", "eria", "iria", "aba", "aban", "aran", "eran", "iran", "ado", "ada", "ido", "ida", "ar", "er", "ir"];

    private static readonly string[] PortugueseVerbs =
        ["ariamos", "eriamos", "iriamos", "aremos", "eremos", "iremos", "avamos", "ando", "endo", "indo", "aram", "eram", "iram", "amos", "emos", "imos", "ava", "avam", "ado", "ada", "ido", "ida", "ar", "er", "ir", "am", "em", "ou", "eu", "iu"];

    /// <summary>The stem of a normalised word.</summary>
    /// <param name="word">Lower case, no accents.</param>
    /// <param name="language">Whose endings.</param>
    public static string Stem(string word, Language language) =>
        word.Length < 4 || char.IsAsciiDigit(word[0])
            ? word
            : language switch
            {
                Language.English => English(word),
                Language.Portuguese => Portuguese(word),
                _ => Spanish(word),
            };

    private static string Spanish(string word)
    {
        var stem = word;
        if (Ends(stem, "ces") && stem.Length > 4)
        {
            stem = string.Concat(stem.AsSpan(0, stem.Length - 3), "z");
        }
        else if (Ends(stem, "es") && stem.Length > 4 && stem[^3] is 'l' or 'r' or 'n' or 'd' or 'j')
        {
            stem = stem[..^2];
        }
        else if (Ends(stem, "s") && !Ends(stem, "ss") && !Ends(stem, "mos") && stem.Length > 3)
        {
            stem = stem[..^1];
        }

        stem = WithoutVerb(stem, SpanishVerbs);
        return WithoutVowel(stem, "ao");
    }

    private static string Portuguese(string word)
    {
        var stem = word;
        if (Ends(stem, "oes") || Ends(stem, "aes"))
        {
            stem = string.Concat(stem.AsSpan(0, stem.Length - 3), "ao");
        }
        else if (Ends(stem, "ais") && stem.Length > 4)
        {
            stem = string.Concat(stem.AsSpan(0, stem.Length - 2), "l");
        }
        else if (Ends(stem, "eis") && stem.Length > 5)
        {
            stem = string.Concat(stem.AsSpan(0, stem.Length - 2), "l");
        }
        else if (Ends(stem, "ns"))
        {
            stem = string.Concat(stem.AsSpan(0, stem.Length - 2), "m");
        }
        else if (Ends(stem, "es") && stem.Length > 4 && stem[^3] is 'r' or 'z' or 's')
        {
            stem = stem[..^2];
        }
        else if (Ends(stem, "s") && stem.Length > 3)
        {
            stem = stem[..^1];
        }

        if (Ends(stem, "cao") || Ends(stem, "sao"))
        {
            // "migração" meets Spanish "migración".
            return string.Concat(stem.AsSpan(0, stem.Length - 3), stem[^3] is 'c' ? "cion" : "sion");
        }

        stem = WithoutVerb(stem, PortugueseVerbs);
        return WithoutVowel(stem, "ao");
    }

    private static string English(string word)
    {
        var stem = word;
        if (Ends(stem, "ies") && stem.Length > 4)
        {
            return string.Concat(stem.AsSpan(0, stem.Length - 3), "y");
        }

        if (Ends(stem, "s") && !Ends(stem, "ss") && !Ends(stem, "us") && !Ends(stem, "is"))
        {
            stem = stem[..^1];
        }

        if (Ends(stem, "ing") && stem.Length > 6)
        {
            stem = stem[..^3];
        }
        else if (Ends(stem, "ed") && stem.Length > 4)
        {
            stem = stem[..^2];
        }

        return WithoutVowel(stem, "e");
    }

    private static string WithoutVerb(string stem, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (stem.Length - ending.Length >= (ending[^1] is 'o' or 'a' && ending.Length == 3 ? 5 : 4) && Ends(stem, ending))
            {
                return stem[..^ending.Length];
            }
        }

        return stem;
    }

    private static string WithoutVowel(string stem, string vowels) =>
        stem.Length > 3 && vowels.Contains(stem[^1], StringComparison.Ordinal) ? stem[..^1] : stem;

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);
}
