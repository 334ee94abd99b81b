using System.Globalization;
using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>What a text tells of something that was done: years, results, lessons, advice, what was new.</summary>
internal sealed partial class PracticeReader(ReadText text, CoachSeeds seeds, DateOnly today)
{
    /// <summary>First and last year; the last is <c>present</c> for what goes on. Null when the text names no year.</summary>
    public (string Start, string End, Span From)? Years()
    {
        if (YearRange().Matches(text.Folded).FirstOrDefault(match => !IsRule(match.Index)) is { } range && Year(range.Groups["a"].Value) <= today.Year)
        {
            return (range.Groups["a"].Value, Past(range.Groups["b"].Value), new Span(range.Index, range.Length));
        }

        if (Ago() is { } ago)
        {
            return ago;
        }

        if (Since().Match(text.Folded) is { Success: true } since && !IsRule(since.Groups["a"].Index) && Year(since.Groups["a"].Value) <= today.Year)
        {
            var ended = Ended().Match(text.Folded, since.Index + since.Length);
            return (since.Groups["a"].Value, ended.Success ? Past(ended.Groups["b"].Value) : YearsReader.Present, new Span(since.Index, since.Length));
        }

        var years = SingleYear().Matches(text.Folded).Where(match => Year(match.Value) <= today.Year && !ExceptNeed(match.Index) && !IsRule(match.Index)).ToList();
        if (years.Count == 0)
        {
            return LastYear();
        }

        var first = years.MinBy(match => Year(match.Value))!;
        var last = years.MaxBy(match => Year(match.Value))!;
        var end = seeds.Signs["continues"].IsIn(text) && !seeds.Signs["finished"].IsIn(text) ? YearsReader.Present : last.Value;
        return (first.Value, end, new Span(first.Index, first.Length));
    }

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

    /// <summary>What changed, best with figures: of a long sentence the clause that holds them.</summary>
    public Span? Impact() => ImpactSentence() is { } sentence ? FigureClause(sentence) : null;

    // "Funcionó el carné: 6.400 entregados, según el registro" – the figure and its source are the result, what stands before is the work.
    private Span FigureClause(Span sentence)
    {
        // Behind a colon stands the outcome; of clauses beside each other the first one that tells a change, else a figure.
        var from = FigureBehindColon().Match(text[sentence]) is { Success: true } colon && colon.Index > 0 && Told(Span.Between(sentence.At + colon.Index, sentence.End)) > 2 ? sentence.At + colon.Index + 1 : sentence.At;
        var found = Clauses(Span.Between(from, sentence.End)).ToList();
        var most = found.Select(Told).DefaultIfEmpty(0).Max();
        var best = found.Count(clause => Told(clause) == most) == 1 ? found.Find(clause => Told(clause) == most) : text.Trim(Span.Between(from, sentence.End));
        best = Outcome(best) is { } behind ? Span.Between(behind, best.End) : best;
        var lead = SourceLead().Match(text.Low(best));
        return lead.Success ? text.Trim(Span.Between(best.At + lead.Length, best.End)) : best;
    }

    private IEnumerable<Span> Clauses(Span within)
    {
        var at = within.At;
        foreach (var part in Parts().Split(text[within]).Where(part => part.Length > 0))
        {
            at = text.Original.IndexOf(part, at, StringComparison.Ordinal);
            if (text.Trim(new Span(at, part.Length)) is { Length: > 12 } clause)
            {
                yield return clause;
            }

            at += part.Length;
        }
    }

    private int Told(Span clause) => (seeds.Signs["result"].IsIn(text, clause) && !seeds.Signs["no_result"].IsIn(text, clause) ? 2 : 0)
        + (Quantities.In(text, clause, today).Any(quantity => quantity.Kind is QuantityKind.Count or QuantityKind.Share) ? 3 : 0) - (Formerly().IsMatch(Folded(clause)) ? 2 : 0);

    // "Hicimos un curso, 3 años, pasaron unos 500 y 300 sacaron certificado": what came of it begins at the second verb with a figure.
    private int? Outcome(Span sentence) => Commas().Matches(text[sentence]).Select(comma => sentence.At + comma.Index + comma.Length)
        .Where(at => seeds.Verbs.Concrete.IsIn(text, Span.Between(sentence.At, at)) && seeds.Verbs.Past.First(text, Span.Between(at, sentence.End)) is { } verb && verb.At - at < 3
            && Quantities.In(text, Span.Between(at, sentence.End), today).Any(quantity => quantity.Kind is QuantityKind.Count or QuantityKind.Share))
        .Select(at => (int?)at).FirstOrDefault();

