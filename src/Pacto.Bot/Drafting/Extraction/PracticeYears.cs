using System.Globalization;
using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>From when to when something was done, as a text tells it.</summary>
internal sealed partial class PracticeYears(ReadText text, CoachSeeds seeds, DateOnly today)
{
    /// <summary>First and last year; the last is <c>present</c> for what goes on. Null when the text names no year.</summary>
    public (string Start, string End, Span From)? Read()
    {
        if (YearRange().Matches(text.Folded).FirstOrDefault(match => !IsRule(match.Index)) is { } range && Year(range.Groups["a"].Value) <= today.Year)
        {
            return (range.Groups["a"].Value, Past(range.Groups["b"].Value), new Span(range.Index, range.Length));
        }

        if (OpenRange().Matches(text.Folded).FirstOrDefault(match => !IsRule(match.Index) && Year(match.Groups["a"].Value) <= today.Year) is { } open)
        {
            return (open.Groups["a"].Value, YearsReader.Present, new Span(open.Index, open.Length));
        }

        if (EndedAfter() is { } closed)
        {
            return closed;
        }

        if (Ago() is { } ago)
        {
            return ago;
        }

        if (Since().Match(text.Folded) is { Success: true } since && !IsRule(since.Groups["a"].Index) && Year(since.Groups["a"].Value) <= today.Year)
        {
            var ended = Ended().Match(text.Folded, since.Index + since.Length);
            return (since.Groups["a"].Value, ended.Success && !(Year(ended.Groups["b"].Value) == today.Year && OnlyCounted().IsMatch(ended.Value)) ? Past(ended.Groups["b"].Value) : YearsReader.Present, new Span(since.Index, since.Length));
        }

        var days = FullDay().Matches(text.Folded).Select(match => match.Groups["a"]).Where(year => Year(year.Value) <= today.Year).ToList();
        if (days.Count > 1)
        {
            var (from, to) = (days.MinBy(year => Year(year.Value))!, days.MaxBy(year => Year(year.Value))!);
            return (from.Value, to.Value, new Span(from.Index, from.Length));
        }

        var years = SingleYear().Matches(text.Folded).Where(match => Year(match.Value) <= today.Year && !ExceptNeed(match.Index) && !IsRule(match.Index)).ToList();
        if (years.Count == 0)
        {
            return LastYear();
        }

        var first = years.MinBy(match => Year(match.Value))!;
        var last = years.MaxBy(match => Year(match.Value))!;
        var end = seeds.Signs["continues"].IsIn(text) && !seeds.Signs["finished"].IsIn(text) ? YearsReader.Present
            : years.Count == 1 && Lately().IsMatch(text.Folded) ? (today.Year - 1).ToString(CultureInfo.InvariantCulture) : last.Value;
        return (first.Value, end, new Span(first.Index, first.Length));
    }

    // "Ended in November 2023 after three and a half years": the length leads back to the beginning.
    private (string Start, string End, Span From)? EndedAfter() =>
        Ended().Match(text.Folded) is { Success: true } ended && !OnlyCounted().IsMatch(ended.Value) && Year(ended.Groups["b"].Value) <= today.Year
            && Lasted().Match(text.Folded, ended.Index) is { Success: true } lasted && lasted.Index - ended.Index - ended.Length < 12 && NumberWords.ReadCount(lasted.Groups["n"].Value) is { } count
            ? ((Year(ended.Groups["b"].Value) - count).ToString(CultureInfo.InvariantCulture), ended.Groups["b"].Value, new Span(ended.Index, ended.Length)) : null;

    // "Desde hace tres años" goes on; "este año" began this year.
    private (string Start, string End, Span From)? Ago()
    {
        if (ForYears().Match(text.Folded) is { Success: true } said && NumberWords.ReadCount(said.Groups["n"].Value) is { } count && count is > 0 and < 60)
        {
            return ((today.Year - count).ToString(CultureInfo.InvariantCulture), YearsReader.Present, new Span(said.Index, said.Length));
        }

        return ThisYear().Match(text.Folded) is { Success: true } begun ? (today.Year.ToString(CultureInfo.InvariantCulture), YearsReader.Present, new Span(begun.Index, begun.Length)) : null;
    }

    // "Terminó en diciembre pasado, después de dos años": the end is known, and the length leads to the beginning.
    private (string Start, string End, Span From)? LastYear()
    {
        if (Lately().Match(text.Folded) is not { Success: true } said)
        {
            return null;
        }

        var length = Lasted().Match(text.Folded) is { Success: true } lasted ? NumberWords.ReadCount(lasted.Groups["n"].Value) ?? 0 : 0;
        var end = today.Year - 1;
        return ((end - length).ToString(CultureInfo.InvariantCulture), end.ToString(CultureInfo.InvariantCulture), new Span(said.Index, said.Length));
    }

