using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>Where an indicator is read: what stands behind "fuente:", "medido con", "according to", or a register that is named beside the figures. Pure.</summary>
internal static partial class IndicatorSource
{
    /// <summary>Characters from the beginning in which words of measuring open a stretch.</summary>
    private const int Opening = 24;

    /// <summary>The source that a stretch names, as it is written; null when it names none.</summary>
    public static string? Find(ReadText text, CoachSeeds seeds, Span whole)
    {
        var said = seeds.Signs["measured_by"].In(text, whole).Select(mark => mark.End).Concat(seeds.Signs["record"].In(text, whole).Select(record => Beginning(text, whole, record)).OfType<int>());
        return said.Select(at => To(text, seeds, at, whole.End)).FirstOrDefault(source => source is { Length: > 3 }) is { } found ? text[found] : null;
    }

    /// <summary>True when the stretch begins with how it is measured, so that it names a source and not a thing: "Se mide con el consolidado".</summary>
    public static bool Opens(ReadText text, CoachSeeds seeds, Span whole) => seeds.Signs["measured_by"].First(text, whole) is { } mark && mark.At - whole.At <= Opening && mark.End - whole.At < 60;

    // "…, planilla del hospital", "from bank reports": the noun with its article and one or two words before it.
    private static int? Beginning(ReadText text, Span whole, Span record) =>
        Before().Match(text.Folded[whole.At..record.At]) is { Success: true } before ? whole.At + before.Groups["s"].Index : null;

    private static Span? To(ReadText text, CoachSeeds seeds, int at, int end)
    {
        var from = at + Article().Match(text.Folded, at, Math.Max(0, end - at)).Length;
        var stop = Stop().Match(text.Folded, from, Math.Max(0, end - from)) is { Success: true } cut ? cut.Index : end;
        var often = seeds.Signs["frequency"].First(text, Span.Between(from, stop));
        var span = text.Trim(Span.Between(from, often is { } frequency && frequency.At > from ? frequency.At : stop));
        return span.Length > 0 && !text[span].All(letter => !char.IsLetter(letter)) ? span : null;
    }

    [GeneratedRegex(@"(?:^|[,;/|(:\n]\s*|\b(?:con|com|with|from|en|em|n[ao]s?|in|por|pel[ao]s?|by|through|via|segun|mediante|contra|against)\s)(?<s>(?:(?:el|la|los|las|lo|o|a|os|as|the|un|una|um|uma|our|nuestr[ao]s?|noss[ao]s?|su|sua|its)\s)?(?:[a-z'-]+\s){0,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"\G[\s:]*", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"[;,()|\n]|\.(?=\s|$)|\s/\s|:\s", RegexOptions.CultureInvariant)]
    private static partial Regex Stop();
}
