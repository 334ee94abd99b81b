using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>What a text tells of something that was done: years, results, lessons, advice, what was new.</summary>
internal sealed partial class PracticeReader(ReadText text, CoachSeeds seeds, DateOnly today)
{
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

    // A change with figures first, then what stands behind a colon, then people and things counted, and last a change without a figure.
    private Span? ImpactSentence() => Sentences(sentence => TellsResult(sentence) && Quantities.In(text, sentence, today).Any(), sentence => seeds.Signs["result"].IsIn(text, sentence) ? Change().IsMatch(Folded(sentence)) ? 0 : 1 : 2)
        ?? Sentences(sentence => !seeds.Signs["need"].IsIn(text, sentence) && !Advice(sentence) && FigureBehindColon().Match(text[sentence]) is { Success: true } colon
            && Quantities.In(text, Span.Between(sentence.At + colon.Index, sentence.End), today).Any(quantity => quantity.Kind is QuantityKind.Count or QuantityKind.Share && quantity.Noun.Length > 3) && !Listing().IsMatch(text[sentence]))
        ?? Sentences(sentence => CountsDone(sentence) && !seeds.Signs["need"].IsIn(text, sentence) && Quantities.In(text, sentence, today).Any(quantity => quantity.Kind is QuantityKind.Count && seeds.Signs["people"].IsIn(text, quantity.Where)))
        ?? Sentences(sentence => TellsResult(sentence) && !OnlyShared().IsMatch(Folded(sentence)))
        ?? Sentences(sentence => CountsDone(sentence) && Quantities.In(text, sentence, today).Any(quantity => quantity.Kind is QuantityKind.Count or QuantityKind.Share))
        ?? Sentences(Figures);

    // "640 casos, 8 de cada 10 con acuerdo": a note gives its figures without a verb.
    private bool Figures(Span sentence) => char.IsAsciiDigit(text.Original[sentence.At]) && text[sentence].Contains(',', StringComparison.Ordinal)
        && Quantities.In(text, sentence, today).Count(quantity => quantity.Kind is QuantityKind.Count or QuantityKind.Share) > 1;

    private bool TellsResult(Span sentence) => (seeds.Signs["result"].IsIn(text, sentence) && !seeds.Signs["no_result"].IsIn(text, sentence)) || Served().IsMatch(Folded(sentence));

