using System.Globalization;
using System.Text;

namespace Pacto.Knowledge.Text;

/// <summary>
/// Makes words comparable: lower case, no accents; ñ stays a letter of its own. Composes by itself, because the program runs
/// without the tables of cultures: "n" with a combining tilde is ñ, every other combining mark is dropped.
/// </summary>
public static class TextNormalizer
{
    private const string Accented = "áàâãäåāăąéèêëēęėíìîïīįóòôõöøōőúùûüūůűçćčýÿñńśšßžźżłğ";
    private const string Plain = "aaaaaaaaaeeeeeeeiiiiiioooooooouuuuuuucccyyñnssszzzlg";
    private const char CombiningTilde = '\u0303';

    /// <summary>The word in lower case without accents.</summary>
    public static string Normalize(string word)
    {
        Span<char> folded = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            if (c is CombiningTilde && length > 0 && folded[length - 1] is 'n')
            {
                folded[length - 1] = 'ñ';
            }
            else if (!IsSilent(c))
            {
                folded[length++] = Fold(c);
            }
        }

        return new string(folded[..length]);
    }

    /// <summary>
    /// The words of a text in order. Letters and digits make words; marks inside numbers and between the letters of
    /// "COVID-19" or "www.un.org" separate them. Combining marks, soft hyphens and invisible characters inside a word do not
    /// part it; control characters and marks of direction never get into a word.
    /// </summary>
    public static IReadOnlyList<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var inWord = at < text.Length && (IsWordCharacter(text[at]) || (start >= 0 && IsSilent(text[at])));
            if (inWord && start < 0)
            {
                start = at;
            }
            else if (!inWord && start >= 0)
            {
                var raw = Shown(text.AsSpan(start, at - start));
                tokens.Add(new Token(raw, Normalize(raw), start));
                start = -1;
            }
        }

        return tokens;
    }

    /// <summary>What is heard of a word: composed, full-width forms narrow, without invisible characters. Case and accents stay.</summary>
    private static string Shown(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAnyExceptInRange('\0', '\u02FF'))
        {
            return word.Contains('\u00AD') ? word.ToString().Replace("\u00AD", "", StringComparison.Ordinal) : word.ToString();
        }

        var shown = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (IsMark(c))
            {
                if (shown.Length > 0 && Compose(shown[^1], c) is { } composed)
                {
                    shown[^1] = composed;
                }
            }
            else if (!IsSilent(c))
            {
                shown.Append(Narrow(c));
            }
        }

        return shown.ToString();
    }

    private static bool IsWordCharacter(char c) => c < 128
        ? char.IsAsciiLetterOrDigit(c)
        : char.IsLetterOrDigit(c) && char.GetUnicodeCategory(c) is not UnicodeCategory.OtherNumber;

    // Combining marks, soft hyphen, zero-width characters and marks of direction.
    private static bool IsSilent(char c) => c is '\u00AD' || (c >= '\u0300' && (IsMark(c)
        || c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF' or '\u034F' or '\u061C'));

    private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;

    // The accents of the three languages; what is none of them is dropped.
    private static char? Compose(char letter, char mark)
    {
        var (plain, composed) = mark switch
        {
            '\u0301' => ("aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ"),
            '\u0300' => ("aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
            '\u0302' => ("aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
            CombiningTilde => ("aonAON", "ãõñÃÕÑ"),
            '\u0308' => ("aeiouAEIOU", "äëïöüÄËÏÖÜ"),
            '\u0327' => ("cC", "çÇ"),
            _ => ("", ""),
        };
        var at = plain.IndexOf(letter, StringComparison.Ordinal);
        return at < 0 ? null : composed[at];
    }

    private static char Fold(char c)
    {
        var lower = char.ToLowerInvariant(Narrow(c));
        if (lower < 128)
        {
            return lower;
        }

        var at = Accented.IndexOf(lower, StringComparison.Ordinal);
        return at < 0 ? lower : Plain[at];
    }
}
