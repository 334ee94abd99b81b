using System.Globalization;
using System.Text;

namespace Pacto.Knowledge.Text;

/// <summary>Makes words comparable: lower case, no accents; ñ stays a letter of its own.</summary>
public static class TextNormalizer
{
    private const string Accented = "áàâãäåéèêëíìîïóòôõöøúùûüçýÿ";
    private const string Plain = "aaaaaaeeeeiiiioooooouuuucyy";

    /// <summary>The word in lower case without accents.</summary>
    public static string Normalize(string word)
    {
        var text = word.IsNormalized() ? word : word.Normalize(NormalizationForm.FormC);
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var at = 0; at < source.Length; at++)
            {
                span[at] = Fold(source[at]);
            }
        });
    }

    /// <summary>
    /// The words of a text in order. Letters and digits make words; marks inside numbers and between the letters of
    /// "COVID-19" or "www.un.org" separate them. Control characters and marks of direction never get into a word.
    /// </summary>
    public static IReadOnlyList<Token> Tokens(string text)
    {
        var clean = text.IsNormalized() ? text : text.Normalize(NormalizationForm.FormC);
        var tokens = new List<Token>();
        var start = -1;
        for (var at = 0; at <= clean.Length; at++)
        {
            var inWord = at < clean.Length && IsWordCharacter(clean[at]);
            if (inWord && start < 0)
            {
                start = at;
            }
            else if (!inWord && start >= 0)
            {
                var raw = clean[start..at];
                tokens.Add(new Token(raw, Normalize(raw), start));
                start = -1;
            }
        }

        return tokens;
    }

    private static bool IsWordCharacter(char c) =>
        char.IsLetterOrDigit(c) && char.GetUnicodeCategory(c) is not UnicodeCategory.OtherNumber;

    private static char Fold(char c)
    {
        var lower = char.ToLowerInvariant(c);
        if (lower < 128 || lower is 'ñ')
        {
            return lower;
        }

        var at = Accented.IndexOf(lower, StringComparison.Ordinal);
        return at < 0 ? lower : Plain[at];
    }
}
