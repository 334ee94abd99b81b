namespace Pacto.Bot.Forms.Reading;

/// <summary>Words compared as people type them: without case and accents, with a slip of the finger in longer ones.</summary>
internal static class WordMatch
{
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        // es
        "el", "la", "los", "las", "lo", "un", "una", "de", "del", "al", "y", "o", "en", "para", "por", "con", "que", "se", "es", "son", "mi", "su", "nuestro", "nuestra",
        "opcion", "opciones", "numero", "creo", "seria", "elijo", "elegimos", "quiero", "prefiero", "somos", "soy", "esa", "ese", "esta", "este", "pongo", "ponga", "tambien",
        // pt
        "os", "as", "um", "uma", "do", "da", "dos", "das", "no", "na", "nos", "nas", "e", "ou", "em", "com", "sao", "opcao", "opcoes", "escolho", "escolhemos", "meu", "minha", "nosso", "nossa", "acho", "tambem", "sou",
        // en
        "the", "an", "of", "and", "or", "in", "for", "with", "to", "is", "are", "we", "our", "option", "options", "number", "choose", "one", "it", "also", "i", "my",
    };

    /// <summary>The words of a text, folded; everything but letters and digits parts them.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var folded = LatinLetters.Fold(LatinLetters.Compose(text));
        return new string([.. folded.Select(c => char.IsLetterOrDigit(c) && c is not ('º' or 'ª') ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The words that carry meaning; all words when none does.</summary>
    public static IReadOnlyList<string> Content(string text)
    {
        var words = Words(text);
        var content = words.Where(word => !Fillers.Contains(word)).ToList();
        return content.Count > 0 ? content : words;
    }

    /// <summary>True for a word that says nothing about what is chosen.</summary>
    public static bool IsFiller(string word) => Fillers.Contains(word);

    /// <summary>True when two folded words are the same but for plural or a slip: one in words of five letters, two from nine on.</summary>
    public static bool Same(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        var shorter = Math.Min(one.Length, other.Length);
        if (shorter < 4 || one.Any(char.IsDigit) || other.Any(char.IsDigit))
        {
            return false;
        }

        if (Math.Abs(one.Length - other.Length) <= 2 && (one == other + "s" || other == one + "s" || one == other + "es" || other == one + "es"))
        {
            return true;
        }

        var allowed = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0;
        return allowed > 0 && Math.Abs(one.Length - other.Length) <= allowed && Distance(one, other) <= allowed;
    }

    /// <summary>Edits between two words: a letter put in, left out, exchanged, or two neighbours swapped.</summary>
    public static int Distance(string one, string other)
    {
        var before = new int[other.Length + 1];
        var last = new int[other.Length + 1];
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[other.Length];
    }
}
