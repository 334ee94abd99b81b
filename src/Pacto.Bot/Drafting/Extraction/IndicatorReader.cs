using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>Takes indicators apart: "trámites iniciados; de 0 a 900; registro de la ventanilla; mensual".</summary>
internal static partial class IndicatorReader
{
    /// <summary>Indicators that the stretch states.</summary>
    public static IReadOnlyList<IndicatorParts> In(ReadText text, CoachSeeds seeds)
    {
        var found = new List<IndicatorParts>();
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            var sentence = text.Sentences[i];
            if (!Later().IsMatch(text.Low(sentence)) && (seeds.Signs["indicator"].IsIn(text, sentence) || Change().IsMatch(text[sentence].ToLowerInvariant())) && !LooksBack().IsMatch(text.Low(sentence)))
            {
                // "Meta: 900. Línea de base: 0." after "Indicador: …" belong to it.
                var end = sentence.End;
                while (i + 1 < text.Sentences.Count && Continues().IsMatch(text.Low(text.Sentences[i + 1])))
                {
                    end = text.Sentences[++i].End;
                }

                var parts = Read(text, seeds, Span.Between(sentence.At, end));
                if (parts.Name is not null || parts.Target is not null)
                {
                    found.Add(parts);
                }
            }
        }

        return found;
    }

    /// <summary>One indicator taken apart.</summary>
    public static IndicatorParts Read(ReadText text, CoachSeeds seeds, Span whole)
    {
        var folded = text.Low(whole);
        var change = Change().Match(folded);
        var baseline = change.Success ? change.Groups["from"] : Baseline().Match(folded).Groups["n"];
        var target = change.Success ? change.Groups["to"] : Target().Match(folded).Groups["n"];
        var frequency = seeds.Signs["frequency"].First(text, whole);
        return new IndicatorParts(
            text[text.Trim(whole)],
            Name(text, seeds, whole, folded, change),
            baseline.Success ? text.Original.Substring(whole.At + baseline.Index, baseline.Length).Trim() : null,
            target.Success ? text.Original.Substring(whole.At + target.Index, target.Length).Trim() : null,
            Unit(text, whole, change, folded),
            Source(text, whole, folded),
            frequency is { } often ? text[often] : null);
    }

    private static string? Name(ReadText text, CoachSeeds seeds, Span whole, string folded, Match change)
    {
        var lead = Lead().Match(folded);
        var start = lead.Success ? lead.Index + lead.Length : 0;
        if (!lead.Success && change.Success)
        {
            // "Duplicará los cupos, de 200 a 400": the thing stands behind the verb; "ampliar de 4 a 9 las oficinas" names it last.
            start = new[] { seeds.Verbs.Infinitive, seeds.Verbs.Future, seeds.Verbs.Change }.SelectMany(sign => sign.In(text, new Span(whole.At, change.Index))).Select(verb => verb.End - whole.At).DefaultIfEmpty(0).Max();
            if (change.Index - start < 4)
            {
                start = change.Index + change.Length;
            }
        }

        var stop = Stop().Match(folded, start) is { Success: true } cut ? cut.Index : folded.Length;
        stop = change.Success && change.Index > start ? Math.Min(stop, change.Index) : stop;
        var name = text.Trim(Span.Between(whole.At + start, whole.At + stop));
        return name.Length >= 4 ? text[name] : null;
    }

    private static string? Unit(ReadText text, Span whole, Match change, string folded)
    {
        var number = change.Success ? change.Groups["to"] : Target().Match(folded).Groups["n"];
        if (!number.Success)
        {
            return null;
        }

        var word = UnitWord().Match(folded, number.Index + number.Length);
        return word.Success && word.Index == number.Index + number.Length ? text.Original.Substring(whole.At + word.Index, word.Length).Trim() : null;
    }

    private static string? Source(ReadText text, Span whole, string folded) =>
        SourceWords().Match(folded) is { Success: true } said && text.Trim(new Span(whole.At + said.Groups["s"].Index, said.Groups["s"].Length)) is { Length: > 3 } span ? text[span] : null;

    private const string N = "\\d+(?:[.,]\\d{3})*(?:[.,]\\d+)?\\s?(?:%|por ciento|por cento|per cent)?|cero|zero";

    [GeneratedRegex("\\b(?:de|desde|from)\\s(?:los\\s|las\\s)?(?<from>" + N + ")(?:\\s[a-z]{3,})?(?:\\s[a-z]{3,})?(?:\\s(?:en|em|in)\\s20\\d\\d)?\\s(?:a|ate|hasta|para|to)\\s(?:los\\s|las\\s)?(?:(?:menos de|mas de|al menos|pelo menos|no maximo|fewer than|less than|at least|more than|under)\\s)?(?<to>" + N + ")(?![\\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    [GeneratedRegex("(?:linea[s]? de base|linha[s]? de base|baseline|punto de partida|ponto de partida|starting point|situacion inicial|\\bhoy|\\bhoje|\\btoday|actualmente|atualmente|currently)\\s?(?:\\([^)]*\\)\\s?)?(?:de|es|son|hay|e|is|of|sao|ha|there are|:|=)?\\s?(?<n>" + N + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Baseline();

    [GeneratedRegex("(?:\\bmetas?|\\btargets?|\\bgoal|objetivo|llegar a|chegar a|alcanzar|alcancar|reach)\\s?(?:\\([^)]*\\)\\s?)?(?:de|es|e|is|of|for|a|:|=)?\\s?(?:20\\d\\d\\s?:?\\s)?(?<n>" + N + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex(@"(?:indicador(?:es)?|indicators?)(?:\s(?:de|do|of)\s[a-z]+)?\s?(?:\d\s?)?(?::|-|es|e|is|son|sera)?\s?(?:el\s|la\s|o\s|a\s|the\s)?(?:numero de\s|number of\s)?", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"[;(]|,\s(?=de\s\d|from\s\d|linea|linha|baseline|meta|target|con|com|with|medid|seg[uú]n|registro|fuente|fonte)|\s(?:linea de base|linha de base|baseline)|,\s(?:de|from|pas)|:\s(?=de\s\d|from\s\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Stop();

    [GeneratedRegex(@"^\s?(?:de\s)?(?!por\b|para\b|al?\b|hasta\b|ate\b|by\b|y\b|en\b|em\b|in\b|con\b|com\b)[a-z]{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex UnitWord();

    [GeneratedRegex(@"\b(?:fuente|fonte|source|segun|conforme|according to|medid[oa]s?\s(?:por|con|pel[oa]|com|segun)|measured\s(?:by|with|through)|tracked\s(?:by|with|through|[a-z]+ by)|verificad[oa]s?\s(?:por|con|com))\b\s?:?\s?(?<s>(?:el\s|la\s|o\s|a\s|the\s)?[^;,.()]{4,90})|(?:[;,]\s)(?<s>(?:el\s|la\s|the\s)?(?:registro|actas|encuesta|padron|planilla|cadastro|pesquisa|register|survey|atas|records|desk register)[^;,.()]{0,80})", RegexOptions.CultureInvariant)]
    private static partial Regex SourceWords();

    [GeneratedRegex(@"^(?:metas?|linea de base|linha de base|baseline|target|fuente|fonte|source|frecuencia|frequencia|frequency)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Continues();

    [GeneratedRegex(@"\b(?:pasaron|paso|subieron|subio|bajaron|bajo|passaram|passou|subiram|subiu|cairam|caiu|rose|fell|went|dropped)\sde?\b|\b(?:rose|fell|went)\s(?:up|down|from)", RegexOptions.CultureInvariant)]
    private static partial Regex LooksBack();

    // "Falta ver indicadores, eso lo mandamos después": none is told.
    [GeneratedRegex(@"\b(?:falta|faltan|mandamos despues|mandamos depois|enviaremos|por definir|a definir|to be defined|will follow)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Later();
}
