using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>Who speaks, of what kind and from which country.</summary>
internal sealed partial class EntityReader
{
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
        institutions.Select((institution, order) => (institution, Score: Score(text, institution) - (order * 0.4)))
            .Where(pair => pair.Score > 0)
            .OrderByDescending(pair => pair.Score)
            .Select(pair => pair.institution)
            .FirstOrDefault();

    /// <summary>Country with the words that say so and whether they say it outright; null when nothing does.</summary>
    public (string Id, Span From, bool IsSaid)? Country(ReadText text, Institution? speaker)
    {
        var shouted = text.Original.Any(char.IsUpper);
        var named = countries
            .SelectMany(country => country.Sign.In(text).Select(span => (country.Option.Id, Span: span, Score: CountryScore(text, span, speaker))))
            .Where(hit => (!shouted || char.IsUpper(text.Original[hit.Span.At])) && hit.Score > 0)
            .OrderByDescending(hit => hit.Score)
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
        return place.Country is not null ? (place.Country, place.Where, false) : null;
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
        var after = Span.Between(institution.Where.End, sentence.End);
        var score = 2.0;
        score += Speaks().IsMatch(before) ? 5 : 0;
        score += seeds.Signs["intention"].First(text, after) is { } promise && promise.At - institution.Where.End < 60 ? 3
            : seeds.Verbs.Future.First(text, after) is { } future && future.At - institution.Where.End < 60 ? 3
            : seeds.Verbs.Past.First(text, after) is { } past && past.At - institution.Where.End < 30 ? 2 : 0;
        score -= IsSource().IsMatch(before) && !Speaks().IsMatch(before) ? 4 : 0;
        score -= Beside().IsMatch(before) && !Speaks().IsMatch(before) ? 4 : 0;
        score += institution.Head.Type is "local_authority" ? 1 : 0;
        score += text.Folded[after.At..after.End] is { } rest && Carries().IsMatch(rest) ? 2 : 0;
        score += CarriedBy().IsMatch(before) ? 4 : 0;
        return score;
    }

    private static double CountryScore(ReadText text, Span span, Institution? speaker)
    {
        var before = text.Folded[Math.Max(0, span.At - 40)..span.At];
        var inName = speaker is not null && speaker.Where.Holds(span);
        return Origin().IsMatch(before) ? 0
            : inName ? 1.5
            : speaker is not null && span.At >= speaker.Where.End && span.At - speaker.Where.End <= 30 ? 4
            : Located().IsMatch(before) ? 3
            : 1;
    }

    [GeneratedRegex(@"(?:somos|soy|soy de|desde|nosotr[oa]s,?|represent\w+|trabajo en|hablo de|en nombre de|sou|sou da|somos da|trabalho n|em nome d|we are|i am from|i'm from|i work (?:at|for)|on behalf of|de parte de|quem fala|escribo de(?:sde)?|presenta:?|entidad:?|entidade:?|entity:?)\s?(?:a|o|de|da|do|na|no)?\s?(?:la|el|los|las|the|um|una)?\s?(?:\w+\s){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Speaks();

    [GeneratedRegex(@"(?:\b(?:con|com|with|junto a|junto con|y con|apoyo de|apoio d[ao]|segun|according to|conforme|fondos de|recursos d[ao]|funded by|y|e|and|parceiros?:|socios?:|partners?:|responde|responsable:?|responsavel:?|convenio con)\s(?:la |el |los |las |a |o |os |as |the |una |um )?|,\s)$", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    // "According to the register of the Secretariat": it is quoted, and does not speak.
    [GeneratedRegex(@"(?:registros?|dad[oa]s|datos|estadisticas?|estatisticas?|informes?|relatorios?|encuestas?|pesquisas?|mesa de entradas|segun|segundo|conforme|according|figures|records?|register|report|survey)\s(?:[a-z]+\s){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex IsSource();

    [GeneratedRegex(@"^\s?(?:\([^)]{2,30}\)|,[^,]{2,30},)?\s?(?:se compromete|vai|va a|quiere|quer|will|commits|mantem|organizo|aprobo|trained|lo llevo|ran)", RegexOptions.CultureInvariant)]
    private static partial Regex Carries();

    [GeneratedRegex(@"(?:llevo adelante|llevada a cabo por|implementad[oa] por|ejecutad[oa] por|a cargo de|impulsad[oa] por|criad[oa] (?:por|pela|pelo)|realizad[oa] (?:por|pela|pelo)|creado por|carried out by|run by|implemented by|led by)\s?(?:la |el |a |o |the )?$", RegexOptions.CultureInvariant)]
    private static partial Regex CarriedBy();

    [GeneratedRegex(@"(?:\b(?:migrantes?|inmigrantes?|imigrantes?|personas|pessoas|familias|people|migrants|ninos|mujeres|mulheres|women|children|venidos|provenientes|procedentes|oriund[oa]s|llegad[oa]s|vindos|vindas|desde|arriving|coming|refugiad[oa]s|refugees|consulado|embajada|embaixada|consulate|nacidos|nationals)\s(?:de|da|do|del|from|of)\s(?:el |la )?|\bfrom\s)$", RegexOptions.CultureInvariant)]
    private static partial Regex Origin();

    // A city after "migrantes de" is where they live more often than where they come from.
    [GeneratedRegex(@"(?:venid[oa]s|provenientes|procedentes|oriund[oa]s|llegad[oa]s|vind[oa]s|arriving|coming|nacid[oa]s)\s(?:de|da|do|del|from)\s(?:el |la )?$", RegexOptions.CultureInvariant)]
    private static partial Regex ComesFrom();

    [GeneratedRegex(@"(?:\b(?:en|em|no|na|in|pais:?|country:?)\s|,\s|\()$", RegexOptions.CultureInvariant)]
    private static partial Regex Located();
}
