using System.Text.RegularExpressions;

using static Pacto.Bot.Forms.Reading.DateWords;

namespace Pacto.Bot.Forms.Reading;

/// <summary>The ways a date is written, most exact first; a stretch of text read by one is not looked at by the next.</summary>
internal static class DatePatterns
{
    private const string Ordinal = "(?<ord>primer|primero|primeira|primeiro|1er|1ro|1ra|1o|1a|1|first|segundo|segunda|2do|2da|2o|2a|2|second|tercero|tercera|tercer|terceiro|terceira|3er|3ro|3o|3|third|cuarto|cuarta|quarto|4to|4o|4|fourth|ultimo|ultima|last)[º°.ª]?";
    private const string Amount = "(?<n>\\d{1,3}|un|una|um|uma|an|a|[a-z]{3,12})";
    private const string Unit = "(?<unit>dias?|days?|semanas?|weeks?|meses|mes|months?|anos?|years?)";

    // "2050 personas" is a quantity, not a year.
    private const string Counted = "(?:personas?|pessoas?|people|persons?|migrantes?|migrants?|familias?|families|hogares|horas?|hours?|turnos?|tramites?|atendimentos?|atenciones|casos?|cases|ninos|ninas|criancas|children|mujeres|mulheres|women|jovenes|jovens|estudiantes|alunos|students|usd|dolares|dollars|pesos|reais|soles|metros|kits|cursos|talleres|docentes|funcionarios|agentes|promotor[ae]s)\\b";

    /// <summary>A day that is written like one, whether the calendar has it or not.</summary>
    public static Regex Impossible { get; } = New("\\b(?<d>\\d{1,2})[/.-](?<m>\\d{1,2})[/.-](?<y>20\\d\\d|\\d\\d)\\b");

