using System.Buffers;
using System.Text.RegularExpressions;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Drafting.Signs;

/// <summary>Finds numbers that count something; dates, articles of rules and numbers of papers do not.</summary>
internal static partial class Quantities
{
    private static readonly Regex Pattern = new(
        $"(?<money>(?:usd|eur|us\\$|u\\$s|r\\$|s/\\.?|\\$|€)\\s?)?(?<![\\p{{L}}\\p{{N}}/])(?<n>{SignPattern.Number})(?:\\s?(?<share>%)|\\s(?<share>por ciento|por cento|per ?cent))?(?:\\s(?<scale>mil|millones|milhoes|millon|thousand|million))?(?:\\s(?:de\\s(?:las\\s|los\\s|as\\s|os\\s)?|of\\s(?:the\\s)?)?(?<noun>[a-z][a-z-]{{2,}}(?:\\s(?!(?:antes|hasta|para|desde|durante|entre|segun|sobre|cada|before|until|from|with|during|each|every|through|until|between|tambem|tambien|juntos|along)\\b)[a-z][a-z-]{{3,}})?))?(?![\\p{{N}}])",
        RegexOptions.CultureInvariant);

    /// <summary>Characters behind a stretch that a number and what it counts may reach.</summary>
    private const int Around = 80;

    /// <summary>Every quantity of a stretch, in order. Looked for once in each stretch: the criteria ask for the same ones.</summary>
    public static IReadOnlyList<Quantity> In(ReadText text, Span within, DateOnly today) =>
        text.Remember($"quantities {within.At} {within.Length} {today.DayNumber}", () => Find(text, within, today).ToList());

    private static IEnumerable<Quantity> Find(ReadText text, Span within, DateOnly today)
    {
        var dates = DateReader.Find(text[within], today).Where(date => !Time().IsMatch(text.Low(new Span(within.At + date.At, date.Length)))).Select(date => new Span(within.At + date.At, date.Length)).ToList();
        // The stretch and a little around it: in a list of names no number would be looked for to the end of the text, from each line.
        var (from, to) = (Math.Max(0, within.At - 1), Math.Min(text.Folded.Length, within.End + Around));
        var match = Pattern.Match(text.Folded, from, to - from);
        for (; match.Success && match.Index < within.End; match = match.NextMatch())
        {
            if (match.Index < within.At)
            {
                continue;
            }

            var number = new Span(match.Groups["n"].Index, match.Groups["n"].Length);
            if (number.End > within.End || dates.Any(date => date.Meets(number)) || Labelled().IsMatch(text.Folded[Math.Max(0, match.Index - 24)..match.Index]) || IsArticle(match) || IsListNumber(text, number) || (match.Groups["n"].Value.Trim() is "dos" && IsPortuguese(text)))
            {
                continue;
            }

            yield return Read(text, match, within);
        }
    }

    // "1) Abrir …; 2) formar …": the place in a list counts nothing.
    private static bool IsListNumber(ReadText text, Span number) => number.Length < 3 && number.End < text.Original.Length && text.Original[number.End] is ')'
        && (number.At == 0 || char.IsWhiteSpace(text.Original[number.At - 1])) && text.Original.LastIndexOf('(', number.At) <= text.Original.LastIndexOf(')', Math.Max(0, number.At));

    private static Quantity Read(ReadText text, Match match, Span within)
    {
        var noun = match.Groups["noun"].Value;
        var kind = match.Groups["share"].Success ? QuantityKind.Share
            : match.Groups["money"].Success || Money().IsMatch(noun) ? QuantityKind.Money
            : Time().IsMatch(noun) ? QuantityKind.Time
            : QuantityKind.Count;
        var start = match.Groups["money"].Success ? match.Groups["money"].Index : match.Groups["n"].Index;
        var where = text.Trim(Span.Between(start, Math.Min(match.Index + match.Length, within.End)));
        return new Quantity(where, text[new Span(match.Groups["n"].Index, match.Groups["n"].Length)], noun, kind);
    }

    private static readonly SearchValues<char> PortugueseLetters = SearchValues.Create("ãõçâêôÃÕÇ");

    // "dos anos" is two years in Spanish and "of the years" in Portuguese.
    private static bool IsPortuguese(ReadText text) => text.Original.AsSpan().ContainsAny(PortugueseLetters);

    // "una mesa", "a desk", "um centro": one thing is not a quantity; neither is a year without anything counted.
    private static bool IsArticle(Match match) =>
        match.Groups["n"].Value.Trim() is "un" or "una" or "uno" or "um" or "uma" or "one"
        || (Year().IsMatch(match.Groups["n"].Value) && !match.Groups["noun"].Success);

    [GeneratedRegex(@"(?:objetivos?|objectives?|art(?:iculo)?\.?|article|ordenanza|ordinance|ley|lei|law|partida|dotacao|n[°ºo]\.?|nro\.?|numero|number|decreto|decree|resolucion|\bid:?|compromiso|(?<!\bwe )pledge|linea|line|dni|cpf|rut|pasaporte|passport|cedula|meta|sdg|ods|principios?|https?://\S*|tel[a-z]*\.?:?)\s*(?:n[°ºo]\.?\s*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(?:dolares|pesos|soles|guaranies|bolivianos|reais|euros|dollars|reales|millones|milhoes|usd)", RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(?:dias?|days?|semanas?|weeks?|mes|meses|months?|anos?|years?|horas?|hours?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"^(?:19|20)\d\d$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
