using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms.Reading;

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

                Pieces(text, Span.Between(sentence.At, end)).Select(piece => Read(text, seeds, piece)).ToList().ForEach(parts => Add(found, parts));
            }
        }

        return found;
    }

    // "Cómo lo medimos: registro de la empresa, cada trimestre" says more of the indicator that was named before.
    private static void Add(List<IndicatorParts> found, IndicatorParts parts)
    {
        if (parts.Name is null && found.Count > 0 && found[^1] is { } last)
        {
            found[^1] = last with { Baseline = last.Baseline ?? parts.Baseline, Target = last.Target ?? parts.Target, Source = last.Source ?? parts.Source, Frequency = last.Frequency ?? parts.Frequency };
        }
        else if (parts.Name is not null || parts.Target is not null)
        {
            found.Add(parts);
        }
    }

    // "Consultas (de 90 a 1.500) y niños vacunados (de 41 % a 85 %)": each with figures of its own; what has no figures belongs to the one before.
    private static List<Span> Pieces(ReadText text, Span whole)
    {
        var pieces = new List<Span>();
        var at = whole.At;
        foreach (var cut in Joints().Matches(text.Low(whole)).Select(joint => whole.At + joint.Index + joint.Length).Append(whole.End))
        {
            var piece = Span.Between(at, cut);
            if (pieces.Count > 0 && (!HasFigure(text.Low(piece)) || Continues().IsMatch(text.Low(text.Trim(piece))) || !HasFigure(text.Low(pieces[^1]))))
            {
                pieces[^1] = Span.Between(pieces[^1].At, cut);
            }
            else if (piece.Length > 0)
            {
                pieces.Add(piece);
            }

            at = cut;
        }

        return pieces;
    }

    private static bool HasFigure(string folded) => Change().IsMatch(folded) || Target().IsMatch(folded) || Baseline().IsMatch(folded) || Counted().IsMatch(folded) || Listed().IsMatch(folded);

    /// <summary>One indicator taken apart.</summary>
    public static IndicatorParts Read(ReadText text, CoachSeeds seeds, Span whole)
    {
        var folded = text.Low(whole);
        var change = Change().Match(folded);
        var baseline = change.Success ? change.Groups["from"] : Baseline().Match(folded).Groups["n"];
        var target = change.Success ? change.Groups["to"] : Target().Match(folded).Groups["n"];
        var (name, counted) = CountedName(Name(text, seeds, whole, folded, change), target.Success);
        var stated = target.Success ? text.Original.Substring(whole.At + target.Index, target.Length).Trim() : counted ?? (Listed().Match(folded) is { Success: true } listed ? listed.Groups["n"].Value : null);
        var frequency = seeds.Signs["frequency"].First(text, whole);
        return new IndicatorParts(
            text[text.Trim(whole)],
            name is null || SourceName().IsMatch(LatinLetters.Fold(name)) || IndicatorSource.Opens(text, seeds, whole) ? null : name,
            baseline.Success ? Figure(text.Original.Substring(whole.At + baseline.Index, baseline.Length).Trim()) : null,
            stated is null ? null : Figure(stated),
            Unit(text, whole, change, folded),
            IndicatorSource.Find(text, seeds, whole),
            frequency is { } often ? text[often] : null);
    }

    private static string Figure(string stated) => char.IsAsciiDigit(stated[0]) ? stated
        : LatinLetters.Fold(stated) is "nil" or "ninguno" or "nenhum" or "cero" or "zero" ? "0" : PromisedCount.Figure(LatinLetters.Fold(stated));

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
                if (Subject().Match(folded[..change.Index]) is { Success: true } subject)
                {
                    return text[text.Trim(new Span(whole.At + subject.Groups["what"].Index, subject.Groups["what"].Length))];
                }

                start = change.Index + change.Length;
            }
            else if (JustHeading().IsMatch(folded[start..change.Index]))
            {
                start = change.Index + change.Length;
            }
        }

        var stop = Stop().Match(folded, start) is { Success: true } cut ? cut.Index : folded.Length;
        stop = change.Success && change.Index > start ? Math.Min(stop, change.Index) : stop;
        var name = text.Trim(Span.Between(whole.At + start, whole.At + stop));
        name = Heading().Match(text.Folded, name.At, name.Length) is { Success: true } heading && name.Length - heading.Length >= 4 ? Span.Between(name.At + heading.Length, name.End) : name;
        name = Often().Match(text.Folded, name.At, name.Length) is { Success: true } often && often.Index - name.At >= 4 ? Span.Between(name.At, often.Index) : name;
        return name.Length >= 4 ? text[name] : null;
    }

    // "340 hogares conectados; hoy 45": the figure in front of the thing is where it shall arrive.
    private static (string? Name, string? Target) CountedName(string? name, bool hasTarget) =>
        name is not null && NumberFirst().Match(name) is { Success: true } first && name.Length - first.Length > 3
            ? (name[first.Length..].Trim(), hasTarget ? null : first.Groups["n"].Value.Trim()) : (name, null);

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

    private const string N = "(?!(?:un|una|uno|um|uma|one)\\b)" + SignPattern.Number + "(?:\\s?(?:%|por ciento|por cento|per cent))?|nil\\b|ninguno\\b|nenhum\\b";

    [GeneratedRegex("(?:\\b(?:de|desde|from)\\s|\\()(?:los\\s|las\\s)?(?<from>(?!20\\d\\d\\b)" + N + ")(?:\\s[a-z]{3,})?(?:\\s[a-z]{3,})?(?:\\s(?:en|em|in)\\s20\\d\\d)?\\s(?:a|ate|hasta|para|to|->|→)\\s(?:los\\s|las\\s)?(?:(?:menos de|mas de|al menos|pelo menos|no maximo|fewer than|less than|at least|more than|under|below|over)\\s)?(?<to>" + N + ")(?![\\d/º°]|\\s?(?:anos|years|meses|months|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep|oct|nov|dic|jan|fev|mar|abr|mai|jun|jul|ago|set|out|dez)))", RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    [GeneratedRegex("(?:linea[s]? de base|linha[s]? de base|baseline|punto de partida|ponto de partida|starting point|situacion inicial|dato de partida|linea base|linha base|\\bbase|at the moment|por ahora|al inicio|ao inicio|\\bhoy|\\bhoje|\\btoday|\\bnow|\\bahora|\\bagora|actualmente|atualmente|currently),?\\s?(?:\\([^)]*\\)\\s?)?(?:de|es|son|hay|e|is|of|sao|ha|there are|tienen [a-z]+|solo hay|it is|it's|estamos en|van|:|=)?\\s?(?<n>" + N + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Baseline();

    [GeneratedRegex("(?:\\bmetas?|\\btargets?|\\bgoal|objetivo|llegar a|chegar a|hasta llegar a|ate chegar a|alcanzar|alcancar|reach|esperado|esperada)\\s?(?:\\([^)]*\\)\\s?)?(?:de|es|e|is|of|for|a|:|=)?\\s?(?:20\\d\\d\\s?:?\\s)?(?<n>" + N + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex(@"(?:^[\s\d).*•-]*(?:y|e|and)?\s*)?(?:(?:indicador(?:es)?|indicators?)(?:\s(?:de|do|of)\s[a-z]+)?|(?:lo |as[ií] lo )?(?:mediremos|mediremos|medimos|vamos a medir|vamos medir|se medira|se mediran|sera medid[oa]|serao medid[oa]s|se evaluara con|se evaluara por|sera avaliad[oa] (?:por|pelo|pela|com))|(?:we will|we'll|we) (?:count|measure|track|follow|monitor)|how we(?:'ll| will)? (?:know|measure)(?: it)?|follow-?up|seguimiento|acompanhamento|resultados? esperados?|expected results?|medicion|medicao|monitoreo|linea[s]? de base|linha[s]? de base|baseline|(?:la |a |nuestra |nossa |our |the )?(?:metas?|targets?)(?=\s?:|\s(?:es|e|is)\s))\s?(?:\d\s?)?(?:(?::|-|es\b|e\b|is\b|son\b|sera\b))?\s?(?:(?:que|that)\s)?(?:\d\)\s)?(?:el\s|la\s|o\s|a\s|the\s)?|^[\s,;]*(?:\d\)|[a-e]\)|y|e|and|de|y de|e de|and of)\s(?:de\s|of\s)?", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"[;(\n]|,\s(?:q|que|which)\s|\sde acuerdo|\ssegun|\ssegundo\s(?=[oa]s?\s)|\s(?:hasta|ate|until|by|before|antes d[eo])\s|\sa\s(?=(?:nov|dic|fin|mediados|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep|oct)[a-z]*\s)|:\s(?=\d[\d.,]*\s?\.?$)|\s[/|]\s|\t|\s(?:should|must|fall|falls|rise|rises|grow|grows|drop|drops|baj(?:a|e|en|ara|aran)|sub(?:a|e|an|ira|iran)|pas(?:a|e|en|ara|aran|sa|sara)|llegu?en?|caia|caira|cai)\s(?=(?:de|desde|from|a|al|to|para)\s)|,\s(?=de\s\d|from\s\d|linea|linha|base|baseline|meta|target|con|com|with|medid|seg[uú]n|registro|fuente|fonte|hoy|hoje|today|now|ahora|agora|cada|every|each|todo|toda)|\s(?:linea(?: de)? base|linha(?: de)? base|baseline)|,\s(?:de|from|pas)|:\s(?=de\s\d|from\s\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Stop();

    [GeneratedRegex(@"^\s?(?:de\s)?(?!por\b|para\b|al?\b|hasta\b|ate\b|by\b|y\b|en\b|em\b|in\b|con\b|com\b)[a-z]{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex UnitWord();

    // "Consultas por año" are consultations.
    [GeneratedRegex(@"\s(?:por|al|ao|a|per)\s(?:ano|mes|year|month|semana|week)$", RegexOptions.CultureInvariant)]
    private static partial Regex Often();

    // "Progress: signed contracts", "Cómo sabremos: cupos ocupados": what heads the line is not its name.
    [GeneratedRegex(@"\G[a-z][^:;,.\d\n]{3,32}:\s", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    // "Sabremos que cumplimos si la cobertura pasa de 48 a 90": what changes stands before the verb.
    [GeneratedRegex(@"(?:^|[:,;]\s|\b(?:si|que|if|that|cuando|quando|when)\s)(?<what>(?:(?:la|el|los|las|o|a|os|as|the)\s)?[a-z][^:,;]{3,90}?)\s[a-z]{3,14}\s?$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Subject();

    // "Número: de 310 a 1.000 consultas": nothing but a heading stands before the figures.
    [GeneratedRegex(@"^[\s•*-]*[a-z]+(?:\s[a-z]+)?\s?:\s?$", RegexOptions.CultureInvariant)]
    private static partial Regex JustHeading();

    // Where one indicator ends and the next may begin.
    [GeneratedRegex(@";\s|\)\s?(?:,|;|y|e|and)\s(?!(?:y|e|and)?\s?(?:meta|fuente|fonte|source))|\s(?=\d\)\s)|\s(?=[a-e]\)\s)|\n", RegexOptions.CultureInvariant)]
    private static partial Regex Joints();

    [GeneratedRegex(@"(?:^|:\s|\d\)\s)(?:al menos |at least |pelo menos )?\d[\d.,]*\s?%?\s[a-z]{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^[^:]{4,80}:\s(?<n>\d[\d.,]*\d|\d)\s?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^(?:[Aa]l menos |[Aa]t least |[Pp]elo menos |\d\)\s)?(?<n>\d[\d.,]*\s?%?)\s(?:de\s(?:l[oa]s\s)?|d[ao]s\s|of\s(?:the\s)?)?", RegexOptions.CultureInvariant)]
    private static partial Regex NumberFirst();

    // "Medición: sistema de matrículas": says where it is read, not what.
    [GeneratedRegex(@"^(?:el |la |o |a |the )?(?:sistema|registros?|encuestas?|planillas?|padron|cadastro|pesquisa|base de datos|register|records|survey|log|actas|atas|listas? de|carnet|anual|mensual|mensal|trimestral|semestral|monthly|quarterly|cada)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SourceName();

    [GeneratedRegex(@"^(?:hoy\b|hoje\b|today\b|registro|cada |every |metas?|linea de base|linha de base|baseline|target|fuente|fonte|source|frecuencia|frequencia|frequency|periodicidade?|medio de verificacion|meio de verificacao)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Continues();

    [GeneratedRegex(@"\b(?:pasaron|paso|subieron|subio|bajaron|bajo|passaram|passou|subiram|subiu|cairam|caiu|rose|fell|went|dropped)\sde?\b|\b(?:rose|fell|went)\s(?:up|down|from)", RegexOptions.CultureInvariant)]
    private static partial Regex LooksBack();

    // "Falta ver indicadores, eso lo mandamos después": none is told.
    [GeneratedRegex(@"\b(?:falta|faltan|mandamos despues|mandamos depois|enviaremos|por definir|a definir|to be defined|will follow)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Later();
}