    private Span? ImpactSentence() => Sentences(
            sentence => (seeds.Signs["result"].IsIn(text, sentence) && !seeds.Signs["no_result"].IsIn(text, sentence)) || Served().IsMatch(Folded(sentence)),
            sentence => !Quantities.In(text, sentence, today).Any() ? 4 : seeds.Signs["result"].IsIn(text, sentence) ? Change().IsMatch(Folded(sentence)) ? 0 : 1 : 2)
        ?? Sentences(sentence => !seeds.Signs["need"].IsIn(text, sentence) && !Advice(sentence) && FigureBehindColon().Match(text[sentence]) is { Success: true } colon
            && Quantities.In(text, Span.Between(sentence.At + colon.Index, sentence.End), today).Any(quantity => quantity.Kind is QuantityKind.Count or QuantityKind.Share && quantity.Noun.Length > 3) && !Listing().IsMatch(text[sentence]))
        ?? Sentences(sentence => seeds.Verbs.Past.IsIn(text, sentence) && !Advice(sentence) && !seeds.Signs["need"].IsIn(text, sentence) && Quantities.In(text, sentence, today).Any(quantity => quantity.Kind is QuantityKind.Count && seeds.Signs["people"].IsIn(text, quantity.Where)))
        ?? Sentences(sentence => seeds.Verbs.Past.IsIn(text, sentence) && !Advice(sentence) && Quantities.In(text, sentence, today).Any(quantity => quantity.Kind is QuantityKind.Count or QuantityKind.Share));

    /// <summary>What was learned.</summary>
    public Span? Lessons() => Sentences(sentence => seeds.Signs["lesson"].IsIn(text, sentence) && !Advice(sentence));

    /// <summary>Advice to others.</summary>
    public Span? Recommendations() => Sentences(Advice);

    /// <summary>What was new.</summary>
    public Span? Innovation() => Sentences(sentence => seeds.Signs["novelty"].IsIn(text, sentence) && !seeds.Signs["lesson"].IsIn(text, sentence));

    /// <summary>The problem at the start.</summary>
    public Span? Problem() => Sentences(sentence => seeds.Signs["need"].IsIn(text, sentence) && !Advice(sentence) && !seeds.Signs["lesson"].IsIn(text, sentence) && !seeds.Signs["result"].IsIn(text, sentence));

    /// <summary>What was done.</summary>
    public Span? Steps() => Sentences(
        sentence => (seeds.Verbs.Past.IsIn(text, sentence) || seeds.Signs["already"].IsIn(text, sentence) || Running().IsMatch(Folded(sentence))) && !Advice(sentence) && !seeds.Signs["lesson"].IsIn(text, sentence) && !seeds.Signs["no_result"].IsIn(text, sentence),
        sentence => OnlyDates().IsMatch(Folded(sentence)) || OnlySince().IsMatch(Folded(sentence)) ? 3 : (seeds.Verbs.Concrete.IsIn(text, sentence) || Running().IsMatch(Folded(sentence))) && !seeds.Signs["measured_how"].IsIn(text, sentence) ? 0 : 1);

    /// <summary>The work itself, without who did it, when, and what came of it.</summary>
    /// <param name="speaker">Who did it; null when the text does not say.</param>
    public Span? Work(Institution? speaker)
    {
        var sentence = Steps() is { } steps ? text.SentenceAt(steps.At) : Named(speaker);
        if (sentence is not { } whole)
        {
            return null;
        }

        var at = speaker is { } who && whole.Holds(who.Where) && who.Where.End - whole.At < 120 ? AfterName(who.Where.End, whole.End) : whole.At;
        var end = ResultBehind().Match(text.Original, at, whole.End - at) is { Success: true } result && result.Index - at > 20 ? result.Index : whole.End;
        var lead = WorkLead().Match(text.Folded, at, end - at);
        at = lead.Success && end - at - lead.Length > 20 ? lead.Index + lead.Length : at;
        return text.Trim(Span.Between(at, end));
    }

    // "Alcaldía de X, Bolivia: ruta de derivación …": a note without a verb.
    private Span? Named(Institution? speaker) => speaker is { } who && text.SentenceAt(who.Where.At) is var sentence && text.Original.IndexOf(':', who.Where.End, sentence.End - who.Where.End) is > 0 and var colon && sentence.End - colon > 20
        ? Span.Between(colon + 1, sentence.End) : null;

    private int AfterName(int at, int end)
    {
        var verb = seeds.Verbs.Past.First(text, Span.Between(at, end));
        return verb is { } past && past.At - at < 60 ? past.At : NameTail().Match(text.Folded, at, end - at) is { Success: true } tail && tail.Index == at ? at + tail.Length : at;
    }

