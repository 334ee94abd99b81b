using System.Globalization;

namespace Pacto.Bot.Forms.Reading;

/// <summary>Months, years and the small arithmetic of periods, on folded words.</summary>
internal static class DateWords
{
    /// <summary>Month names and their abbreviations, longest first so that a pattern takes the whole word.</summary>
    public const string Month =
        "(?:septiembre|setiembre|setembro|september|sept|set|sep|noviembre|novembro|november|nov|diciembre|dezembro|december|dic|dez|dec"
        + "|octubre|outubro|october|oct|out|febrero|fevereiro|february|feb|fev|enero|janeiro|january|ene|jan|marzo|marco|march|mar"
        + "|abril|april|abr|apr|mayo|maio|may|mai|junio|junho|june|jun|julio|julho|july|jul|agosto|august|ago|aug)";

    /// <summary>Month names that need no number beside them to be one.</summary>
    public const string LongMonth =
        "(?:septiembre|setiembre|setembro|september|noviembre|novembro|november|diciembre|dezembro|december|octubre|outubro|october"
        + "|febrero|fevereiro|february|enero|janeiro|january|abril|april|mayo|maio|junio|junho|june|julio|julho|july|agosto|august|marzo|march)";

    /// <summary>A year: four figures, two, or words for this one and the next.</summary>
    public const string Year = "(?:20\\d\\d|'?\\d\\d(?![\\d/:%]|[.,]\\d|\\s*%)|este ano|ano que viene|ano que vem|proximo ano|ano proximo|ano corriente|ano em curso|ano en curso|this year|next year)";

    /// <summary>What stands between a period and its year.</summary>
    public const string Link = "(?:\\s*[,/-]?\\s*(?:(?:del|de|do|of|no|en|em|in)\\s+)?(?:(?:el|o|the)\\s+)?(?:ano\\s+(?:de\\s+)?(?=20|'?\\d))?)";

    private static readonly string[] Starts = ["ene jan", "feb fev", "mar", "abr apr", "may mai", "jun", "jul", "ago aug", "sep set", "oct out", "nov", "dic dez dec"];

    /// <summary>1 to 12 for a word that matched <see cref="Month"/>.</summary>
    public static int MonthOf(string word) => Array.FindIndex(Starts, starts => starts.Split(' ').Any(start => word.StartsWith(start, StringComparison.Ordinal))) + 1;

    /// <summary>The year meant; two figures are of this century.</summary>
    public static int YearOf(string word, DateOnly today)
    {
        var digits = word.Trim('\'', ' ');
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return year < 100 ? 2000 + year : year;
        }

        return word.Contains("este", StringComparison.Ordinal) || word.Contains("this", StringComparison.Ordinal) || word.Contains("curs", StringComparison.Ordinal) || word.Contains("corriente", StringComparison.Ordinal)
            ? today.Year
            : today.Year + 1;
    }

    /// <summary>Months <paramref name="from"/> to <paramref name="to"/> of a year as days.</summary>
    public static (DateOnly First, DateOnly Last) Months(int year, int from, int to) =>
        (new DateOnly(year, from, 1), new DateOnly(year, to, DateTime.DaysInMonth(year, to)));

    /// <summary>The year in which a stretch ending in month <paramref name="last"/> comes next.</summary>
    public static int NextYear(DateOnly today, int last) => last < today.Month ? today.Year + 1 : today.Year;

    /// <summary>A day, or null when the calendar has none such.</summary>
    public static (DateOnly First, DateOnly Last)? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && year is >= 1900 and <= 2200 && day <= DateTime.DaysInMonth(year, month)
            ? (new DateOnly(year, month, day), new DateOnly(year, month, day))
            : null;
}