    /// <summary>Patterns with their readers.</summary>
    public static IReadOnlyList<(Regex Pattern, Func<Match, DateOnly, (DateOnly First, DateOnly Last)?> Read)> InOrder { get; } =
    [
        (New("\\b(?<y>20\\d\\d)-(?<m>\\d{1,2})-(?<d>\\d{1,2})\\b"), DayMonthYear),
        (Impossible, DayMonthYear),
        (New($"\\b(?<d>\\d{{1,2}}|primero|primeiro|first)(?:[º°oª]|st|nd|rd|th)?\\s*(?:de\\s+|of\\s+|[/-]|\\s)\\s*(?<mes>{Month})\\b\\.?{Link}(?<y>20\\d\\d|'?\\d\\d)\\b"), DayMonthYear),
        (New($"\\b(?<mes>{Month})\\.?\\s+(?<d>\\d{{1,2}})(?:st|nd|rd|th)?\\s*,?\\s+(?<y>20\\d\\d)\\b"), DayMonthYear),
        (New($"\\b{Ordinal}\\s*(?<part>semestre|semester|trimestre|cuatrimestre|quadrimestre|bimestre|half|quarter|mitad|metade)\\b(?:{Link}(?<y>{Year}))?"), PartOfYear),
        (New($"\\bq(?<ord>[1-4])\\s*[/-]?\\s*(?:de\\s+|of\\s+)?(?<y>{Year})?"), PartOfYear),
        (New($"\\b(?<ord>[1-4])(?<part>t|s)\\s*[/-]?\\s*(?<y>20\\d\\d|\\d\\d)\\b"), PartOfYear),
        (New($"\\b(?<edge>fines|finales|final|finais|fim|fin|end|late|cierre|termino|principios?|inicios?|comienzos?|comeco|start|beginning|early|mediados|meados|mitad|metade|middle|mid)\\b\\s*-?\\s*(?:(?:del|de|do|of)\\s+)?(?:(?:el|o|the|este|this)\\s+)?(?:(?<mes>{Month})\\b\\.?(?:{Link}(?<y>{Year}))?|(?:ano\\s+)?(?<y>{Year})|(?<word>ano|year|mes|month)\\b)"), Edge),
        (New($"\\b(?<mes>{Month})\\b\\.?{Link}(?<y>{Year})(?![\\p{{L}}\\p{{N}}])"), MonthYear),
        (New($"\\b(?:xmas|christmas|navidad(?:es)?|(?:o|do|ao) natal)\\b(?:{Link}(?<y>{Year}))?"), Christmas),
        (New("\\b(?<m>\\d{1,2})[/-](?<y>20\\d\\d)\\b"), MonthYear),
        (New("\\b(?<y>20\\d\\d)[/-](?<m>\\d{1,2})\\b"), MonthYear),
        (New($"\\b(?<d>\\d{{1,2}}|primero|primeiro|first)(?:[º°oª]|st|nd|rd|th)?\\s*(?:de\\s+|of\\s+|\\s)\\s*(?<mes>{Month})\\b(?!\\s+(?:del?\\s+|do\\s+|of\\s+)?1\\d{{3}})"), DayMonth),
        (New($"\\b(?<mes>{LongMonth})\\s+(?<d>\\d{{1,2}})(?:st|nd|rd|th)?\\b"), DayMonth),
        (New("(?<![\\d/.,])(?<d>\\d{1,2})/(?<m>\\d{1,2})(?![\\d/])"), DayMonth),
        (New($"(?<!\\bhace\\s|\\bha\\s|\\bfaz\\s){Amount}(?<half> y medi[oa]| e mei[oa]| and a half)?\\s+{Unit}(?<half> y medio| e meio| and a half)?\\b(?!\\s+(?:que|ago|atras))"), FromNow),
        (New("\\b(?<half>medio|meio|half a)\\s+(?<unit>ano|year)\\b"), FromNow),
        (New("\\b(?<unit>ano) (?<half>y medio|e meio)\\b"), FromNow),
        (New($"\\b(?<y>20\\d\\d)\\b(?!\\s+{Counted})"), WholeYear),
        (New("(?:\\b(?:el|del|o|do|no|em|en|ate|hasta)\\s+'?|')(?<y>[2-4]\\d)\\b(?!\\s*(?:[/%.,]?\\s*[a-z0-9]|%))"), WholeYear),
        (New("\\b(?<y>este ano|ano que viene|ano que vem|proximo ano|ano proximo|ano corriente|ano em curso|ano en curso|this year|next year)\\b"), WholeYear),
        (New("\\b(?<word>este mes|this month|mes que viene|mes que vem|proximo mes|next month|hoy|hoje|today|manana|amanha|tomorrow)\\b"), Near),
        (New($"\\b(?<mes>{LongMonth})\\b(?!\\s+(?:del?\\s+|do\\s+|of\\s+)?1\\d{{3}})"), MonthYear),
        (New("(?<=\\b(?:from|since|till?|until|by|before|desde|hasta|ate|a partir de|antes de|em|en|in|de|a)\\s)(?<mes>ene|jan|feb|fev|abr|apr|jun|jul|ago|aug|sept|oct|nov|dic|dez|dec)\\b\\.?(?!\\s+\\d)"), MonthYear),
    ];

    private static (DateOnly First, DateOnly Last)? DayMonthYear(Match match, DateOnly today) =>
        Day(YearOf(match.Groups["y"].Value, today), MonthIn(match), DayIn(match));

    private static (DateOnly First, DateOnly Last)? DayMonth(Match match, DateOnly today)
    {
        var day = Day(today.Year, MonthIn(match), DayIn(match));
        return day is { } this_ && this_.First < today ? Day(today.Year + 1, MonthIn(match), DayIn(match)) : day;
    }

    private static (DateOnly First, DateOnly Last)? Christmas(Match match, DateOnly today) =>
        Day(match.Groups["y"] is { Success: true } said ? YearOf(said.Value, today) : today <= new DateOnly(today.Year, 12, 25) ? today.Year : today.Year + 1, 12, 25);

    private static (DateOnly First, DateOnly Last)? MonthYear(Match match, DateOnly today)
    {
        var month = MonthIn(match);
        if (month is < 1 or > 12)
        {
            return null;
        }

        var said = match.Groups["y"];
        if (!said.Success)
        {
            return Months(NextYear(today, month), month, month);
        }

        // "One night in August, 44 of them": behind a comma two figures are no year.
        if (said.Value.Length == 2 && match.Value.Contains(',', StringComparison.Ordinal))
        {
            return null;
        }

        // "junio 15" is a day, "dic 27" a year: two figures are a year when that year is still to come soon, or ' says so.
        var two = said.Value.Length == 2 && said.Value.All(char.IsAsciiDigit) ? Number(said.Value) : -1;
        var linked = match.Value.Contains(" de", StringComparison.Ordinal) || match.Value.Contains('/', StringComparison.Ordinal);
        if (two is >= 1 and <= 31 && !linked && (two < today.Year % 100 || two > (today.Year % 100) + 10))
        {
            var day = Day(today.Year, month, two);
            return day is { } passed && passed.First < today ? Day(today.Year + 1, month, two) : day;
        }

        return Months(YearOf(said.Value, today), month, month);
    }

