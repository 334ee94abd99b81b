using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>Who speaks, of what kind and from which country.</summary>
internal sealed partial class EntityReader
{
    /// <summary>How far behind a name a verb still tells that it speaks. Characters.</summary>
    private const int Nearby = 90;

    /// <summary>Institutions that may be the one that speaks; what is named later than these many others never is.</summary>
    private const int MostSpeakers = 45;

    private readonly CoachSeeds seeds;
    private readonly List<(FieldOption Option, Sign Sign)> countries;

    /// <summary>Over the countries that the form knows.</summary>
    public EntityReader(Form form, CoachSeeds seeds)
    {
        this.seeds = seeds;
        countries = [.. form["country"].Options.Where(option => option.Offered).Select(option => (option, new Sign(option.Id, SignPattern.Of(
            new[] { option.Label.Es, option.Label.Pt, option.Label.En, option.Official?.Split(" (")[0] }.Concat(option.Names).OfType<string>()
                .Where(name => name.Length > 3).Select(name => Regex.Escape(LatinLetters.Fold(name)).Replace("\\ ", " ", StringComparison.Ordinal))))))];
    }

    /// <summary>The institution that speaks; null when the text does not name it.</summary>
    public Institution? Speaker(ReadText text, IReadOnlyList<Institution> institutions) =>
        institutions.Take(MostSpeakers).Where(institution => !Withdrawn.In(text, seeds).Any(span => span.Meets(institution.Where))).Select((institution, order) => (institution, Score: Score(text, institution) - (order * 0.4)))
            .Where(pair => pair.Score > 0)
            .OrderByDescending(pair => pair.Score)
            .Select(pair => Whole(text, House(text, pair.institution, institutions), institutions))
            .FirstOrDefault() ?? Institutions.HouseOfHead(text, seeds);

    // An office that did the work belongs to the authority the text names, unless it says that it speaks for itself.
    private Institution House(ReadText text, Institution best, IReadOnlyList<Institution> institutions) =>
        best.Head is { IsNested: true, Type: "local_authority" } && !Speaks().IsMatch(text.Folded[Math.Max(0, best.Where.At - 40)..best.Where.At])
        && institutions.FirstOrDefault(other => other.Head is { IsNested: false, Type: "local_authority" } && other.Where.At < best.Where.At && Score(text, other) > 0) is { } house ? house : best;

    // "Somos la Secretaría de Desarrollo Social del Municipio de Rosario": an office that speaks names its house as well.
    private static Institution Whole(ReadText text, Institution speaker, IReadOnlyList<Institution> institutions) =>
        speaker.Head.IsNested && institutions.FirstOrDefault(other => !other.Head.IsNested && other.Where.At > speaker.Where.End && OfHouse().IsMatch(text.Original[speaker.Where.End..other.Where.At])) is { } house
            ? new Institution(Span.Between(speaker.Where.At, house.Where.End), text[Span.Between(speaker.Where.At, house.Where.End)], speaker.Head, speaker.IsWritten) : speaker;

    /// <summary>Country with the words that say so and whether they say it outright; null when nothing does.</summary>
    public (string Id, Span From, bool IsSaid)? Country(ReadText text, Institution? speaker, Language language)
    {
        var shouted = text.Original.Any(char.IsUpper);
        var named = countries
            .SelectMany(country => country.Sign.In(text).Select(span => (country.Option.Id, Span: span, Score: CountryScore(text, span, speaker))))
            .Where(hit => (!shouted || char.IsUpper(text.Original[hit.Span.At]) || hit.Score >= 3) && hit.Score > 0)
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Span.At)
            .FirstOrDefault();
        var inferred = speaker is null ? null : Inferred(text, speaker);
        if (named.Id is not null && (named.Score >= 2 || inferred is null))
        {
            return (named.Id, named.Span, true);
        }

        if (inferred is { } known)
        {
            return (known.Id, known.From, false);
        }