    private bool CountsDone(Span sentence) => seeds.Verbs.Past.IsIn(text, sentence) && !Advice(sentence);

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
        sentence => OnlyDates().IsMatch(Folded(sentence)) || OnlySince().IsMatch(Folded(sentence)) ? 3 : BeganAndEnded(sentence) ? 2 : (seeds.Verbs.Concrete.IsIn(text, sentence) || Running().IsMatch(Folded(sentence))) && !seeds.Signs["measured_how"].IsIn(text, sentence) ? 0 : 1);

    // "O Balcão abriu em 2020 e encerrou em 2024", "ended in November 2023 after three years": when, not what.
    private bool BeganAndEnded(Span sentence) => seeds.Signs["began_ended"].In(text, sentence).ToList() is { Count: > 0 } marks && Quantities.In(text, sentence, today).All(quantity => quantity.Kind is not QuantityKind.Count)
        && (marks.Count > 1 || sentence.Length < 90) && !seeds.Verbs.Concrete.In(text, sentence).Any(verb => !marks.Any(mark => mark.Meets(verb)));

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
        if (SaysType().Match(text.Folded) is { Success: true } explicitly)
        {
            return (explicitly.Groups["alliance"].Success ? "partnership" : explicitly.Groups["tool"].Success ? "tool" : explicitly.Groups["policy"].Success ? "policy" : "project", new Span(explicitly.Index, explicitly.Length));
        }

        foreach (var (pattern, id) in new[] { (PolicyWords(), "policy"), (ProjectWords(), "project"), (TrainingWords(), "training"), (ToolWords(), "tool"), (ResearchWords(), "research"), (AllianceWords(), "partnership"), (ServiceWords(), "project") })
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

    /// <summary>What it was, where a sentence says so: "Consistió en visitas …", "trata-se de …"; null where none does.</summary>
    public Span? Consisted() => seeds.Signs["consisted"].First(text, text.All) is { } said && text.SentenceAt(said.At) is var sentence && sentence.End - said.End > 15
        ? text.Trim(Span.Between(said.End, sentence.End)) : null;

    private Span? Sentences(Func<Span, bool> choose, Func<Span, int>? order = null) =>
        text.Sentences.Where(choose).OrderBy(sentence => IsHeading(sentence) ? 9 : order?.Invoke(sentence) ?? 0).Select(sentence => (Span?)text.Trim(Answer(sentence))).FirstOrDefault();

    // "¿Qué aprendimos? Que el crédito …", "Lo nuevo y lo aprendido. Nadie había …": behind a question or a heading stands what it asks for.
    private Span Answer(Span sentence) => IsHeading(sentence) && text.Sentences.FirstOrDefault(next => next.At >= sentence.End) is { Length: > 12 } answer ? answer : sentence;

    private bool IsHeading(Span sentence) => text.Original[sentence.End - 1] is '?'
        || (text.Original[sentence.End - 1] is '.' && text[sentence].Split(' ').Length <= 5 && !text[sentence].Contains(':', StringComparison.Ordinal) && !text[sentence].Any(char.IsAsciiDigit) && !seeds.Verbs.Past.IsIn(text, sentence) && !Clitic().IsMatch(Folded(sentence)));

    private bool Advice(Span sentence) => seeds.Signs["recommendation"].IsIn(text, sentence) && !LearnedThat().IsMatch(Folded(sentence));

    private string Folded(Span span) => text.Low(span);

    [GeneratedRegex(@"\b(?:de|from)\s[\d.,]+\s?(?:%|por ciento|por cento|per cent)?[^.;]{0,20}\s(?:a|para|to)\s[\d.,]+|\b(?:subi|subio|subiu|baj|baix|cay|cai|reduj|reduz|aument|rose|fell|pas[oa])[a-z]*", RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    // "Les comparto la experiencia de …": a letter begins, nothing is told yet.
    [GeneratedRegex(@"\b(?:compart|envi|cont|adjunt|segue|share|writing|relat)[a-z]*\s(?:[a-z]+\s){0,3}(?:experiencia|experience|relato|story)", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyShared();

    [GeneratedRegex(@",\s")]
    private static partial Regex Commas();

    // "Nos costó mucho": somebody tells, nothing is headed.
    [GeneratedRegex(@"\b(?:nos|se|me|les?|we|it)\s[a-z]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Clitic();

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

    [GeneratedRegex(@"\b(?:atendi\w+|atendemos|served|alcanz\w+|helped|llego a|chegou a|[a-z]+(?:aron|ieron|aram|eram|iram)\s(?:a\s)?(?:unas?\s|unos\s|uns\s|mas de\s|mais de\s|cerca de\s)?\d[\d.,]*\s(?!de\b|anos|meses)|\d[\d.,]*\s(?:[a-z]+\s){0,4}(?:were|got|had|used|came|learned|finished)|beneficiou|beneficio a|foram atendid\w+)\b", RegexOptions.CultureInvariant)]
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

    // Something that ran, whatever it called itself.
    [GeneratedRegex(@"\b(?:brigadas?|talleres|taller|oficinas de|ferias?|feiras?|liga|festival|ventanilla|albergue|abrigo|clinica|clinic|mutirao|mutiroes|balcao|jornadas|shelter|desk|savings circle|huertas?|hortas?|bolsa de empleo|servicio de|servico de|casa de)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ServiceWords();

    [GeneratedRegex(@"\b(?:es|fue|e|foi|is|was)\s(?:una?|uma?|an?)\s(?:(?<alliance>alianza|alianca|alliance|partnership|red|rede|network)|(?<tool>herramienta|ferramenta|tool|guia|guide|manual)|(?<policy>ordenanza|politica|lei|policy|by-law|ordinance)|(?:proyecto|projeto|project|programa|programme|program|piloto))\b", RegexOptions.CultureInvariant)]
    private static partial Regex SaysType();

    [GeneratedRegex(@"https?://[^\s<>""»]+|\bwww\.[^\s<>""»]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
