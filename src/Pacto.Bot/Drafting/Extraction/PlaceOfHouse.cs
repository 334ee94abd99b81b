using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>The place that a local authority is called after: "Pedra do Sapo" of "Prefeitura de Pedra do Sapo", known to a list of places or not. Pure.</summary>
internal static partial class PlaceOfHouse
{
    /// <summary>The place within the name of the institution; null when it names none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="house">A local authority.</param>
    public static Span? Find(ReadText text, Institution house)
    {
        // Of "Secretaría de Salud del Municipio de Tala" the house it belongs to is looked at.
        var heads = house.Head.Pattern.Matches(text.Folded[house.Where.At..house.Where.End]);
        var at = house.Where.At + (heads.Count > 0 ? heads[^1].Index + heads[^1].Length : 0);
        at = InnerHouse().Matches(text.Folded[at..house.Where.End]) is { Count: > 0 } inner ? at + inner[^1].Index + inner[^1].Length : at;
        for (var step = Words().Match(text.Folded, at); step.Success && step.Index == at && at < house.Where.End; step = Words().Match(text.Folded, at))
        {
            at += step.Length;
        }

        // An office is called after its subject, not after a place.
        if (house.Head.IsNested && InnerHouse().Count(text.Folded[house.Where.At..house.Where.End]) == 0)
        {
            return null;
        }

        var behind = text.Trim(Span.Between(at, house.Where.End));
        if (behind.Length > 2)
        {
            return behind;
        }

        // "Georgetown City Council": in English the name may stand in front.
        var front = heads.Count > 0 ? text.Trim(Span.Between(house.Where.At, house.Where.At + heads[0].Index)) : default;
        return front.Length > 2 && !text.Low(front).EndsWith("'s", StringComparison.Ordinal) ? front : null;
    }

    /// <summary>Where it happened, when the text says "en Villa Hermosa Alta, Lima", "no bairro Rio Branco, Canoas"; null when it does not.</summary>
    public static Span? Named(ReadText text, CoachSeeds seeds) => Somewhere().Matches(text.Original)
        .Select(match => new Span(match.Groups["where"].Index, match.Groups["where"].Length))
        .Where(where => !Institutions.In(text, seeds).Any(institution => institution.Where.Meets(where)) && !seeds.Signs["nationality"].IsIn(text, where) && !NoPlace().IsMatch(text.Low(where)))
        .Select(where => (Span?)text.Trim(where)).FirstOrDefault();

    [GeneratedRegex(@"(?:\b(?:en|em|in|at|no|na|desde)[ ](?:(?:el|la|o|a|the)[ ])?(?:(?:barrio|bairro|cant[oó]n|distrito|munic[ií]pio|ciudad|cidade|comuna|town|city|village)[ ](?:de |do |da |of )?)?|\b(?:mujeres|women|mulheres|vecinos|people|gente|moradores) (?:de|of) )(?<where>\p{Lu}[\p{Ll}'’]+(?:[ ](?:(?:de|del|da|do|das|dos|la|las|los|el|of|the)[ ]){0,2}\p{Lu}[\p{L}'’]+){0,4}(?:,[ ]\p{Lu}[\p{Ll}'’]+(?:[ ](?:(?:de|do|da|del)[ ])?\p{Lu}[\p{Ll}'’]+){0,2})?)(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Somewhere();

    // "En Enero", "en Facebook", "in English": no places.
    [GeneratedRegex(@"^(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro|january|february|march|april|may|june|july|august|september|october|november|december|facebook|whatsapp|instagram|youtube|internet|english|spanish|portuguese|creole|kreyol|espanol|portugues|sudamerica|suramerica|america|latin|espana|europa|estados|united|italia|naciones|nacoes|objetiv|semana|year|covid)", RegexOptions.CultureInvariant)]
    private static partial Regex NoPlace();

    [GeneratedRegex(@"\b(?:municipalidad|municipio|alcaldia|intendencia|prefeitura|gobierno|comuna|municipality|town|city|canton|distrito)\s(?:municipal\s|distrital\s|provincial\s)?(?=(?:de|del|do|da|of)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex InnerHouse();

    [GeneratedRegex(@"\G\s?(?:de la ciudad de|de la|de los|de las|del|de|da|do|das|dos|d'|of the|of|the|canton|distrito|municipio|municipal|distrital|provincial|metropolitana?|departamental|bolivariano|autonomo|ilustre|descentralizado|parroquial|ciudad|comuna|council|hall|corporation)(?=\s)\s?", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
