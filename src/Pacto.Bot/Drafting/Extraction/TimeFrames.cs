using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>Tells which of the days a text names is the beginning and which the end, by the words before them.</summary>
internal static partial class TimeFrames
{
    /// <summary>The time frame of a promise. Periods that tell of the past are left out, unless they are said to be an end.</summary>
    public static TimeFrame Find(ReadText text, CoachSeeds seeds, DateOnly today, bool keepPast = false) =>
        text.Remember(keepPast ? "past frame" : "frame", () => Read(text, seeds, today, keepPast));

    private static TimeFrame Read(ReadText text, CoachSeeds seeds, DateOnly today, bool keepPast)
    {
        (DateOnly Day, Span From)? start = null, end = null;
        var milestones = new List<(DateOnly Day, Span From)>();
        var wholeYear = default(Period);
        Period? length = null;
        var withdrawn = Withdrawn.In(text, seeds);
        var all = DateReader.Find(text.Folded, today).Where(period => !withdrawn.Any(span => span.Meets(new Span(period.At, period.Length)))).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var period = all[i];
            var words = new Span(period.At, period.Length);
            var said = text.Low(new Span(period.At, period.Length));
            var (mark, edge) = MarkBefore(text, seeds, period.At);
            if (Now().IsMatch(said) || (Morrow().IsMatch(said) && !StandsAlone().IsMatch(text.Folded[Math.Max(0, period.At - 8)..period.At])) || OfPlan().IsMatch(text.Folded[words.End..Math.Min(text.Folded.Length, words.End + 24)]) || Ago().IsMatch(text.Folded[Math.Max(0, period.At - 12)..period.At]) || IsLabelOfRule(text, period.At))
            {
                continue;
            }

            if (Length().IsMatch(said))
            {
                length = edge is Edge.Length or Edge.End or Edge.Whole || FromThen().IsMatch(text.Folded[words.End..Math.Min(text.Folded.Length, words.End + 24)]) ? period : length;
                continue;
            }

            if (!keepPast && (period.Last < today ? edge is not (Edge.Start or Edge.End) : all.Count > 1 && !IsDated(text, period, i + 1 < all.Count ? all[i + 1] : period, today) && IsTold(text, seeds, period, mark, edge)))
            {
                continue;
            }

            var from = Span.Between(mark.At, words.End);
            var opensRange = i + 1 < all.Count && Range().IsMatch(text.Folded[words.End..all[i + 1].At]) && (all[i + 1].Last >= period.First || !FourDigits().IsMatch(text.Folded.AsSpan(all[i + 1].At, all[i + 1].Length)));
            if (opensRange && (edge is not Edge.End || Loose().IsMatch(text.Low(mark))))
            {
                // "de enero a diciembre de 2027": the year stands only at the end, and the beginning lies before it.
                var first = BareMonth().IsMatch(said) && period.First > all[i + 1].Last ? period.First.AddYears(-1)
                    : BareMonth().IsMatch(said) ? new DateOnly(all[i + 1].Last.Year, period.First.Month, 1) : period.First;
                var last = NotBefore(first, all[i + 1], text);
                start ??= (first > last ? first.AddYears(-1) : first, from);
                end = (last, Span.Between(words.End, all[i + 1].At + all[i + 1].Length));
                i++;
            }
            else if (edge is Edge.Whole)
            {
                start ??= (period.First, from);
                end = (period.Last, from);
            }
            else if (edge is Edge.Start)
            {
                start ??= period.Last < today && !keepPast ? null : (period.First, from);
            }
            else if (period.Last >= today || edge is Edge.End)
            {
                if (period.First > today && (edge is Edge.None || Inside().IsMatch(text.Low(mark))))
                {
                    milestones.Add((period.First, from));
                }

                wholeYear = Inside().IsMatch(text.Low(mark)) && period.First is { Month: 1, Day: 1 } && period.Last is { Month: 12, Day: 31 } ? period : wholeYear;
                end = end is { } before && before.Day > period.Last ? end : (period.Last, from);
            }
        }