        var place = seeds.Places.In(text, text.All, anyCase: !shouted).FirstOrDefault(place => !ComesFrom().IsMatch(text.Folded[Math.Max(0, place.Where.At - 40)..place.Where.At]));
        return place.Country is not null ? (place.Country, place.Where, false)
            : StateOfBrazil().Match(text.Original) is { Success: true } state ? ("BR", new Span(state.Groups["uf"].Index, 2), false)
            : (seeds.Places.CountryOfMark(text) ?? seeds.Places.CountryOfMoney(text)) is { } hint ? (hint.Country, hint.Where, false)
            : language is Language.Portuguese && (speaker?.Where ?? Institutions.PlainHouse(text)) is { } house ? ("BR", house, false)
            : null;
    }

    /// <summary>The province, department or district named beside the institution; null when none is.</summary>
    public static Span? Region(ReadText text, Institution? speaker)
    {
        if (speaker is null)
        {
            return null;
        }

        var match = RegionName().Match(text.Original, speaker.Where.End, Math.Min(text.Original.Length - speaker.Where.End, 80));
        return match.Success && match.Index - speaker.Where.End <= 4 ? new Span(match.Index, match.Length) : null;
    }

    /// <summary>The country of another institution that takes part; null when all are of one country.</summary>
    public (string Id, Span From)? OtherCountry(ReadText text, Institution? speaker, IReadOnlyList<Institution> institutions, Language language)
    {
        var own = Country(text, speaker, language)?.Id;
        return countries.SelectMany(country => country.Sign.In(text).Select(span => (country.Option.Id, From: span)))
            .Where(hit => hit.Id != own && institutions.Any(institution => institution != speaker && hit.From.At >= institution.Where.End && hit.From.At - institution.Where.End <= 4))
            .Select(hit => ((string, Span)?)hit).FirstOrDefault();
    }

    private (string Id, Span From)? Inferred(ReadText text, Institution speaker)
    {
        // "Municipalidad de X, Provincia de Y": what follows the name counts as well.
        var around = Span.Between(speaker.Where.At, Math.Min(text.Original.Length, speaker.Where.End + 40));
        var place = seeds.Places.In(text, around, anyCase: !speaker.IsWritten).FirstOrDefault();
        if (place.Country is not null && !Origin().IsMatch(text.Folded[Math.Max(0, place.Where.At - 30)..place.Where.At]))
        {
            return (place.Country, place.Where);
        }

        if (speaker.Head.Country is { } only)
        {
            return (only, speaker.Where);
        }

        return seeds.Places.CountryOfAdjective(text, Span.Between(speaker.Where.At, Math.Min(text.Original.Length, speaker.Where.End + 14))) is { } adjective ? (adjective, speaker.Where) : null;
    }

    private double Score(ReadText text, Institution institution)
    {
        var before = text.Folded[Math.Max(0, institution.Where.At - 40)..institution.Where.At];
        var sentence = text.SentenceAt(institution.Where.At);

        // Only what stands near counts; a list of a thousand names must not be read to its end from each of them.
        var after = Span.Between(institution.Where.End, Math.Min(sentence.End, institution.Where.End + Nearby));
        var speaks = Speaks().IsMatch(before) || AnswersFor(institution, before);
        var score = 2.0;
        score += speaks ? 5 : 0;
        // "The University will do an evaluation": where a municipality is named, others do their part.
        var isGuest = institution.Head.Type is not "local_authority" && !speaks && Institutions.In(text, seeds).Any(other => other.Head is { Type: "local_authority", IsNested: false } && other.Where.At < institution.Where.At);
        score += seeds.Signs["intention"].First(text, after) is { } promise && promise.At - institution.Where.End < 60 ? isGuest ? 1 : 3
            : seeds.Verbs.Future.First(text, after) is { } future && future.At - institution.Where.End < 60 ? isGuest ? 1 : 3
            : seeds.Verbs.Past.First(text, after) is { } past && past.At - institution.Where.End < 30 ? 2 : 0;
        score -= IsSource().IsMatch(before) && !speaks ? 4 : 0;
        score -= (Beside().IsMatch(before) || InList(text, institution)) && !speaks ? 4 : 0;

        // "Encaminhar os casos ao Ministério", "acercar el registro civil": what something is done to.
        score -= !speaks && institution.Head.Type is not "local_authority" && GivenBy().IsMatch(before) ? 3 : 0;
        score -= !speaks && (Toward().IsMatch(before) || (institution.Head.IsWhole && char.IsLower(text.Original[institution.Where.At]))) ? 3 : 0;

        // "Con la escuela y la Fundación vamos a abrir": those who say "we" are others.
        score -= Beside().IsMatch(before) && !speaks && We().IsMatch(text.Low(after)) ? 2 : 0;
        score -= speaks ? 0 : Stands(BodyList.Joined(text, seeds), institution) ? 5 : Stands(BodyList.Leading(text, seeds), institution) ? 2.5
            : institution.Head.Type is not "local_authority" && Stands(ActingBodies.In(text, seeds), institution) ? 2.5 : 0;
        score += institution.Head.Type is "local_authority" ? 1 : 0;
        score += !isGuest && text.Folded[after.At..after.End] is { } rest && Carries().IsMatch(rest) ? 2 : 0;
        score += CarriedBy().IsMatch(before) ? 4 : 0;
        score += After().IsMatch(text.Folded[Math.Min(text.Folded.Length, institution.Where.End)..Math.Min(text.Folded.Length, institution.Where.End + 3)]) || before.TrimEnd().EndsWith('.') ? 0.5 : 0;

        // An office speaks for the house it belongs to; who gives advice or money is a guest.
        score -= institution.Head.IsNested && !speaks ? score >= 6 ? 2.5 : 6 : 0;
        score -= institution.Head.Type is "international_organization" && !speaks ? 3 : 0;
        return score;
    }

    // "De la mano de la Fundación y la parroquia": they stand beside whoever speaks.
    private static bool Stands(IReadOnlyList<IReadOnlyList<Span>> rows, Institution institution) => rows.Any(row => row.Any(item => item.Meets(institution.Where)));

    // Behind a comma stands the next of several, or who met: "Reunión 9, Municipalidad de X" names the only one.
    private bool InList(ReadText text, Institution institution) => AfterComma().IsMatch(text.Folded[Math.Max(0, institution.Where.At - 6)..institution.Where.At])
        && (Institutions.In(text, seeds).Any(other => other.Where.End < institution.Where.At && institution.Where.At - other.Where.End < 30) || !text.SentenceAt(institution.Where.At).Equals(text.Sentences[0]));

    private double CountryScore(ReadText text, Span span, Institution? speaker)
    {
        if (Withdrawn.In(text, seeds).Any(taken => taken.Meets(span)))
        {
            return 0;
        }

        var before = text.Folded[Math.Max(0, span.At - 40)..span.At];
        var inName = speaker is not null && speaker.Where.Holds(span);
        return Origin().IsMatch(before) || (speaker is not null && IsOfAnother(text, span, speaker)) ? 0
            : inName ? 1.5
            : speaker is not null && span.At >= speaker.Where.End && span.At - speaker.Where.End <= 30 ? 4
            : Located().IsMatch(before) ? 3
            : 1;
    }

    // "El municipio de X, con la Alcaldía de Y (Bolivia)": the country of the other one.
    private bool IsOfAnother(ReadText text, Span span, Institution speaker) => Institutions.In(text, seeds)
        .Any(other => !speaker.Where.Meets(other.Where) && other.Head is { Type: "local_authority", IsNested: false } && span.At - other.Where.End is >= 0 and <= 2 && speaker.Where.End < other.Where.At);

    // "Responsable: Municipalidad de X" names the house; an office behind it only answers for its part.
    private static bool AnswersFor(Institution institution, string before) => institution.Head is { Type: "local_authority", IsNested: false } && Answers().IsMatch(before);

    [GeneratedRegex(@"\b(?:responsable|responsavel|responsible|realizacao|realizacion|proponente|executora?|ejecutora?|entidad responsable|lead)\s?:\s(?:la |el |a |o |the )?$|\b(?:compromiso|compromisso|pledge|promise|promesa)\s(?:de la|del|de|da|do|of the|of|by the|by)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex Answers();

    [GeneratedRegex(@"\b(?:somos|soy|soy de|desde|its|it's|it is|this is|aca es|aqui es|esto es|aqui e|aca|aqui|presentado por|submitted by|apresentado por|seria|nosotr[oa]s,?|represent\w+|trabajo en|hablo de|en nombre de|sou|sou da|somos da|trabalho n|em nome d|we are|i am from|i'm from|i work (?:at|for)|on behalf of|de parte de|quem fala|escribo de(?:sde)?|presenta:?|entidad:?|entidade:?|entity:?|(?:quienes somos|quien(?: lo)? (?:hace|hizo|ejecuta)|quien|quem somos|quem faz|quem|who we are|who|implementa|executor):|(?:la|el|a|o|the)\s(?:responsable|responsavel|implementador|executor[a]?)\s(?:es|e|is|fue|foi)|(?:experiencia|relato|historia|practica|pratica|equipo|equipe|experience|team|practice|implementa|ejecuta|executa|executou|ejecuto|coordena|coordina|lidera|dirige)|writing from)\s?(?:a|o|de|da|do|na|no)?\s?(?:la|el|los|las|the|um|una)?\s?(?:\w+\s){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Speaks();

    [GeneratedRegex(@"(?:\b(?:con|com|with|junto a|junto con|y con|apoyo de|apoio d[ao]|segun|according to|conforme|fondos de|recursos d[ao]|funded by|y|e|and|parceiros?:|socios?:|partners?:|responde|responsable:?|responsavel:?|convenio con)\s(?:la |el |los |las |a |o |os |as |the |una |um )?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    [GeneratedRegex(@",\s(?:la |el |los |las |a |o |os |as |the )?$", RegexOptions.CultureInvariant)]
    private static partial Regex AfterComma();

    [GeneratedRegex(@"\b(?:ao|aos|al|a la|a los|to the|ante el|ante la|para o|para a)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex Toward();

    // "El colectivo lo bonifica la empresa".
    [GeneratedRegex(@"\b(?:lo|la|los|las)\s[a-z]{3,12}\s(?:la |el |o |a )$", RegexOptions.CultureInvariant)]
    private static partial Regex GivenBy();

    [GeneratedRegex(@"^,?\s(?:nos\s)?(?:[a-z]+(?:amos|emos|imos)|we)\b", RegexOptions.CultureInvariant)]
    private static partial Regex We();

    // "According to the register of the Secretariat": it is quoted, and does not speak.
    [GeneratedRegex(@"(?:registros?|dad[oa]s|datos|estadisticas?|estatisticas?|informes?|relatorios?|encuestas?|pesquisas?|mesa de entradas|segun|segundo|conforme|according|figures|records?|register|report|survey)\s(?:[a-z]+\s){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex IsSource();

    [GeneratedRegex(@"(?i:provincia|departamento|estado|regi[oó]n|cant[oó]n|distrito|comarca|state|province|department|district|region)\s(?:de la |de los |de |del |do |da |of )?\p{Lu}[\p{L}'’-]+(?:\s(?:de |del |do |da |of |la |el |los )?\p{Lu}[\p{L}'’-]+){0,3}|(?i:region|district)\s\d{1,2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex RegionName();

    [GeneratedRegex(@"^\s(?:de(?: la| las| los)?|del|da|do|das|dos|of(?: the)?)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex OfHouse();

    [GeneratedRegex(@"^\s?[,(]", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(@"^\s?(?:\([^)]{2,30}\)|,[^,]{2,30},)?\s?(?:se compromete|vai|va a|quiere|quer|will|commits|mantem|organizo|aprobo|trained|lo llevo|ran)", RegexOptions.CultureInvariant)]
    private static partial Regex Carries();

    [GeneratedRegex(@"(?:llevo adelante|llevada a cabo por|implementad[oa] por|ejecutad[oa] por|a cargo de|impulsad[oa] por|criad[oa] (?:por|pela|pelo)|realizad[oa] (?:por|pela|pelo)|creado por|carried out by|run by|implemented by|led by)\s?(?:la |el |a |o |the )?$", RegexOptions.CultureInvariant)]
    private static partial Regex CarriedBy();

    [GeneratedRegex(@"(?:\b(?:migrantes?|inmigrantes?|imigrantes?|personas|pessoas|familias|people|migrants|ninos|mujeres|mulheres|women|children|venidos|provenientes|procedentes|oriund[oa]s|llegad[oa]s|vindos|vindas|desde|arriving|coming|refugiad[oa]s|refugees|consulado|embajada|embaixada|consulate|nacidos|nationals)\s(?:de|da|do|del|from|of)\s(?:el |la )?|\bfrom\s)$", RegexOptions.CultureInvariant)]
    private static partial Regex Origin();

    // A city after "migrantes de" is where they live more often than where they come from.
    [GeneratedRegex(@"(?:venid[oa]s|provenientes|procedentes|oriund[oa]s|llegad[oa]s|vind[oa]s|arriving|coming|nacid[oa]s)\s(?:de|da|do|del|from)\s(?:el |la )?$", RegexOptions.CultureInvariant)]
    private static partial Regex ComesFrom();

    // "Sertão Alegre - PE", "Acegua do Sul, RS".
    [GeneratedRegex(@"\p{Ll}\s?[,/(–-]\s?(?<uf>RS|SC|PR|SP|RJ|MG|ES|BA|PE|CE|AM|PA|RR|AC|RO|MT|MS|GO|DF|AL|PB|RN|PI|MA|AP)(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex StateOfBrazil();

    [GeneratedRegex(@"(?:\b(?:en|em|no|na|in|pais:?|country:?)\s|,\s|\()$", RegexOptions.CultureInvariant)]
    private static partial Regex Located();
}