    private bool IsRule(int at) => RuleNumber.IsAt(text, at);

    private bool ExceptNeed(int at) => text.SentenceAt(at) is var sentence && seeds.Signs["need"].IsIn(text, sentence) && !seeds.Verbs.Concrete.IsIn(text, sentence);

    // A year to come ends a plan, not what was done: that goes on.
    private string Past(string year) => Year(year) > today.Year ? YearsReader.Present : year;

    private static int Year(string digits) => Digits.Value(digits);

    [GeneratedRegex(@"(?<![\d/.])(?<!\d-)(?<a>(?:19[5-9]|20[0-4])\d)\s?(?:-|–|—|a|al|ao|hasta|ate|y|e|to|and|until|through|thru|till?|y acabo en|y termino en|y cerro en|e terminou em|e encerrou em|e acabou em)\s?(?:(?:el\s|o\s)?(?:\d{1,2}[º°]?\s(?:de\s)?)?(?:o|a|fines de|diciembre de|december|dezembro de|early|late|the (?:end|beginning|start|middle) of|o (?:fim|final|comeco|meio) de|[a-z]+(?: de| del)?)\s)?(?<b>(?:19[5-9]|20[0-4])\d)(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex YearRange();

    [GeneratedRegex(@"\b(?:desde hace|hace(?= [a-z0-9]+ anos que)|ha(?= [a-z0-9]+ anos)|faz(?= [a-z0-9]+ anos)|llevamos|levamos|for (?:the (?:last|past) )?|over the (?:last|past) |(?:hace|ya van|en los ultimos|nos ultimos) )\s?(?<n>\d{1,2}|[a-z]{2,10})\s(?:anos|years)\b(?! (?:de edad|old|later|despues|depois))", RegexOptions.CultureInvariant)]
    private static partial Regex ForYears();

    [GeneratedRegex(@"\b(?:desde|since|a partir de|em|en|in)\s(?:[a-z]+\s(?:de|del|of)?\s?)?(?:este ano|deste ano|this year)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ThisYear();

    [GeneratedRegex(@"\b(?:el ano pasado|no ano passado|ano passado|last year|(?:diciembre|dezembro|noviembre|novembro) (?:pasado|passado)|last (?:december|november)|a fines del ano pasado)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Lately();

    [GeneratedRegex(@"\b(?:despues de|tras|luego de|depois de|apos|durante|after|for|en|em)\s(?<n>\d{1,2}|[a-z]{2,10})\s(?:and a half |y medio |e meio )?(?:anos|years)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Lasted();

    // "2021 – atual", "2019 hasta hoy".
    [GeneratedRegex(@"(?<![\d/.])(?<a>(?:19[5-9]|20[0-4])\d)\s?(?:-|–|—|a|al|ao|hasta|ate|to|until|till?|through)\s?(?:(?:el|la|o|a|the)\s)?(?:ahora|agora|atual(?:idade|mente)?|actual(?:idad|mente)?|presente?|hoy|hoje|today|now|la fecha|ongoing|date|en curso|em curso|vigente|corriente)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OpenRange();

    // "Hasta octubre de 2026 se atendió a 514": counted up to now, not ended.
    [GeneratedRegex(@"^(?:hasta|ate|until)", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyCounted();

    [GeneratedRegex(@"(?<![\d/])\d{1,2}[/.-]\d{1,2}[/.-](?<a>(?:19[5-9]|20[0-4])\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex FullDay();

    [GeneratedRegex(@"\b(?:desde|since|a partir de|from|de(?=\s\d{4}\s(?:para ca|pra ca|en adelante|em diante|a esta parte|onward))|conta o programa de)\s(?:(?!hasta|ate|until|to\b)(?:el|o|a|ano|[a-z]+ (?:de|del|of)|[a-z]+)\s){0,3}(?<a>(?:19[5-9]|20[0-4])\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Since();

    [GeneratedRegex(@"\b(?:hasta|ate|until|acabo en|acabou em|termino en|finalizo en|concluyo en|terminou em|encerrou em|concluid[oa] em|se cerro en|cerro en|encerrad[oa] em|fechou em|ended in|completed in|closed in|closed the pilot in|wrapped up in|finished in)\s(?:[a-z]+ (?:de )?)?(?<b>(?:19[5-9]|20[0-4])\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex(@"(?<![\d/.-])(?:199\d|20[0-4]\d)(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex SingleYear();
}
