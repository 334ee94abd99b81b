using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>The parts of a description as verbatim stretches: who benefits, with whom, with what, why, and for whom especially.</summary>
internal sealed partial class Slots(ReadText text, CoachSeeds seeds, DateOnly today)
{
    /// <summary>People of a trade up to this number are taken for those who work.</summary>
    private const int FewStaff = 12;

    private static readonly string[] Cared = ["principle_f", "principle_g", "principle_h"];

    /// <summary>Number and people, the ones promised before the ones counted in the past; without a number, people after "para".</summary>
    public Span? Beneficiaries(IReadOnlyList<Span> promises)
    {
        var people = text.Sentences
            .SelectMany(sentence => Quantities.In(text, sentence, today).Where(NamesPeople).Where(quantity => (promises.Count == 0 || !IsPast(sentence, quantity, promises)) && !OutOf().IsMatch(text.Folded[Math.Max(0, quantity.Where.At - 10)..quantity.Where.At]))
                .Select(quantity => (Order: Rank(sentence, promises) + (IsHired(quantity) ? 1 : 0), quantity.Where)))
            .OrderBy(found => found.Order)
            .Select(found => (Span?)Phrase(found.Where))
            .FirstOrDefault();
        var named = Outright() ?? promises.Select(promise => ForWhom(text.SentenceAt(promise.At))).FirstOrDefault(span => span is not null) ?? promises.Select(AnyMigrants).FirstOrDefault(span => span is not null);
        return people is { } found && !Staffed(found) && !(named is not null && (Outright() is not null || (IsTrained(found) && IsMigrant(named.Value)))) ? people : named ?? (people is { } hired && Staffed(hired) && promises.Count > 0 ? null : people);
    }

    // "Los beneficiarios serán …", "the users are …": said in so many words.
    private Span? Outright() => seeds.Signs["for_whom"].In(text)
        .Select(mark => (Mark: mark, Who: Whom().Match(text.Folded, mark.End, text.SentenceAt(mark.At).End - mark.End))).Where(pair => pair.Who.Success)
        .Select(pair => text.Trim(new Span(pair.Who.Groups["who"].Index, pair.Who.Groups["who"].Length)))
        .Where(who => (seeds.Signs["people"].First(text, who) ?? seeds.Signs["nationality"].First(text, who)) is { } noun && noun.At - who.At < 16).Select(who => (Span?)who).FirstOrDefault();

    private bool IsTrained(Span people) => seeds.Signs["staff"].First(text, people) is { } staff && staff.At - people.At < 20;

    private bool IsMigrant(Span people) => seeds.Signs["migrant"].IsIn(text, people) || seeds.Signs["nationality"].IsIn(text, people);

