using System.Text.RegularExpressions;

namespace Pacto.Bot.Forms.Reading;

/// <summary>Acronyms that stand without their full form.</summary>
public static partial class Acronyms
{
    // Known to every reader of the forms, or not an acronym at all.
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "ONU", "UN", "NU", "US", "USA", "UK", "EEUU", "EUA", "CD", "TV", "USD", "EUR", "ARS", "BOB", "BRL", "CLP", "COP", "GYD", "PEN", "PYG", "SRD", "UYU", "VES", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIX", "XX", "XXI",
    };

    /// <summary>The first acronym of a line that is neither explained there nor shouted with the rest; null when there is none.</summary>
    public static string? InLine(string line) => IsShouted(line) && line.Contains(' ', StringComparison.Ordinal) ? null : Unexplained(line) is [var first, ..] ? first : null;

    /// <summary>Acronyms of a text whose first appearance is not beside their full form in brackets.</summary>
    public static IReadOnlyList<string> Unexplained(string text) =>
        [.. Capitals().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Where(word => !Known.Contains(word) && !IsExplained(text, word))];

    /// <summary>True when nothing in it is in lower case.</summary>
    public static bool IsShouted(string line) => line.Any(char.IsUpper) && !line.Any(char.IsLower);

    // "Organización Internacional para las Migraciones (OIM)" or "OIM (Organización Internacional …)".
    private static bool IsExplained(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        var after = at + word.Length;
        return (at > 0 && text[at - 1] == '(') || (after + 1 < text.Length && text[after..(after + 2)] == " (");
    }

    [GeneratedRegex(@"\b\p{Lu}{2,8}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();
}
