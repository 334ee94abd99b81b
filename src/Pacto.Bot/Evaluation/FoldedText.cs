using System.Text.RegularExpressions;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Evaluation;

/// <summary>Texts compared as a scorer does: without case, accents, tags and punctuation.</summary>
internal static partial class FoldedText
{
    /// <summary>Letters and digits only, words parted by single spaces, a space at both ends.</summary>
    public static string Words(string text) => $" {NotWord().Replace(WithoutAccents(Tag().Replace(text, " ")), " ").Trim()} ";

    /// <summary>Lower case without accents, Markdown marks dropped, white space folded.</summary>
    public static string Plain(string text) =>
        Space().Replace(WithoutAccents(Tag().Replace(text, " ")).Replace("*", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal), " ").Trim();

    /// <summary>Whether the words of a quotation stand in a text.</summary>
    public static bool Contains(string text, string quote) => Words(text).Contains(Words(quote).Trim(), StringComparison.Ordinal);

    /// <summary>Whether a pattern of a question set matches a text.</summary>
    public static bool Matches(string plain, string pattern) =>
        Regex.IsMatch(plain, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static string WithoutAccents(string text) => TextNormalizer.Normalize(text).Replace('ñ', 'n');

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NotWord();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