    private static (DateOnly First, DateOnly Last)? PartOfYear(Match match, DateOnly today)
    {
        var months = match.Groups["part"].Value switch
        {
            "semestre" or "semester" or "half" or "mitad" or "metade" or "s" => 6,
            "cuatrimestre" or "quadrimestre" => 4,
            "bimestre" => 2,
            _ => 3,
        };
        var word = match.Groups["ord"].Value;
        var number = word is "ultimo" or "ultima" or "last" ? 12 / months : NumberWords.Read(word) ?? 0;
        if (number < 1 || number > 12 / months)
        {
            return null;
        }

        var last = number * months;
        var year = match.Groups["y"] is { Success: true } said ? YearOf(said.Value, today) : NextYear(today, last);
        return Months(year, last - months + 1, last);
    }

    private static (DateOnly First, DateOnly Last)? Edge(Match match, DateOnly today)
    {
        var word = match.Groups["edge"].Value;
        var third = word[0] is 'f' or 'e' or 'l' or 'c' or 't' && word is not ("early" or "comienzo" or "comienzos" or "comeco") ? 3
            : word.StartsWith('m') ? 2 : 1;
        if (match.Groups["mes"].Success || match.Groups["word"].Value is "mes" or "month")
        {
            var month = match.Groups["mes"].Success ? MonthIn(match) : today.Month;
            var year = match.Groups["y"].Success ? YearOf(match.Groups["y"].Value, today) : NextYear(today, month);
            var days = DateTime.DaysInMonth(year, month);
            return (new DateOnly(year, month, ((third - 1) * 10) + 1), new DateOnly(year, month, third == 3 ? days : third * 10));
        }

        var of = match.Groups["y"].Success ? YearOf(match.Groups["y"].Value, today) : today.Year;
        return third switch { 3 => Months(of, 11, 12), 2 => Months(of, 6, 7), _ => Months(of, 1, 3) };
    }

    private static (DateOnly First, DateOnly Last)? FromNow(Match match, DateOnly today)
    {
        var count = match.Groups["n"].Success ? NumberWords.ReadCount(match.Groups["n"].Value) : match.Groups["half"].Value is "medio" or "meio" or "half a" ? 0 : 1;
        if (count is not { } n || n > 600)
        {
            return null;
        }

        var half = match.Groups["half"].Success;
        var day = match.Groups["unit"].Value[0] switch
        {
            'd' => today.AddDays(n),
            's' or 'w' => today.AddDays(7 * n),
            'm' => today.AddMonths(n).AddDays(half ? 15 : 0),
            _ => today.AddMonths((12 * n) + (half ? 6 : 0)),
        };
        return (day, day);
    }

    private static (DateOnly First, DateOnly Last)? WholeYear(Match match, DateOnly today) => Months(YearOf(match.Groups["y"].Value, today), 1, 12);

    private static (DateOnly First, DateOnly Last)? Near(Match match, DateOnly today)
    {
        var next = today.AddMonths(1);
        return match.Groups["word"].Value switch
        {
            "hoy" or "hoje" or "today" => (today, today),
            "manana" or "amanha" or "tomorrow" => (today.AddDays(1), today.AddDays(1)),
            "este mes" or "this month" => Months(today.Year, today.Month, today.Month),
            _ => Months(next.Year, next.Month, next.Month),
        };
    }

    private static int MonthIn(Match match) => match.Groups["mes"] is { Success: true } name ? MonthOf(name.Value) : Number(match.Groups["m"].Value);

    private static int DayIn(Match match) => match.Groups["d"].Value is "primero" or "primeiro" or "first" ? 1 : Number(match.Groups["d"].Value);

    private static int Number(string digits) => Digits.Value(digits);

    // White space is bounded, so that a text made of blanks costs no more than any other. Not compiled: a draft asks for two dates.
    private static Regex New(string pattern) => new(
        pattern.Replace("\\s*", "\\s{0,3}", StringComparison.Ordinal).Replace("\\s+", "\\s{1,3}", StringComparison.Ordinal),
        RegexOptions.CultureInvariant);
}
