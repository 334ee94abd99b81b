using System.Text;

namespace Pacto.Bot.Prompting;

/// <summary>
/// Writes what a person typed the way commands are compared: lower case, no accents, curly signs straightened.
/// Every character keeps its place, so that a slot can be cut out of the person's own words.
/// </summary>
internal static class WordFold
{
    /// <summary>Composes accents first; do this to the text slots are cut from.</summary>
    public static string Compose(string text) => text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);

    /// <summary>Folds composed text; the result has the same length.</summary>
    public static string Fold(string composed) => string.Create(composed.Length, composed, static (folded, original) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = Fold(original[i]);
        }
    });

    private static char Fold(char c)
    {
        var lower = char.ToLowerInvariant(c);
        return lower switch
        {
            >= 'a' and <= 'z' => lower,
            'á' or 'à' or 'â' or 'ã' or 'ä' => 'a',
            'é' or 'è' or 'ê' or 'ë' => 'e',
            'í' or 'ì' or 'î' or 'ï' => 'i',
            'ó' or 'ò' or 'ô' or 'õ' or 'ö' => 'o',
            'ú' or 'ù' or 'û' or 'ü' => 'u',
            'ñ' => 'n',
            'ç' => 'c',
            '’' or '‘' or '´' or '`' => '\'',
            '“' or '”' or '«' or '»' => '"',
            '–' or '—' => '-',
            _ => char.IsWhiteSpace(lower) ? ' ' : lower,
        };
    }
}
