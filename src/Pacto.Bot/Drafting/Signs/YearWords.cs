using System.Globalization;
using System.Text.RegularExpressions;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Drafting.Signs;

/// <summary>Years that are written as they are spoken, "dos mil veintiocho", "twenty twenty-eight", put into figures of the same length. Pure.</summary>
internal static partial class YearWords
{
    /// <summary>Folded text with such years as four figures and blanks behind them, so that every place stays where it was.</summary>
    public static string InFigures(string folded) => Spoken().Replace(folded, match =>
        Last(match.Groups["last"].Value) is { } last ? (2000 + last).ToString(CultureInfo.InvariantCulture).PadRight(match.Length) : match.Value);

    private static int? Last(string words)
    {
        var parts = words.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("y" or "e" or "and")).ToList();
        var numbers = parts.Select(part => NumberWords.ReadCount(part)).ToList();
        return numbers.Count is 1 or 2 && numbers.All(number => number is > 0) && numbers.Sum(number => number!.Value) is var sum and >= 10 and < 60 ? sum : null;
    }

    [GeneratedRegex(@"\b(?:(?:dos mil|dois mil|two thousand)(?:\s(?:y|e|and))?|twenty(?=[\s-](?:ten|eleven|twelve|thir|four|fif|six|seven|eigh|nine|twenty)))[\s-](?<last>[a-z]{3,}(?:(?:\s(?:y|e|and)\s|-)[a-z]{2,6}(?![a-z]))?|twenty\s[a-z]{3,5}(?![a-z]))", RegexOptions.CultureInvariant)]
    private static partial Regex Spoken();
}
