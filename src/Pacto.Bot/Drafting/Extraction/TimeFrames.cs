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
        Period? length = null;
        var all = DateReader.Find(text.Original, today);
        for (var i = 0; i < all.Count; i++)
        {
            var period = all[i];
            var words = new Span(period.At, period.Length);
            var said = text.Low(new Span(period.At, period.Length));
            var (mark, edge) = MarkBefore(text, seeds, period.At);
            if (Ago().IsMatch(text.Folded[Math.Max(0, period.At - 12)..period.At]) || IsLabelOfRule(text, period.At))
            {
                continue;
            }

            if (Length().IsMatch(said))
            {
                length = edge is Edge.Length or Edge.End or Edge.Whole ? period : length;
                continue;
            }

            if (period.Last < today && !keepPast && edge is not (Edge.Start or Edge.End))
            {
                continue;
            }

            var from = Span.Between(mark.At, words.End);
            var opensRange = i + 1 < all.Count && Range().IsMatch(text.Folded[words.End..all[i + 1].At]) && all[i + 1].Last >= period.First;
            if (opensRange && (edge is not Edge.End || Loose().IsMatch(text.Low(mark))))
            {
                // "de enero a diciembre de 2027": the year stands only at the end, and the beginning lies before it.
                var first = BareMonth().IsMatch(said) && period.First > all[i + 1].Last ? period.First.AddYears(-1)
                    : BareMonth().IsMatch(said) ? new DateOnly(all[i + 1].Last.Year, period.First.Month, 1) : period.First;
                start ??= (first > all[i + 1].Last ? first.AddYears(-1) : first, from);
                end = (all[i + 1].Last, Span.Between(words.End, all[i + 1].At + all[i + 1].Length));
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
                end = end is { } before && before.Day > period.Last ? end : (period.Last, from);
            }
        }

        if (end is null && length is { } span)
        {
            var words = Span.Between(MarkBefore(text, seeds, span.At).Mark.At, span.At + span.Length);
            var days = span.Last.DayNumber - today.DayNumber;
            end = start is { } begin ? (Shift(begin.Day, today, span.Last, days), words) : (span.Last, words);
        }

        return new TimeFrame(start?.Day, start is { } s ? text.Trim(s.From) : default, end?.Day, end is { } e ? text.Trim(e.From) : default);
    }

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

    private static bool IsLabelOfRule(ReadText text, int at) => Rule().IsMatch(text.Folded[Math.Max(0, at - 26)..at]);

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

    [GeneratedRegex(@"^\s*(?:-|–|—|a|al|ao|hasta|ate|y|e|to|and|until|till|through)\s*(?:(?:el|la|o|a|fines de|finales de|fim de|the|end of|mes de)\s*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro|january|february|march|april|may|june|july|august|september|october|november|december)$", RegexOptions.CultureInvariant)]
    private static partial Regex BareMonth();

    [GeneratedRegex(@"(?:dias?|days?|semanas?|weeks?|meses|mes|months?|anos?|years?)\b(?: y medi[oa]| e mei[oa]| and a half)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Length();


    [GeneratedRegex(@"^(?:plazo|prazo|deadline|durante|en|em|in|para|no|na)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Loose();

    [GeneratedRegex(@"(?:\bhace|\bha|\bfaz|\bcada|\bevery|\beach)\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex Ago();

    [GeneratedRegex(@"(?:presupuest\w*|orcamento|budget|partida[\w. ]*|dotacao[\w. ]*|ordenanza|ordinance|lei|ley|ppa|loa|plan|censo|encuesta|pesquisa|consulta|survey|agenda)\s(?:municipal\s|operativo\s)?(?:del?\s|do\s|of\s|for\s|en\s|para\s|n[°º]\s?\d*[/ ]?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