    [GeneratedRegex(@"\G\s(?:(?:a|ao|aos|las?|los|el|os?|as|the)\s)?(?<who>[a-z\d][^.;:()\n]{4,90}?)(?=[,.;:()\n]|\s(?:en|em|in|con|com|with|hasta|ate|until|durante|during|que se)\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Whom();

    // Only those who work are counted: whom it is for is said without a number, or not at all.
    private bool Staffed(Span people) => Quantities.In(text, text.SentenceAt(people.At), today).Any(quantity => quantity.Where.At == people.At && IsHired(quantity));

    // "Un Consejo de Personas Migrantes", "one meeting with migrant residents": at least who they are is said.
    private Span? AnyMigrants(Span promise) => seeds.Signs["migrant"].In(text, promise)
        .Select(found => Span.Between(WordBefore().Match(text.Folded[..found.At]) is { Success: true } word && seeds.Signs["people"].IsIn(text, new Span(word.Groups["word"].Index, word.Groups["word"].Length)) ? word.Groups["word"].Index : found.At,
            WordBehind().Match(text.Folded, found.End) is { Success: true } next && next.Index == found.End && seeds.Signs["people"].IsIn(text, new Span(next.Groups["word"].Index, next.Groups["word"].Length)) ? next.Index + next.Length : found.End))
        .Select(span => (Span?)span).FirstOrDefault();

    /// <summary>Budget, staff or rule; what is only hoped for is left out.</summary>
    public Span? Resources(IReadOnlyList<Span> promises)
    {
        foreach (var sentence in text.Sentences)
        {
            if (seeds.Signs["conditional"].IsIn(text, sentence) || seeds.Signs["vague_means"].IsIn(text, sentence))
            {
                continue;
            }

            var money = seeds.Signs["money"].First(text, sentence);
            var means = Means(sentence);
            if (money is null && means is null && Staff(sentence) is { } staff)
            {
                return staff;
            }

            if (means is not null)
            {
                return means;
            }

            if (money is { } amount && !IsNeed(sentence))
            {
                return promises.Any(promise => promise.Meets(sentence)) || text[sentence].Contains(';', StringComparison.Ordinal) ? ClauseAt(sentence, amount.At) : text.Trim(sentence);
            }
        }

        return null;
    }

    // "… y una camioneta, y las madres solas van primero": what is put in ends where somebody else begins to act.
    private Span? Means(Span sentence)
    {
        var at = seeds.Signs["means_label"].First(text, sentence)?.End
            ?? seeds.Signs["means_said"].In(text, sentence).Where(said => !OfSelf().IsMatch(text.Folded[Math.Max(0, said.At - 4)..said.At])).Select(said => (int?)said.At).FirstOrDefault();
        return at is { } from && text.Trim(Clauses.First(text, seeds, Span.Between(from, Semicolon().Match(text.Folded, from, sentence.End - from) is { Success: true } stop ? stop.Index : sentence.End))) is { Length: > 5 } means
            ? means : null;
    }

    // People who are already paid are means; "capacitar a 60 agentes" speaks of those who learn.
    private Span? Staff(Span sentence) => seeds.Signs["own_staff"].In(text, sentence)
        .Select(found => text.Trim(Span.Between(found.At + Lead().Match(text.Low(found)).Length, StaffEnd().Match(text.Folded, found.End, sentence.End - found.End) is { Success: true } end ? end.Index : sentence.End)))
        .Where(span => span.Length < 120)
        .Select(span => (Span?)span).FirstOrDefault();

    /// <summary>Why: the sentence, or the clause before the promise, that tells of a lack; one with a figure before one without.</summary>
    public Span? Need(IReadOnlyList<Span> promises, Institution? speaker)
    {
        var told = text.Sentences.Select(sentence => BeforePromise(sentence, promises, speaker)).OfType<Span>()
            .Where(before => IsNeed(before) && !IsMeasure(before) && !seeds.Signs["conditional"].IsIn(text, before) && !seeds.Signs["vague_means"].IsIn(text, before) && !AboutMeans().IsMatch(text.Low(before)))
            .Select(text.Trim).ToList();
        return told.Count > 0 ? told.Find(need => text[need].Any(char.IsAsciiDigit)) is { Length: > 0 } counted ? counted : told[0]
            : Parts().Select(clause => (Span?)clause).FirstOrDefault(clause => IsState(clause!.Value, promises))
            ?? text.Sentences.Where(sentence => IsCounted(sentence, promises, speaker)).Select(sentence => (Span?)text.Trim(sentence)).FirstOrDefault();
    }

    // "En 2025 la terminal recibió 2.300 consultas", "el censo contó 138 personas": beside a promise, what was counted is why it is made.
    private bool IsCounted(Span sentence, IReadOnlyList<Span> promises, Institution? speaker) => promises.Count > 0 && !promises.Any(promise => promise.Meets(sentence)) && speaker?.Where.Meets(sentence) is not true
        && (seeds.Verbs.Past.IsIn(text, sentence) || State().IsMatch(text.Low(sentence)) || Happened().IsMatch(text[sentence])) && !seeds.Signs["indicator"].IsIn(text, sentence) && !IsMeasure(sentence) && !seeds.Signs["already"].IsIn(text, sentence) && !seeds.Signs["money"].IsIn(text, sentence) && !Ours().IsMatch(text.Low(sentence))
        && Quantities.In(text, sentence, today).Any(quantity => quantity.Kind is QuantityKind.Count or QuantityKind.Share && quantity.Noun.Length > 0);

    // "Consultas atendidas (meta 600)", "puestos regularizados (hoy 22)": how it is measured, not why it is needed.
    private bool IsMeasure(Span span) => Measure().IsMatch(text.Low(span));

    // Of a sentence that promises, what stands before whoever promises it; null where nothing does.
    private static Span? BeforePromise(Span sentence, IReadOnlyList<Span> promises, Institution? speaker) =>
        promises.FirstOrDefault(promise => sentence.Meets(promise)) is not { Length: > 0 } promise ? sentence
            : speaker is { } who && Span.Between(sentence.At, promise.At).Holds(who.Where) && who.Where.At > sentence.At + 15 ? Span.Between(sentence.At, who.Where.At)
            : null;

    // "Hoy 70 días en promedio", "unos 300 al día según la defensa civil": a figure of how it stands.
    private bool IsState(Span clause, IReadOnlyList<Span> promises) =>
        State().IsMatch(text.Low(clause)) && !IsMeasure(text.SentenceAt(clause.At)) && text[clause].Any(char.IsAsciiDigit) && clause.Length > 8 && !promises.Any(promise => promise.At == clause.At) && !seeds.Signs["money"].IsIn(text, clause);

    private IEnumerable<Span> Parts() => text.Sentences.SelectMany(sentence => Clause().Matches(text.Low(sentence)).Select(clause => text.Trim(new Span(sentence.At + clause.Index, clause.Length))));

    /// <summary>Steps: sentences beside the promise that are rows of things to do; where there are none, a promise that is such a row itself.</summary>
    public Span? Actions(IReadOnlyList<Span> promises)
    {
        var own = promises.Count > 0 ? text.SentenceAt(promises[0].At) : default;
        var rows = text.Sentences.Where(sentence => !sentence.Equals(own) && IsRow(sentence, promises)).ToList();
        if (rows.Count == 0)
        {
            // Three verbs of doing in one sentence are steps as well, whatever they stand behind.
            return text.Sentences.Where(sentence => !sentence.Equals(own) && seeds.Verbs.Concrete.In(text, sentence).Count() >= 3).Select(sentence => (Span?)text.Trim(sentence)).FirstOrDefault()
                ?? (promises.Count > 0 && Steps.Count(text, seeds, promises[0]) > 1 ? promises[0] : null);
        }

        var end = rows[0].End;
        foreach (var next in rows.Skip(1).TakeWhile(next => next.At - end < 4))
        {
            end = next.End;
        }

        return text.Trim(Span.Between(rows[0].At, end));
    }

    private bool IsRow(Span sentence, IReadOnlyList<Span> promises) =>
        (Steps.Count(text, seeds, sentence) > 1 && (promises.Count == 0 || promises.Any(promise => promise.Meets(sentence)) || Steps.IsToCome(text, seeds, sentence)))
        || (StepsLead().IsMatch(text.Low(sentence)) && seeds.Verbs.Concrete.IsIn(text, sentence));

    /// <summary>The clause on gender, children or equal treatment: whom the work takes special care of, or what is not asked of anybody.</summary>
    public Span? CrossCutting(IReadOnlyList<Span> promises) =>
        text.Sentences.Select(sentence => CareOf(sentence, promises)).FirstOrDefault(found => found is not null)
        ?? promises.Select(promise => Tail(text.SentenceAt(promise.At))).FirstOrDefault(tail => tail is { Length: > 12 })
        ?? CareClauses().Where(clause => !IsNeed(clause) && !seeds.Verbs.Past.IsIn(text, clause)).Select(clause => Bare(clause, promises)).FirstOrDefault(clause => clause is not null);

    // Of several clauses the one that takes care: "Ponemos dos psicólogas, y las madres solas van primero"; all of a sentence whose clauses all do.
    private Span? CareOf(Span sentence, IReadOnlyList<Span> promises)
    {
        var clauses = Clauses.Of(text, seeds, sentence);
        var caring = clauses.Where(clause => TakesCare(clause) && !promises.Take(1).Any(clause.Meets) && !IsNeed(clause)).ToList();
        return caring.Count > 0 ? text.Trim(Span.Between(caring[0].At, caring.Count == clauses.Count ? sentence.End : caring[0].End)) : null;
    }

    // Within the promise itself only what is not asked of anybody counts: "… a la población migrante sin exigir documento".
    private Span? Bare(Span clause, IReadOnlyList<Span> promises) => !promises.Take(1).Any(clause.Meets) ? clause
        : Tail(clause);

    private Span? Tail(Span promise) => seeds.Signs["care_tail"].First(text, promise) is { } tail
        ? text.Trim(Span.Between(tail.At, TailEnd().Match(text.Folded, tail.End, promise.End - tail.End) is { Success: true } end ? end.Index : promise.End)) : null;

    private bool TakesCare(Span sentence) => seeds.Signs["care_whom"].IsIn(text, sentence) && seeds.Signs["care_how"].IsIn(text, sentence) && sentence.Length < 240
        && (!seeds.Verbs.Past.IsIn(text, sentence) || seeds.Verbs.Future.IsIn(text, sentence));

    private IEnumerable<Span> CareClauses() => Parts().Where(clause => clause.Length > 5 && Care().IsMatch(text.Low(clause)) && Cared.Any(id => seeds.Signs[id].IsIn(text, clause)));

    private bool IsNeed(Span span) => seeds.Signs["need"].IsIn(text, span);

    // Who is promised something comes first, then who was counted; those in want come last.
    private int Rank(Span sentence, IReadOnlyList<Span> promises) => promises.Any(promise => promise.Meets(sentence)) ? 0 : IsNeed(sentence) ? 4 : 2;

    /// <summary>"Contratar 3 promotoras y llegar a 250 mujeres": those who are hired do the work.</summary>
    public bool IsHired(Quantity quantity) => text.Folded[Math.Max(0, quantity.Where.At - 30)..quantity.Where.At] is var before && (Hires().IsMatch(before[Math.Max(0, before.Length - 24)..]) || (IsStaff(quantity) && !Teaches().IsMatch(before)));

    // "Four carers", "dois médicos": a handful of people of a trade do the work, unless it is they who learn.
    private bool IsStaff(Quantity quantity) => seeds.Signs["staff"].First(text, quantity.Where) is not null && NumberWords.ReadCount(quantity.Number.Trim()) is > 0 and <= FewStaff;

    // "Desde 2020 atendimos 700 personas": told of what was, not of what is promised, when a promise is made elsewhere.
    private bool IsPast(Span sentence, Quantity quantity, IReadOnlyList<Span> promises) =>
        !promises.Any(promise => promise.Meets(sentence)) && !IsNeed(sentence) && seeds.Signs["already"].IsIn(text, sentence) && seeds.Verbs.Past.First(text, sentence) is { } verb && verb.At < quantity.Where.At;

    private bool NamesPeople(Quantity quantity) => (quantity.Kind is QuantityKind.Count && NamesThem(quantity)) || CalledByOrigin(quantity);

    // "300 venezuelanos", "9.800 bolivianos, haitianos e sírios": where money bears the same name, more than one origin tells.
    private bool CalledByOrigin(Quantity quantity) => quantity.Noun.Length > 0 && quantity.Kind is QuantityKind.Count or QuantityKind.Money
        && quantity.Where.At + quantity.Number.Length + 1 is var at && seeds.Signs["nationality"].First(text, Span.Between(at, Math.Min(text.Original.Length, at + 24))) is { } origin && origin.At <= at + 3
        && (quantity.Kind is QuantityKind.Count || MoreOrigins().IsMatch(text.Folded[origin.End..Math.Min(text.Folded.Length, origin.End + 24)]));

    private bool NamesThem(Quantity quantity) =>
        seeds.Signs["people"].First(text, quantity.Where) is not null || (quantity.Noun.Length == 0 && seeds.Signs["people"].First(text, Span.Between(quantity.Where.End, Math.Min(text.Original.Length, quantity.Where.End + 25))) is { } near && near.At - quantity.Where.End <= 8);

    private Span? ForWhom(Span sentence) => For().Matches(text.Low(sentence))
        .Select(match => text.Trim(new Span(sentence.At + match.Groups["who"].Index, match.Groups["who"].Length)))
        .Where(span => seeds.Signs["people"].First(text, span) is { } noun && noun.At - span.At < 12)
        .Select(span => (Span?)span)
        .FirstOrDefault();

    /// <summary>From a number to where the noun phrase behind it ends.</summary>
    public Span Phrase(Span quantity)
    {
        // "Three hundred and fifty people": the number itself is not cut.
        var number = Leading().Match(text.Folded, quantity.At);
        var rest = PhraseEnd().Match(text.Folded, number.Success && number.Length > 0 ? quantity.At + number.Length : quantity.At + 1);
        while (rest.Success && JoinsPeople(rest))
        {
            rest = rest.NextMatch();
        }

        return text.Trim(Span.Between(quantity.At, rest.Success && rest.Index > quantity.At + 3 ? rest.Index : Math.Max(quantity.End, rest.Success ? 0 : text.Original.Length)));
    }

    /// <summary>"Trabalhadoras e trabalhadores", "migrantes y sus familias": more of those who are counted stand behind the "e".</summary>
    public bool JoinsPeople(Match joint) => IsAnd().IsMatch(joint.Value) && MorePeople(joint.Index + joint.Length);

    private bool MorePeople(int at) => Span.Between(at, Math.Min(text.Folded.Length, at + 24)) is var near
        && (seeds.Signs["people"].First(text, near) ?? seeds.Signs["nationality"].First(text, near)) is { } more && Own().IsMatch(text.Folded[at..more.At]);

    [GeneratedRegex(@"^\s(?:y|e|and)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex IsAnd();

    [GeneratedRegex(@"^(?:(?:sus?|suas?|seus?|their|las?|los|as?|os?|otr[oa]s|outr[oa]s|other)\s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    private static readonly Regex NumberHere = new("\\G" + SignPattern.Number, RegexOptions.CultureInvariant);

    private static Regex Leading() => NumberHere;

    private Span ClauseAt(Span sentence, int at)
    {
        var from = Math.Max(sentence.At, text.Folded.LastIndexOfAny([',', ';', ':'], at - 1 < 0 ? 0 : at - 1));
        var to = ClauseEnd().Match(text.Folded, at, sentence.End - at) is { Success: true } stop ? stop.Index : sentence.End;
        return text.Trim(Span.Between(from, to));
    }

    [GeneratedRegex(@"\bnos\s$", RegexOptions.CultureInvariant)]
    private static partial Regex OfSelf();

    [GeneratedRegex(@";")]
    private static partial Regex Semicolon();

    [GeneratedRegex(@"\(?\b(?:metas?|target|goal|linea de base|linha de base|baseline)\b\s?(?::|de|of|\d|es|e|is)|\((?:hoy|hoje|today)\s\d|\bindicador|\bindicator", RegexOptions.CultureInvariant)]
    private static partial Regex Measure();

    [GeneratedRegex(@"(?i)\b(?:\p{L}{2,}(?:ió|ieron|aron|aram|eram|iram|ou|eu)|hubo|houve|found|counted|recorded|registered|had|were|was)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Happened();

    // "Atendimos a 300", "we trained 40": told of what was done.
    [GeneratedRegex(@"\b[a-z]{3,}(?:amos|imos|emos)\b|\bwe [a-z]+ed\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ours();

    [GeneratedRegex(@"presupuest|orcament|budget|socios|parceiros|partners|indicador|indicator|formulari|falta (?:ver|definir|confirmar|cargar|completar|saber)", RegexOptions.CultureInvariant)]
    private static partial Regex AboutMeans();

    [GeneratedRegex(@"^(?:para ello|para eso|para isso|as acoes|las acciones|acciones|acoes|actions|to do (?:so|this)|primero|first|los pasos|os passos)", RegexOptions.CultureInvariant)]
    private static partial Regex StepsLead();

    [GeneratedRegex(@"[^,;:.]+(?:\.\d+[^,;:.]*)*", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"enfoque|perspectiva|sin |sem |without|prioridad|priority|prioriza|paridad|paridade|parity|cuidado|igual|equal|discrimin|sala |cupos para|vagas para|distin|approach|lens|espacio|atencion diferenc|regardless|inclusiv", RegexOptions.CultureInvariant)]
    private static partial Regex Care();

    [GeneratedRegex(@"\b(?:por(?= l[ao]s\s)|pelos|pelas|para|a|as|aos|for|dirigido a|destinado a|destinad[oa]s? a)\s(?:las |los |la |el |os |as )?(?<who>[a-z][^,.;:()]{3,80}?)(?=[,.;:()]|\s(?:en|em|in|con|com|with|hasta|ate|until|antes|before|by|desde|from|durante|during|entre|between|y (?:sus|abrir|crear|dar)|de forma)\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex For();

    [GeneratedRegex(@"[,;.](?!\d)|\s(?:y|e|and)(?=,|\s(?:en|em|in|por|by|con|com|with)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex TailEnd();

    private const string Origins = "(?:venez|haiti|bolivi|paragua|peruan|peruvi|colombi|cuban|argentin|chilen|brasil|brazil|uruguai|uruguay|senegal|siri|syri|angol|ecuator|equator|dominic|retornad|refugiad|solicitant|nigeri|ghan|afgan|afegan)";

    [GeneratedRegex(@"^(?:,|\s(?:y|e|and|o|ou|or))\s" + Origins, RegexOptions.CultureInvariant)]
    private static partial Regex MoreOrigins();

    [GeneratedRegex(@"\b(?:contrat\w*|sumar|sumaremos|incorpor\w*|design\w*|nombrar|nomear|second|assign|asign\w*|hire|hiring|recruit\w*|appoint\w*|equipo de|equipe de|team of|get|getting|contaremos con|contamos con|cuenta con|conta com|pondremos|pone|ponen|poremos|staffed by|seconds?|entra com|entram com|entramos com|entra con|run by|puts? in|gives?|pays? for|provides?|aporta|aportara|aportamos|destina|destinamos|building and|lab and|vans, blankets and|atendid[oa] por|a cargo de|what we have is|tenemos|temos|what we have is an? [a-z ]{3,40},)\s(?:a\s|unas?\s|unos\s)?(?:\w+\s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Hires();

    [GeneratedRegex(@"\n|[.;:()](?!\d)|,(?!\d|\s" + Origins + @")|\s(?:en|em|no|na|nos|nas|in|at|by|por|con|com|with|hasta|ate|until|till|antes|before|desde|from|durante|during|ao longo|entre|between|para|for|to|que|who|contra|against|a|al|ao|segun|according|medid\w+|per|cada|each|este|over|through|quienes|se|sera|seran|serao|podra\w*|atendid\w+|have|has|had|aprueben|reciban|completen|tengan|accedan|obtengan|egresen|asistan|participen|cuenten|puedan|usen|recebam|tenham|possam|aprovem|acessem|concluam|were|was|are|will|tienen|nao|no|ya|ja)\s|\s(?:y|e|and)\s(?!" + Origins + @")|\s\+\s", RegexOptions.CultureInvariant)]
    private static partial Regex PhraseEnd();

    [GeneratedRegex(@";|,\s(?:con|com|em|en|with|in|junto|juntamente|together|y|e|and|para|desde|hasta|ate|entre|de [a-z]+ (?:de 20|a ))\s", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"(?<word>[a-z]{3,})\s$", RegexOptions.CultureInvariant)]
    private static partial Regex WordBefore();

    [GeneratedRegex(@"\s(?<word>[a-z]{3,})(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex WordBehind();

    [GeneratedRegex(@"^(?:con|com|with|pondremos|asignamos|asignaremos|destinamos|designaremos|alocaremos)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"[,.;:()](?!\d)|\s(?:durante|during|hasta|ate|until|desde|from jan|para|to|y a|e a|and will)\s", RegexOptions.CultureInvariant)]
    private static partial Regex StaffEnd();

    [GeneratedRegex(@"\b(?:capacit|form|entren|trein|train|teach|ensen|ensin|instru|sensibil|certific|profesionaliz)[a-z]*\s(?:a\s|as\s|os\s)?(?:[a-z]+\s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Teaches();

    // "1 de cada 9 jóvenes" is a share, not nine.
    [GeneratedRegex(@"\b(?:de cada|em cada|a cada|out of|in every|in)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex OutOf();

    [GeneratedRegex(@"\b(?:hoy|hoje|today|actualmente|atualmente|currently|al dia|por dia|a day|per day|segun|segundo (?:a|o|as|os|dados)|according to|conforme)\b", RegexOptions.CultureInvariant)]
    private static partial Regex State();
}
