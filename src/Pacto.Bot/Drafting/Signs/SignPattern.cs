using System.Text;
using System.Text.RegularExpressions;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Drafting.Signs;

/// <summary>Turns phrases as a domain person writes them into one pattern over folded text.</summary>
internal static class SignPattern
{
    private const string NumberWord =
        "(?:(?:un|una|uno|um|uma|one|dos|dois|duas|two|tres|three|cuatro|quatro|four|cinco|five|seis|six|siete|sete|seven|ocho|oito|eight|nueve|nove|nine"
        + "|diez|dez|ten|once|onze|eleven|doce|doze|twelve|trece|treze|thirteen|catorce|quatorze|fourteen|quince|quinze|fifteen|dieciseis|dezesseis|diecisiete|dieciocho|dezoito|diecinueve"
        + "|veinte|vinte|twenty|veinti[a-z]+|treinta|trinta|thirty|cuarenta|quarenta|forty|cincuenta|cinquenta|fifty|sesenta|sessenta|sixty|setenta|seventy|ochenta|oitenta|eighty|noventa|ninety"
        + "|cien|cem|ciento|cento|hundred|doscient[oa]s|duzent[oa]s|trescient[oa]s|trezent[oa]s|cuatrocient[oa]s|quatrocent[oa]s|quinient[oa]s|quinhent[oa]s|seiscient[oa]s|seiscent[oa]s"
        + "|setecient[oa]s|setecent[oa]s|ochocient[oa]s|oitocent[oa]s|novecient[oa]s|novecent[oa]s|mil|thousand|dozen|docena|duzia|cero|zero)(?![a-z]))";

    /// <summary>A number in digits or in words, any of the three languages, on folded text.</summary>
    public const string Number = "(?:\\d+(?:[.,\\u00A0 ]\\d{3})*(?:[.,]\\d+)?|" + NumberWord + "(?:[ -](?:y |e |and )?" + NumberWord + "){0,4})";

    // White space and what may stand between are bounded, so that no text costs more than its length.
    private const string Gap = "\\s{1,3}(?:[^\\s.;:!?]{1,30}\\s{1,3}){0,3}?";

    private const string WordBegins = "(?<![\\p{L}\\p{N}])";

    /// <summary>One pattern for all phrases. That a word begins is asked once for all of them, so that the inside of a word costs next to nothing.</summary>
    public static Regex Of(IEnumerable<string> phrases)
    {
        var patterns = phrases.Distinct(StringComparer.Ordinal).OrderByDescending(phrase => phrase.Length).Select(One).ToLookup(pattern => pattern.StartsWith(WordBegins, StringComparison.Ordinal));
        var words = patterns[true].Select(pattern => pattern[WordBegins.Length..]).ToList();
        return new(string.Join('|', patterns[false].Concat(words.Count > 0 ? [$"{WordBegins}(?:{string.Join('|', words)})"] : [])), RegexOptions.CultureInvariant);
    }

    /// <summary>The pattern of one phrase.</summary>
    public static string One(string phrase)
    {
        var folded = LatinLetters.Fold(phrase);
        var pattern = new StringBuilder();
        pattern.Append(BeginsWord(folded) ? WordBegins + "(?:" : "(?:");
        for (var i = 0; i < folded.Length; i++)
        {
            var rest = folded.AsSpan(i);
            if (rest.StartsWith(" _ "))
            {
                pattern.Append(Gap);
                i += 2;
            }
            else if (rest.StartsWith(" ?"))
            {
                pattern.Append("\\s?");
                i++;
            }
            else
            {
                pattern.Append(folded[i] switch
                {
                    ' ' => "\\s{1,3}",
                    '*' => "[\\p{L}]*",
                    '_' => "(?:[^\\s.;:!?]{1,30}\\s{1,3}){0,3}?",
                    '#' => Number,
                    '(' when !Escaped(folded, i) => "(?:",
                    var other => other.ToString(),
                });
            }
        }

        return pattern.Append(EndsWord(folded) ? ")(?![\\p{L}\\p{N}])" : ")").ToString();
    }

    private static bool Escaped(string text, int at) => at > 0 && text[at - 1] is '\\' or '[' || text.LastIndexOf('[', at) > text.LastIndexOf(']', at);

    private static bool BeginsWord(string text) => char.IsLetterOrDigit(text[0]) || text[0] is '#' || (text[0] is '(' && text.Length > 1 && (char.IsLetter(text[1]) || text[1] is '#' or '('));

    private static bool EndsWord(string text) => char.IsLetterOrDigit(text[^1]) || text[^1] is '*' or '#' or ')' or '?';
}
