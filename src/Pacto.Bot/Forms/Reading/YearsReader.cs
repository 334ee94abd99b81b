using System.Globalization;
using System.Text.RegularExpressions;

namespace Pacto.Bot.Forms.Reading;

/// <summary>Reads the first and last year of a practice: "desde 2018", "2019-2024", "2020", "de 2021 até hoje".</summary>
internal static partial class YearsReader
{
    /// <summary>The word stored for a practice that goes on.</summary>
    public const string Present = "present";

    public static FieldCheck Read(string answer, DateOnly today)
    {
        var folded = LatinLetters.Fold(FieldText.CleanLine(answer));
        var years = Years().Matches(folded).Select(match => YearOf(match.Value)).ToList();
        if (years.Count is 0 or > 2)
        {
            return FieldCheck.Refused.With("invalid_years", ("given", answer));
        }

        var (first, last) = (years[0], years[^1]);
        var goesOn = Open().IsMatch(folded) || (years.Count == 1 && Since().IsMatch(folded));
        if (first > today.Year)
        {
            return FieldCheck.Refused.With("future_date", ("given", Text(first)));
        }

        return last < first
            ? FieldCheck.Refused.With("date_order", ("start", Text(first)), ("end", Text(last)))
            : new FieldCheck.Accepted([Text(first), goesOn ? Present : Text(last)]);
    }

    private static int YearOf(string digits) => Digits.Value(digits) is var year && year < 100 ? 2000 + year : year;

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?:19[5-9]\d|20[0-9]\d)\b|(?<=\b(?:del?|al?|desde|ate|o|el)\s|')\d\d\b(?![/.\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"\b(?:presente?s?|actualidad|actualmente|hoy|hoje|today|now|ongoing|en curso|em curso|em andamento|atual|atualmente|ahora|agora|sigue|seguimos|continua|continuamos|continues|vigente)\b|\bto date\b", RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(@"\b(?:desde|since|a partir d[eo]|from)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Since();
}
