namespace Pacto.Bot.Forms.Reading;

/// <summary>
/// Accented letters of Spanish, Portuguese and English. The program runs without ICU data, where the framework's own normalization
/// does nothing, so the few letters that matter are composed and folded here.
/// </summary>
internal static class LatinLetters
{
    private const string Accented = "àèìòùáéíóúýâêîôûãõñäëïöüÿåç";
    private const string Plain = "aeiouaeiouyaeiouaonaeiouyac";
    private const string Marks = "\u0300\u0300\u0300\u0300\u0300\u0301\u0301\u0301\u0301\u0301\u0301\u0302\u0302\u0302\u0302\u0302\u0303\u0303\u0303\u0308\u0308\u0308\u0308\u0308\u0308\u030A\u0327";

    private static readonly Dictionary<char, char> PlainOf = BuildPlain();
    private static readonly Dictionary<(char Letter, char Mark), char> Composed = BuildComposed();

    /// <summary>Lower case without accents, one character for one character, so that positions stay what they were.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var lower = char.ToLowerInvariant(source[i]);
            folded[i] = PlainOf.GetValueOrDefault(lower, lower);
        }
    });

    /// <summary>Letters followed by a combining accent become one letter, so that "ñ" counts as one however it was typed.</summary>
    public static string Compose(string text)
    {
        if (!text.Any(IsMark))
        {
            return text;
        }

        var composed = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsMark(c) && composed.Length > 0 && Composed.TryGetValue((composed[^1], c), out var letter))
            {
                composed[^1] = letter;
            }
            else
            {
                composed.Append(c);
            }
        }

        return composed.ToString();
    }

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    private static Dictionary<char, char> BuildPlain()
    {
        var plain = new Dictionary<char, char>();
        for (var i = 0; i < Accented.Length; i++)
        {
            plain[Accented[i]] = Plain[i];
        }

        return plain;
    }

    private static Dictionary<(char Letter, char Mark), char> BuildComposed()
    {
        var composed = new Dictionary<(char Letter, char Mark), char>();
        for (var i = 0; i < Accented.Length; i++)
        {
            composed[(Plain[i], Marks[i])] = Accented[i];
            composed[(char.ToUpperInvariant(Plain[i]), Marks[i])] = char.ToUpperInvariant(Accented[i]);
        }

        return composed;
    }
}
