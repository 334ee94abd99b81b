using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>The parts of a description as verbatim stretches: with what, why, by which steps, and for whom especially.</summary>
internal sealed partial class Slots(ReadText text, CoachSeeds seeds, DateOnly today)
{
    private static readonly string[] Cared = ["principle_f", "principle_g", "principle_h"];

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

        return Own();
    }

    // "La Municipalidad cede el galpón": what one's own house gives.
    private Span? Own() => Institutions.In(text, seeds).Where(house => house.Head is { Type: "local_authority", IsNested: false }).Select(house => house.Where)
        .Concat(Institutions.PlainHouse(text) is { } plain ? [plain] : [])
        .Select(house => (From: house.End, Sentence: text.SentenceAt(house.At)))
        .Select(pair => seeds.Signs["gives"].First(text, Span.Between(pair.From, Math.Min(pair.Sentence.End, pair.From + 40))) is { } verb && (verb.At - pair.From < 3 || text.Folded[pair.From] is ',' or '(')
            ? text.Trim(Clauses.First(text, seeds, Span.Between(verb.At, pair.Sentence.End))) : (Span?)null)
        .FirstOrDefault(given => given is { Length: > 8 and < 160 });

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
        var told = text.Sentences.Select(sentence => BeforePromise(sentence, promises, speaker)).OfType<Span>().Concat(Reasons(promises))
            .Where(before => IsNeed(before) && !IsMeasure(before) && !seeds.Signs["conditional"].IsIn(text, before) && !seeds.Signs["vague_means"].IsIn(text, before) && !AboutMeans().IsMatch(text.Low(before)))
            .Select(text.Trim).ToList();
        return told.Count > 0 ? told.Find(need => text[need].Any(char.IsAsciiDigit)) is { Length: > 0 } counted ? counted : told[0]
            : Parts().Select(clause => (Span?)clause).FirstOrDefault(clause => IsState(clause!.Value, promises))
            ?? text.Sentences.Where(sentence => IsCounted(sentence, promises, speaker)).Select(sentence => (Span?)text.Trim(sentence)).FirstOrDefault();
    }

    // "Una clínica de noche, porque seis de cada diez nunca vieron a un médico": the reason within the sentence that promises.
    private IEnumerable<Span> Reasons(IReadOnlyList<Span> promises) => text.Sentences.Where(sentence => promises.Any(promise => promise.Meets(sentence)))
        .SelectMany(sentence => seeds.Signs["because"].In(text, sentence).Select(why => Clauses.First(text, seeds, Span.Between(why.End, sentence.End)))).Where(reason => reason.Length > 20);

    // "En 2025 la terminal recibió 2.300 consultas", "el censo contó 138 personas": beside a promise, what was counted is why it is made.
    private bool IsCounted(Span sentence, IReadOnlyList<Span> promises, Institution? speaker) => promises.Count > 0 && !promises.Any(promise => promise.Meets(sentence)) && speaker?.Where.Meets(sentence) is not true
        && (seeds.Verbs.Past.IsIn(text, sentence) || State().IsMatch(text.Low(sentence)) || Happened().IsMatch(text[sentence])) && !seeds.Signs["indicator"].IsIn(text, sentence) && !seeds.Signs["asked_aside"].IsIn(text, sentence) && !IsMeasure(sentence) && !seeds.Signs["already"].IsIn(text, sentence) && !seeds.Signs["money"].IsIn(text, sentence) && !Ours().IsMatch(text.Low(sentence))
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
                ?? promises.Take(1).Select(promise => Gerunds(text.SentenceAt(promise.At))).FirstOrDefault(tail => tail is not null)
                ?? (promises.Count > 0 && Steps.Count(text, seeds, promises[0]) > 1 ? (Span?)promises[0] : null)
                ?? Things(promises);
        }

        var end = rows[0].End;
        foreach (var next in rows.Skip(1).TakeWhile(next => next.At - end < 4))
        {
            end = next.End;
        }

        return text.Trim(Span.Between(rows[0].At, end));
    }

    // "… a 300 personas, abrindo turmas à noite e pagando o transporte": how it is done, in two gerunds or more.
    private Span? Gerunds(Span sentence) => Gerund().Matches(text.Low(sentence)) is { Count: > 1 } gerunds
        ? text.Trim(Span.Between(sentence.At + gerunds[0].Groups["verb"].Index, Clauses.First(text, seeds, Span.Between(sentence.At + gerunds[0].Groups["verb"].Index, sentence.End)).End)) : null;

    // "Diez jornadas los domingos, una cartilla y un canal de WhatsApp": three things or more in a row are steps too.
    private Span? Things(IReadOnlyList<Span> promises) => text.Sentences.Where(sentence => (promises.Count == 0 || promises.Take(2).Any(promise => promise.Meets(sentence) || sentence.At >= promise.End))
            && !seeds.Verbs.Past.IsIn(text, sentence) && !IsNeed(sentence) && !IsMeasure(sentence) && !seeds.Signs["money"].IsIn(text, sentence) && !seeds.Signs["means_said"].IsIn(text, sentence) && !IsOfOthers(sentence))
        .Select(sentence => Row().Match(text.Folded, sentence.At, sentence.Length)).Where(row => row.Success).Select(row => (Span?)text.Trim(new Span(row.Groups["row"].Index, row.Groups["row"].Length))).FirstOrDefault();

    [GeneratedRegex(@"(?:,|\s(?:y|e|and|by))\s(?<verb>[a-z]{2,}(?:ando|endo|indo|iendo)|(?<=\bby\s)[a-z]{3,}ing)(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Gerund();

    private const string Thing = "(?:un|una|um|uma|an|a|\\d[\\d.]*|dos|dois|duas|two|tres|three|cuatro|quatro|four|cinco|five|seis|six|ocho|oito|eight|diez|dez|ten|doce|doze|twelve)\\s[a-z][^,;:.]{3,70}";

    [GeneratedRegex("(?:^|:\\s|\\G)(?<row>" + Thing + "(?:,\\s" + Thing + ")+,?\\s(?:y|e|and)\\s" + Thing + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    // "La Cruz Roja y los comités formarán …": what others do are no steps of one's own.
    private bool IsOfOthers(Span sentence) => ActingBodies.In(text, seeds).Any(row => row[0].At - sentence.At is >= 0 and < 8);

    private bool IsRow(Span sentence, IReadOnlyList<Span> promises) => !IsOfOthers(sentence) &&
        ((Steps.Count(text, seeds, sentence) > 1 && (promises.Count == 0 || promises.Any(promise => promise.Meets(sentence)) || Steps.IsToCome(text, seeds, sentence)))
        || (StepsLead().IsMatch(text.Low(sentence)) && seeds.Verbs.Concrete.IsIn(text, sentence)));

    /// <summary>The clause on gender, children or equal treatment: whom the work takes special care of, or what is not asked of anybody.</summary>
    public Span? CrossCutting(IReadOnlyList<Span> promises) =>
        text.Sentences.Select(sentence => CareOf(sentence, promises)).FirstOrDefault(found => found is not null)
        ?? promises.Select(promise => Tail(text.SentenceAt(promise.At))).FirstOrDefault(tail => tail is { Length: > 12 })
        ?? CareClauses().Where(clause => (!IsNeed(clause) || seeds.Signs["care_how"].IsIn(text, clause)) && !seeds.Verbs.Past.IsIn(text, clause)).Select(clause => Bare(clause, promises)).FirstOrDefault(clause => clause is not null);

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

    private bool IsNeed(Span span) => seeds.Signs["need"].IsIn(text, span) && !seeds.Signs["asked_aside"].IsIn(text, span);

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

    [GeneratedRegex(@"[,;.](?!\d)|\s(?:y|e|and)(?=,|\s(?:en|em|in|por|by|con|com|with)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex TailEnd();

    [GeneratedRegex(@";|,\s(?:con|com|em|en|with|in|junto|juntamente|together|y|e|and|para|desde|hasta|ate|entre|de [a-z]+ (?:de 20|a ))\s", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"^(?:con|com|with|pondremos|asignamos|asignaremos|destinamos|designaremos|alocaremos)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"[,.;:()](?!\d)|\s(?:durante|during|hasta|ate|until|desde|from jan|para|to|y a|e a|and will)\s", RegexOptions.CultureInvariant)]
    private static partial Regex StaffEnd();

    [GeneratedRegex(@"\b(?:hoy|hoje|today|actualmente|atualmente|currently|al dia|por dia|a day|per day|segun|segundo (?:a|o|as|os|dados)|according to|conforme)\b", RegexOptions.CultureInvariant)]
    private static partial Regex State();
}