        // "Open in the second quarter of 2027 and keep it going for eighteen months": the period is when it begins.
        if (length is not null && start is null && milestones.Count < 2 && end is { } opening && milestones.LastOrDefault(step => step.From == opening.From) is { From.Length: > 0 } begun)
        {
            (start, end) = (begun, null);
        }

        if (end is null && length is { } span)
        {
            var words = Span.Between(MarkBefore(text, seeds, span.At).Mark.At, span.At + span.Length);
            var days = span.Last.DayNumber - today.DayNumber;
            end = start is { } begin ? (Shift(begin.Day, today, span.Last, days), words) : (span.Last, words);
        }

        start ??= end is { } finish ? Beginning(finish, milestones, wholeYear) : null;
        return new TimeFrame(start?.Day, start is { } s ? text.Trim(s.From) : default, end?.Day, end is { } e ? text.Trim(e.From) : default);
    }

    // "Perguntou o prazo; respondeu-se que de janeiro a dezembro de 2028": a year to come is no year of a story.
    private static bool IsDated(ReadText text, Period period, Period next, DateOnly today) => period.First > today
        && (FourDigits().IsMatch(text.Folded.AsSpan(period.At, period.Length)) || (next.At > period.At && next.First > today && FourDigits().IsMatch(text.Folded.AsSpan(next.At, next.Length)) && Range().IsMatch(text.Folded[(period.At + period.Length)..next.At])));

    // "Police counted 52 on one night in August", "(study, 2026)": when something was seen is no term.
    private static bool IsTold(ReadText text, CoachSeeds seeds, Period period, Span mark, Edge edge) =>
        text.SentenceAt(period.At) is var sentence && (edge is Edge.None || Inside().IsMatch(text.Low(mark))) && Promises.Start(text, seeds, sentence) is null
        && (seeds.Verbs.Past.IsIn(text, sentence) || seeds.Signs["need"].IsIn(text, sentence)) && !sentence.Equals(text.All);

    // "Edital em fevereiro, 96 vagas até junho": the first step that has a day is the beginning; "en 2027" alone is the whole year.
    private static (DateOnly Day, Span From)? Beginning((DateOnly Day, Span From) end, List<(DateOnly Day, Span From)> milestones, Period? wholeYear)
    {
        var steps = milestones.Where(step => step.Day < end.Day && step.From != end.From).ToList();
        return steps.Count > 0 ? steps[0] : wholeYear is { } year && end.Day == year.Last ? (year.First, end.From) : null;
    }

    // "Del 6/3 al 27/11": without a year the second day lies behind the first.
    private static DateOnly NotBefore(DateOnly first, Period last, ReadText text) =>
        last.Last < first && !FourDigits().IsMatch(text.Folded.AsSpan(last.At, last.Length)) ? last.Last.AddYears(first.Year - last.Last.Year + (last.Last.AddYears(first.Year - last.Last.Year) < first ? 1 : 0)) : last.Last;

    // "18 months" were counted from today; counted from the beginning they end the day before the same day.
    private static DateOnly Shift(DateOnly begin, DateOnly today, DateOnly last, int days)
    {
        var months = ((last.Year - today.Year) * 12) + last.Month - today.Month;
        return last.Day == today.Day ? begin.AddMonths(months).AddDays(-1) : begin.AddDays(days);
    }

    private static (Span Mark, Edge Edge) MarkBefore(ReadText text, CoachSeeds seeds, int at)
    {
        var from = Math.Max(0, at - 34);
        (Span Mark, Edge Edge) best = (new Span(at, 0), Edge.None);
        foreach (var (id, edge) in new[] { ("whole_period", Edge.Whole), ("start_mark", Edge.Start), ("end_mark", Edge.End), ("duration_mark", Edge.Length) })
        {
            foreach (var mark in seeds.Signs[id].In(text, Span.Between(from, at)))
            {
                if (Near().IsMatch(text.Folded[mark.End..at]) && (best.Edge is Edge.None || mark.At < best.Mark.At || (mark.At == best.Mark.At && mark.Length > best.Mark.Length)))
                {
                    best = (mark, edge);
                }
            }
        }

        // "del 2027", "de 2027" alone say neither beginning nor end.
        return best.Edge is Edge.Start && text.Low(best.Mark) is "de" or "del" or "do" ? (best.Mark, Edge.None) : best;
    }

    private static bool IsLabelOfRule(ReadText text, int at) => RuleNumber.IsAt(text, at) || Rule().IsMatch(text.Folded[Math.Max(0, at - 26)..at]);

    private enum Edge
    {
        None,
        Start,
        End,
        Whole,
        Length,
    }

    [GeneratedRegex(@"^\s*(?:(?:el|la|los|o|a|the|mes de|del?|do|ano|anos|los anos|fines de|finales de|next|proximos|proximas|siguientes|seguintes|coming)\s*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Near();

    [GeneratedRegex(@"^(?:en|em|in|no|na|durante|during)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Inside();

    [GeneratedRegex(@"^(?:hoy|hoje|today)$", RegexOptions.CultureInvariant)]
    private static partial Regex Now();

    [GeneratedRegex(@"^(?:manana|amanha|tomorrow)$", RegexOptions.CultureInvariant)]
    private static partial Regex Morrow();

    // "Un mejor mañana", "por la mañana" are no day; "desde mañana", "mañana:" are.
    [GeneratedRegex(@"(?:^|[.;:,\n]\s*|\b(?:desde|hasta|de|ate|from|until|by)\s)$", RegexOptions.CultureInvariant)]
    private static partial Regex StandsAlone();

    // "18 months from 1 March", "doce meses siguientes al 1 de enero": the length is counted from there.
    [GeneratedRegex(@"^,?\s(?:starting|beginning|from|counted|a partir d|desde|contad|siguientes a|seguintes a|a contar)", RegexOptions.CultureInvariant)]
    private static partial Regex FromThen();

    // "Our 2027 budget": the year of a paper.
    [GeneratedRegex(@"^\s(?:municipal |operating |annual )?(?:budget|census|survey|plan\b|strategy|presupuesto|orcamento|report)", RegexOptions.CultureInvariant)]
    private static partial Regex OfPlan();

    [GeneratedRegex(@"\d{4}", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"^\s*(?:-|–|—|a|al|ao|hasta|ate|y|e|to|and|until|till?|through|thru)\s*(?:(?:el|la|o|a|fines de|finales de|fim de|the|end of|mes de)\s*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro|january|february|march|april|may|june|july|august|september|october|november|december)$", RegexOptions.CultureInvariant)]
    private static partial Regex BareMonth();

    [GeneratedRegex(@"(?<!^(?:proxim[oa]|next|este|this)\s)(?:dias?|days?|semanas?|weeks?|meses|mes|months?|anos?|years?)\b(?: y medi[oa]| e mei[oa]| and a half)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Length();


    [GeneratedRegex(@"^(?:plazo|prazo|deadline|durante|en|em|in|para|no|na)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Loose();

    [GeneratedRegex(@"(?:\bhace|\bha|\bfaz|\bcada|\bevery|\beach)\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex Ago();

    [GeneratedRegex(@"(?:presupuest\w*|orcamento|budget|partida[\w. ]*|dotacao[\w. ]*|ordenanza|ordinance|lei|ley|ppa|loa|plan|censo|encuesta|pesquisa|consulta|survey|agenda)\s(?:municipal\s|operativo\s)?(?:del?\s|do\s|of\s|for\s|en\s|para\s|n[°º]\s?\d*[/ ]?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
