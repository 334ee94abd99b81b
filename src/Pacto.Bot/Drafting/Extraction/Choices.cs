using System.Globalization;
using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>What a text says about the choices of a form: objectives, principles, type, nature, mirror.</summary>
internal static partial class Choices
{
    /// <summary>Objectives named by number.</summary>
    public static (IReadOnlyList<string> Items, Span From)? Objectives(ReadText text) => Numbers(text, ObjectiveNumbers(), 23);

    /// <summary>Objectives that are named as secondary.</summary>
    public static (IReadOnlyList<string> Items, Span From)? Secondary(ReadText text) => Numbers(text, SecondaryNumbers(), 23) ?? Numbers(text, SecondaryBehind(), 23);

    /// <summary>Objectives that are named as the first ones: "principal el 6", "primary 7".</summary>
    public static (IReadOnlyList<string> Items, Span From)? Primary(ReadText text) => Numbers(text, PrimaryNumbers(), 23) ?? Numbers(text, PrimaryBehind(), 23);

    /// <summary>Sustainable Development Goals named by number.</summary>
    public static (IReadOnlyList<string> Items, Span From)? Goals(ReadText text) => Numbers(text, GoalNumbers(), 17);

    /// <summary>Principles named by letter.</summary>
    public static (IReadOnlyList<string> Items, Span From)? PrinciplesSaid(ReadText text) =>
        PrincipleLetters().Match(text.Folded) is { Success: true } said
            ? ([.. Letter().Matches(said.Groups["list"].Value).Select(match => match.Value).Distinct(StringComparer.Ordinal)], new Span(said.Index, said.Length))
            : null;

    /// <summary>Principles that the words of a text point to.</summary>
    public static IReadOnlyList<(string Letter, Span From)> PrinciplesInferred(ReadText text, CoachSeeds seeds) =>
        [.. "fghbdije".Select(letter => (Letter: letter.ToString(), From: seeds.Signs["principle_" + letter].First(text, text.All)))
            .Where(pair => pair.From is not null)
            .Select(pair => (pair.Letter, pair.From!.Value))
            .Take(4)
            .OrderBy(pair => pair.Letter, StringComparer.Ordinal)];

    /// <summary>Alone, or in which way with others; null when the text does not say.</summary>
    public static (string Id, Span From, bool IsSaid)? Type(ReadText text, CoachSeeds seeds, bool hasPartners)
    {
        foreach (var (sign, id) in new[] { ("matching", "matching"), ("common", "common"), ("joint", "partnership"), ("alone", "individual") })
        {
            if (seeds.Signs[sign].First(text, text.All) is { } from && !(id == "individual" && hasPartners) && !(id == "individual" && seeds.Signs["no_partner"].IsIn(text)))
            {
                return (id, from, true);
            }
        }

        return hasPartners && JoinedWith().Match(text.Folded) is { Success: true } joined ? ("partnership", new Span(joined.Index, joined.Length), false) : null;
    }

    /// <summary>What is put in, as far as the words say; what is denied or only hoped for is left out.</summary>
    public static IReadOnlyList<(string Id, Span From)> Nature(ReadText text, CoachSeeds seeds)
    {
        var found = new List<(string, Span)>();
        foreach (var (sign, id) in new[] { ("nature_financial", "financial"), ("nature_human", "human_resources"), ("nature_process", "process"), ("nature_policy", "policy") })
        {
            var from = seeds.Signs[sign].In(text, text.All)
                .Concat(id == "financial" ? seeds.Signs["money"].In(text, text.All) : [])
                .Where(span => text.SentenceAt(span.At) is var sentence && !seeds.Signs["vague_means"].IsIn(text, sentence) && !seeds.Signs["conditional"].IsIn(text, sentence))
                .Select(span => (Span?)span).FirstOrDefault();
            if (from is { } where)
            {
                found.Add((id, where));
            }
        }

        return found;
    }

