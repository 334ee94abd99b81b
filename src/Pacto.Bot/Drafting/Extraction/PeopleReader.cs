using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>Who benefits, in the words of the text: those who are counted in a promise, called so outright, or meant without a number. Pure.</summary>
internal sealed partial class PeopleReader(ReadText text, CoachSeeds seeds, DateOnly today)
{
    /// <summary>People of a trade up to this number are taken for those who work.</summary>
    private const int FewStaff = 12;

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

    [GeneratedRegex(@"\b(?:por(?= l[ao]s\s)|pelos|pelas|para|a|as|aos|for|dirigido a|destinado a|destinad[oa]s? a)\s(?:las |los |la |el |os |as )?(?<who>[a-z][^,.;:()]{3,80}?)(?=[,.;:()]|\s(?:en|em|in|con|com|with|hasta|ate|until|antes|before|by|desde|from|durante|during|entre|between|y (?:sus|abrir|crear|dar)|de forma)\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex For();

    private const string Origins = "(?:venez|haiti|bolivi|paragua|peruan|peruvi|colombi|cuban|argentin|chilen|brasil|brazil|uruguai|uruguay|senegal|siri|syri|angol|ecuator|equator|dominic|retornad|refugiad|solicitant|nigeri|ghan|afgan|afegan)";

    [GeneratedRegex(@"^(?:,|\s(?:y|e|and|o|ou|or))\s" + Origins, RegexOptions.CultureInvariant)]
    private static partial Regex MoreOrigins();

    [GeneratedRegex(@"\b(?:contrat\w*|sumar|sumaremos|incorpor\w*|design\w*|nombrar|nomear|second|assign|asign\w*|hire|hiring|recruit\w*|appoint\w*|equipo de|equipe de|team of|get|getting|contaremos con|contamos con|cuenta con|conta com|pondremos|pone|ponen|poremos|staffed by|seconds?|entra com|entram com|entramos com|entra con|run by|puts? in|gives?|pays? for|provides?|aporta|aportara|aportamos|destina|destinamos|building and|lab and|vans, blankets and|atendid[oa] por|a cargo de|what we have is|tenemos|temos|what we have is an? [a-z ]{3,40},)\s(?:a\s|unas?\s|unos\s)?(?:\w+\s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Hires();

    [GeneratedRegex(@"\n|[.;:()](?!\d)|,(?!\d|\s" + Origins + @")|\s(?:en|em|no|na|nos|nas|in|at|by|por|con|com|with|hasta|ate|until|till|antes|before|desde|from|durante|during|ao longo|entre|between|para|for|to|que|who|contra|against|a|al|ao|segun|according|medid\w+|per|cada|each|este|over|through|quienes|se|sera|seran|serao|podra\w*|atendid\w+|have|has|had|aprueben|reciban|completen|tengan|accedan|obtengan|egresen|asistan|participen|cuenten|puedan|usen|recebam|tenham|possam|aprovem|acessem|concluam|were|was|are|will|tienen|nao|no|ya|ja)\s|\s(?:y|e|and)\s(?!" + Origins + @")|\s\+\s", RegexOptions.CultureInvariant)]
    private static partial Regex PhraseEnd();

    [GeneratedRegex(@"(?<word>[a-z]{3,})\s$", RegexOptions.CultureInvariant)]
    private static partial Regex WordBefore();

    [GeneratedRegex(@"\s(?<word>[a-z]{3,})(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex WordBehind();

    [GeneratedRegex(@"\b(?:capacit|form|entren|trein|train|teach|ensen|ensin|instru|sensibil|certific|profesionaliz)[a-z]*\s(?:a\s|as\s|os\s)?(?:[a-z]+\s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Teaches();

    // "1 de cada 9 jóvenes" is a share, not nine.
    [GeneratedRegex(@"\b(?:de cada|em cada|a cada|out of|in every|in)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex OutOf();

    private bool IsNeed(Span span) => seeds.Signs["need"].IsIn(text, span);
}