    /// <summary>Option of <c>practice_type</c> that the words point to; null when none does.</summary>
    public (string Id, Span From)? Type()
    {
        foreach (var (pattern, id) in new[] { (PolicyWords(), "policy"), (ProjectWords(), "project"), (TrainingWords(), "training"), (ToolWords(), "tool"), (ResearchWords(), "research"), (AllianceWords(), "partnership") })
        {
            if (pattern.Match(text.Folded) is { Success: true } said)
            {
                return (id, new Span(said.Index, said.Length));
            }
        }

        return null;
    }

    /// <summary>Public links.</summary>
    public IReadOnlyList<(string Address, Span From)> Links() =>
        [.. Link().Matches(text.Original).Select(match => (PublicAddress.Read(match.Value.TrimEnd('.', ',', ')')), new Span(match.Index, match.Value.TrimEnd('.', ',', ')').Length)))
            .Where(pair => pair.Item1 is not null).Select(pair => (pair.Item1!, pair.Item2))];

    private Span? Sentences(Func<Span, bool> choose, Func<Span, int>? order = null) =>
        text.Sentences.Where(choose).OrderBy(sentence => order?.Invoke(sentence) ?? 0).Select(sentence => (Span?)text.Trim(sentence)).FirstOrDefault();

    private bool Advice(Span sentence) => seeds.Signs["recommendation"].IsIn(text, sentence) && !LearnedThat().IsMatch(Folded(sentence));

    private bool ExceptNeed(int at) => text.SentenceAt(at) is var sentence && seeds.Signs["need"].IsIn(text, sentence) && !seeds.Verbs.Concrete.IsIn(text, sentence);

    private string Folded(Span span) => text.Low(span);

    // A year to come ends a plan, not what was done: that goes on.
    private string Past(string year) => Year(year) > today.Year ? YearsReader.Present : year;

