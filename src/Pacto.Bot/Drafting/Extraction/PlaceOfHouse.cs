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

    [GeneratedRegex(@"\b(?:municipalidad|municipio|alcaldia|intendencia|prefeitura|gobierno|comuna|municipality|town|city|canton|distrito)\s(?:municipal\s|distrital\s|provincial\s)?(?=(?:de|del|do|da|of)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex InnerHouse();

    [GeneratedRegex(@"\G\s?(?:de la ciudad de|de la|de los|de las|del|de|da|do|das|dos|d'|of the|of|the|canton|distrito|municipio|municipal|distrital|provincial|metropolitana?|departamental|bolivariano|autonomo|ilustre|descentralizado|parroquial|ciudad|comuna|council|hall|corporation)(?=\s)\s?", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