    /// <summary>"yes" when migrants and refugees both benefit, "no" when refugees are ruled out; null when nothing is said of them.</summary>
    public static (string Id, Span From, bool IsSaid)? Mirror(ReadText text, CoachSeeds seeds)
    {
        if (seeds.Signs["refugee_out"].First(text, text.All) is { } denied)
        {
            return ("no", denied, true);
        }

        if (MirrorNamed().Match(text.Folded) is { Success: true } named)
        {
            return (named.Groups["not"].Success ? "no" : "yes", new Span(named.Index, named.Length), true);
        }

        return seeds.Signs["refugee"].First(text, text.All) is { } refugees && (seeds.Signs["migrant"].IsIn(text) || AlsoRefugees().IsMatch(text.Folded)) ? ("yes", refugees, AlsoRefugees().IsMatch(text.Folded)) : null;
    }

    /// <summary>The number of the pledge that this one supports.</summary>
    public static Span? MatchedId(ReadText text) => PledgeNumber().Match(text.Folded) is { Success: true } said ? new Span(said.Groups["n"].Index, said.Groups["n"].Length) : null;

    /// <summary>The title, quoted or after its name.</summary>
    public static Span? Title(ReadText text) => TitleWords().Match(text.Original) is { Success: true } said
        ? text.Trim(said.Groups["q"].Success ? new Span(said.Groups["q"].Index, said.Groups["q"].Length) : new Span(said.Groups["t"].Index, said.Groups["t"].Length))
        : null;

    /// <summary>The name of the pledge that this one supports, when it stands in quotation marks.</summary>
    public static Span? MatchedTitle(ReadText text) => Quoted().Match(text.Original) is { Success: true } said ? new Span(said.Groups["q"].Index, said.Groups["q"].Length) : Title(text);

    /// <summary>What a programme or project calls itself: "el proyecto Voces de la Frontera"; null when none is named.</summary>
    public static Span? Programme(ReadText text) => ProgrammeWords().Match(text.Original) is { Success: true } said
        ? text.Trim(said.Groups["q"].Success ? new Span(said.Groups["q"].Index, said.Groups["q"].Length) : new Span(said.Groups["t"].Index, said.Groups["t"].Length))
        : null;

    /// <summary>The name of what was run, told behind the verb or in quotation marks behind a noun: "mantivemos o Plantão Migrante", "ferias «Crecer Acá»".</summary>
    public static Span? NamedWork(ReadText text, CoachSeeds seeds)
    {
        if (WorkName.Given(text, seeds) is { } given)
        {
            return given;
        }

        foreach (var match in RanWords().Matches(text.Original).Concat(QuotedWork().Matches(text.Original)).Concat(OpeningName().Matches(text.Original)))
        {
            var name = new Span(match.Groups["t"].Index, match.Groups["t"].Length);
            if (!Institutions.In(text, seeds).Any(institution => institution.Where.Meets(name)) && seeds.Places.In(text, name, anyCase: true).All(place => place.Where.Length < name.Length))
            {
                return text.Trim(name);
            }
        }

        return WorkName.Find(text, seeds);
    }

    /// <summary>Every number of a stretch that names its field: "Objetivos: 15 y 16".</summary>
    public static IReadOnlyList<string> Listed(string words, int most) =>
        [.. Digits().Matches(words).Select(digits => int.Parse(digits.Value, CultureInfo.InvariantCulture)).Where(number => number >= 1 && number <= most).Distinct().Select(number => number.ToString(CultureInfo.InvariantCulture))];