    private static int Year(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\d/.])(?<!\d-)(?<a>(?:19[5-9]|20[0-4])\d)\s?(?:-|–|—|a|al|ao|hasta|ate|y|e|to|and|until|through|thru|till?)\s?(?:(?:el\s|o\s)?(?:\d{1,2}[º°]?\s(?:de\s)?)?(?:o|a|fines de|diciembre de|december|dezembro de|early|late|the (?:end|beginning|start|middle) of|o (?:fim|final|comeco|meio) de|[a-z]+(?: de| del)?)\s)?(?<b>(?:19[5-9]|20[0-4])\d)(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex YearRange();

    [GeneratedRegex(@"\b(?:desde hace|hace(?= [a-z0-9]+ anos que)|ha(?= [a-z0-9]+ anos)|faz(?= [a-z0-9]+ anos)|llevamos|levamos|for (?:the (?:last|past) )?|over the (?:last|past) |(?:hace|ya van|en los ultimos|nos ultimos) )\s?(?<n>\d{1,2}|[a-z]{2,10})\s(?:anos|years)\b(?! (?:de edad|old|later|despues|depois))", RegexOptions.CultureInvariant)]
    private static partial Regex ForYears();

    [GeneratedRegex(@"\b(?:desde|since|a partir de|em|en|in)\s(?:[a-z]+\s(?:de|del|of)?\s?)?(?:este ano|deste ano|this year)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ThisYear();

    [GeneratedRegex(@"\b(?:el ano pasado|no ano passado|ano passado|last year|(?:diciembre|dezembro|noviembre|novembro) (?:pasado|passado)|last (?:december|november)|a fines del ano pasado)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Lately();

    [GeneratedRegex(@"\b(?:despues de|tras|luego de|depois de|apos|durante|after|for|en|em)\s(?<n>\d{1,2}|[a-z]{2,10})\s(?:anos|years)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Lasted();

    [GeneratedRegex(@"\b(?:de|from)\s[\d.,]+\s?(?:%|por ciento|por cento|per cent)?[^.;]{0,20}\s(?:a|para|to)\s[\d.,]+|\b(?:subi|subio|subiu|baj|baix|cay|cai|reduj|reduz|aument|rose|fell|pas[oa])[a-z]*", RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    [GeneratedRegex(@",\s")]
    private static partial Regex Commas();

    [GeneratedRegex(@"(?:has been running|existe|funciona|opera|is running|esta en marcha|termino|terminou|ended)\s(?:since|desde|en|em|in)\s(?:el ano |o ano )?\d{4}\b[^.]{0,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlySince();

    [GeneratedRegex(@"\b(?:antes|before|previamente|anteriormente|frente a)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Formerly();

    // "Objetivos: 16 y 23": a line of a form.
    [GeneratedRegex(@"^(?:\p{Lu}[\p{L} ]{2,30}):\s[\d\s,;y-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Listing();

    [GeneratedRegex(@"\b(?:sostiene|sostenemos|mantiene|mantenemos|funciona|opera|operamos|mantem|mantemos|oferece|ofrece|ofrecemos|oferecemos|runs|operates|keeps|has (?:run|operated|offered)|has been running|damos|atiende|atende)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Running();

    [GeneratedRegex(@"(?:;)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@":\s[^:]*\d")]
    private static partial Regex FigureBehindColon();

    [GeneratedRegex(@"^(?:segun|segundo|according to|de acuerdo (?:con|a)|conforme)\s[^,]{3,70},\s|^(?:resultados?|impacto|results?|impact)\s?:?\s", RegexOptions.CultureInvariant)]
    private static partial Regex SourceLead();

    [GeneratedRegex(@"^(?:la practica |o projeto |el proyecto |it )?(?:empezo|comenzo|inicio|comecou|iniciou|began|started|se inicio)\s[^,;]{0,40}(?:se cerro|termino|terminou|encerrou|ended|finished|finalizo|concluyo)[^,;]{0,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyDates();

    [GeneratedRegex(@"(?::|;|,)\s(?=[^:;]{0,12}\d[\d.,]*\s)|,\s(?:segun|segundo|according to|y baj|y sub|e baix|and cut)", RegexOptions.CultureInvariant)]
    private static partial Regex ResultBehind();

    [GeneratedRegex(@"\G(?:[^:;.]{0,80}:\s|(?:(?:entre|de|from|en|em|in|desde)\s[^,]{4,40},\s))", RegexOptions.CultureInvariant)]
    private static partial Regex WorkLead();

    [GeneratedRegex(@"(?:\s?\([^)]{2,40}\)\s|(?:,\s[^,:.]{2,40})?[,:]\s)", RegexOptions.CultureInvariant)]
    private static partial Regex NameTail();

    [GeneratedRegex(@"\b(?:desde|since|a partir de|from)\s(?:(?!hasta|ate|until|to\b)(?:el|o|a|ano|[a-z]+ (?:de|del|of)|[a-z]+)\s){0,3}(?<a>(?:19[5-9]|20[0-4])\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Since();

    [GeneratedRegex(@"\b(?:hasta|ate|until|termino en|finalizo en|concluyo en|terminou em|encerrou em|concluid[oa] em|se cerro en|cerro en|encerrad[oa] em|fechou em|ended in|completed in|closed in|closed the pilot in|wrapped up in|finished in)\s(?:[a-z]+ (?:de )?)?(?<b>(?:19[5-9]|20[0-4])\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex(@"(?<![\d/.-])(?:199\d|20[0-4]\d)(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex SingleYear();

    [GeneratedRegex(@"\b(?:atendi\w+|atendemos|served|alcanz\w+|helped|llego a|chegou a|beneficiou|beneficio a|foram atendid\w+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Served();

    [GeneratedRegex(@"\b(?:aprendimos que|aprendemos que|we learned that|leccion|licao|lesson|if we (?:did|were)|si lo hicieramos|se fizessemos)", RegexOptions.CultureInvariant)]
    private static partial Regex LearnedThat();

    [GeneratedRegex(@"\b(?:ordenanza|politica (?:publica|local|municipal|de migra)|lei municipal|decreto|ordinance|bylaw|local policy|public policy|protocolo municipal)", RegexOptions.CultureInvariant)]
    private static partial Regex PolicyWords();

    [GeneratedRegex(@"\b(?:proyecto|programa|projeto|project|programme|program|piloto|pilot)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectWords();

    [GeneratedRegex(@"\b(?:capacit\w+|formamos|formo a|curso\w*|clases de|aulas de|train\w+|classes|taller de formacion|diplomado|treinou|treinamos|formou)\b", RegexOptions.CultureInvariant)]
    private static partial Regex TrainingWords();

    [GeneratedRegex(@"\b(?:manual|guia|cartilla|cartilha|herramienta|ferramenta|aplicacion movil|aplicativo|toolkit|handbook|guide|plataforma)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ToolWords();

    [GeneratedRegex(@"\b(?:investigacion|estudio sobre|pesquisa sobre|research|study on|diagnostico participativo)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ResearchWords();

    [GeneratedRegex(@"\b(?:alianza|red de|rede de|mesa (?:de|local|intersectorial)|consejo|conselho|network|alliance|partnership|coalition)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AllianceWords();

    [GeneratedRegex(@"https?://[^\s<>""»]+|\bwww\.[^\s<>""»]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