    private static (IReadOnlyList<string> Items, Span From)? Numbers(ReadText text, Regex pattern, int most)
    {
        var items = new List<string>();
        Span? from = null;
        foreach (Match match in pattern.Matches(text.Folded))
        {
            var numbers = Digits().Matches(match.Groups["list"].Value).Select(digits => int.Parse(digits.Value, CultureInfo.InvariantCulture)).Where(number => number >= 1 && number <= most).ToList();
            items.AddRange(numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
            from ??= numbers.Count > 0 ? new Span(match.Index, match.Length) : null;
        }

        return from is { } where ? ([.. items.Distinct(StringComparer.Ordinal)], where) : null;
    }

    [GeneratedRegex(@"(?<!sostenible |sustentavel |sustainable development )\b(?:objetivos?|objectives?|objs?\.?)(?:\s(?:del|do|of the|de el)?\s?(?:pmm|pacto|compact|gcm)(?:\s(?:mundial|global))?)?\s?(?:n[°ºo]s?\.?|numeros?|numbers?)?\s?:?\s?(?<list>\d{1,2}(?:\s?(?:,|y|e|and|&)\s?(?:el |o )?\d{1,2}(?![\d.,]*\d|\s?%|\s[a-z]{4,}))*)(?!\d|\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex ObjectiveNumbers();

    // "El 16 en forma principal y el 18 en forma secundaria": the number stands in front.
    [GeneratedRegex(@"\b(?<list>\d{1,2})\s(?:en forma |como |de forma |de manera |as |as the )?(?:principal|primari[oa]|primary|main)\b", RegexOptions.CultureInvariant)]
    private static partial Regex PrimaryBehind();

    [GeneratedRegex(@"\b(?<list>\d{1,2})\s(?:en forma |como |de forma |de manera |as |as a )?(?:secundari[oa]|secondary)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SecondaryBehind();

    private const string Numbered = @"(?:\s(?:gcm|del pmm|do pacto|objectives?|objetivos?))*\s?:?\s(?:objetivos?\s|objectives?\s)?(?:(?:es|son|is|are|e|sao|el|los|o|os|the|number|numero)\s)*(?<list>\d{1,2}(?:\s?(?:,|y|e|and|&)\s?(?:el |o )?\d{1,2}(?![\d.,]*\d|\s?%|\s[a-z]{4,}))*)(?!\d|\.\d)";

    [GeneratedRegex(@"\b(?:secund[a-z]+|secondary)" + Numbered, RegexOptions.CultureInvariant)]
    private static partial Regex SecondaryNumbers();

    [GeneratedRegex(@"\b(?:principal(?:es)?|principais|primari[oa]s?|primary|main)" + Numbered, RegexOptions.CultureInvariant)]
    private static partial Regex PrimaryNumbers();

    [GeneratedRegex(@"\b(?:ods|sdgs?|objetivos? de desarrollo sostenible|objetivos? de desenvolvimento sustentavel)\s?:?\s?(?:n[°ºo]\.?\s?)?(?<list>\d{1,2}(?:\s?(?:,|y|e|and)\s?\d{1,2})*)", RegexOptions.CultureInvariant)]
    private static partial Regex GoalNumbers();

    [GeneratedRegex(@"\b(?:principios?|principles?)(?:\s(?:rectores|rector|orientador(?:es)?|guiding))?\s?(?:letras?)?\s?:?\s?(?<list>\(?[a-j]\)?(?:\s?(?:,|y|e|and)\s?\(?[a-j]\)?)*)(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex PrincipleLetters();

    // "f e j": the e between two others joins them in Portuguese.
    [GeneratedRegex(@"(?<![\p{L}])[a-j](?![\p{L}])(?<!\s[e]\s?(?=\s\(?[a-j]))", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex(@"(?<![0-9])[0-9]{1,2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?:(?<not>\b(?:no|nao|not)\s(?:es|sera|e|is|a|un|um|an)?\s?(?:un\s|um\s|a\s)?))?(?:compromiso espejo|compromisso espelho|mirror pledge)", RegexOptions.CultureInvariant)]
    private static partial Regex MirrorNamed();

    [GeneratedRegex(@"[«""“](?<q>[^»""”\n]{6,200})[»""”]|(?<=\s)['‘](?<q>[^'’\n]{6,200})['’]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:\b(?i:proyecto|programa|projeto|project|programme|program|iniciativa|initiative|pr[aá]ctica|pr[aá]tica|protocolo|campa[ñn]a|campanha|estrategia|estrat[eé]gia|a[cç][aã]o|acci[oó]n|pesquisa-a[cç][aã]o)[ ](?:(?i:se llam[aó]|se chama|chama|chamad[oa]|llamad[oa]|called|named)[ ])?)(?:[«""“](?<q>[^»""”\n]{4,120})[»""”]|(?<t>\p{Lu}[\p{L}'’]+(?:[ ](?:(?:de|da|do|dos|das|del|al|ao|la|las|los|el|of|the|y|e|and|a|en|em|que|sem|sin|com|con|para|por|te|to|with|without)[ ]){0,2}\p{Lu}[\p{L}'’]*){1,6}))", RegexOptions.CultureInvariant)]
    private static partial Regex ProgrammeWords();

    private const string Name = @"\p{Lu}[\p{L}'’]+(?:[ ](?:(?:de|da|do|dos|das|del|al|ao|la|las|los|el|of|the|y|e|and|a|en|em|que|sem|sin|com|con|para|por|te|to|with|without)[ ]){0,2}\p{Lu}[\p{L}'’]*){1,6}";

    [GeneratedRegex(@"\b(?i:llevamos adelante|sostuvo|sostuvimos|salió|nació|funcionó|abrió|abrimos|inauguramos|estrenamos|nasceu|abriu|funcionou|born|hosted|closed|llevó adelante|mantuvimos|mantuvo|sostuvimos|organizamos|organizó|creamos|creó|lanzamos|lanzó|implementamos|implementó|ejecutamos|pusimos en marcha|tuvimos|hicimos|hizo|mantivemos|manteve|organizou|criamos|criou|lançamos|lançou|implantamos|implantou|fizemos|tocamos|tocou|ran|run|launched|created|set up|started|organised|organized|opened|kept|offered)[ ](?i:(?:el|la|los|las|o|a|os|as|un|una|um|uma|the|our|nuestr[oa]s?|noss[oa]s?)[ ])?(?<t>" + Name + ")", RegexOptions.CultureInvariant)]
    private static partial Regex RanWords();

    [GeneratedRegex(@"(?:^|(?<=[.\n]\s?))[«""“](?<t>\p{Lu}[^»""”\n.,;:!?]{4,60})[»""”](?=\s(?:es|fue|é|foi|is|was|cumple|cierra|nació|empezó|comenzó|nasceu|começou|began|started|funciona|funcionó)\b)|(?<!\b(?i:dijo|disse|said|lema|frase|palabra|palavra|word|note|nota))[ ](?<=\p{Ll}[ ])[«""“](?<t>\p{Lu}[^»""”\n.,;:!?]{4,60})[»""”]", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedWork();

    // "O Balcão da Carteira, que a Secretaria abriu", "The Good Neighbour Desk, run by".
    [GeneratedRegex(@"(?:^|(?<=[.!?\n:]\s{0,2}))(?:[OA]s?|El|La|Los|Las|The)[ ](?<t>" + Name + @")(?=,\s(?:que|donde|onde|which|where|run|un|una|um|uma|a|an)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningName();

    [GeneratedRegex(@"junto con (?:la|el) (?:municipalidad|alcaldia|intendencia|municipio|gobierno)[^.;]{3,80}(?:nos comprometemos|asumimos|presentamos)", RegexOptions.CultureInvariant)]
    private static partial Regex JoinedWith();

    [GeneratedRegex(@"(?:tambien|tambem|also|ademas|as well)[^.;]{0,40}(?:refugiad|refugee|solicitante|asylum)|(?:refugiad\w*|refugees|asylum.seekers|solicitantes?[^.;]{0,20})[^.;]{0,20}(?:tambien|tambem|as well|too\b)", RegexOptions.CultureInvariant)]
    private static partial Regex AlsoRefugees();

    [GeneratedRegex(@"(?:compromiso|compromisso|pledge|contrapartida[^.\n]{0,60}?|matching[^.\n]{0,60}?|\bid)\s?(?:registrado\s|recorded\s|con\s|com\s|with\s)?(?:n[°ºo]\.?|nro\.?|numero|number|no\.?|id|#|:)?\s?:?\s?#?(?<n>\d{3,6})(?!\s(?:personas|pessoas|people|migrant|famil|mujer))", RegexOptions.CultureInvariant)]
    private static partial Regex PledgeNumber();

    [GeneratedRegex(@"(?:(?i:t[ií]tulo|title|titulad[oa]|intitulad[oa]|titled|llamad[oa]|chamad[oa]|called|denominad[oa]|se llama|se chama|nombre del compromiso|named|entitled)\s?(?i:del compromiso|de la pr[aá]ctica|do compromisso|da pr[aá]tica|es|é|is)?\s?:?\s?)(?:[«""“'‘](?<q>[^»""”’\n]{6,200})[»""”’']|(?<=:\s?)(?<t>[^.\n]{6,200}))", RegexOptions.CultureInvariant)]
    private static partial Regex TitleWords();
}
