using System.Globalization;
using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>
/// A promise that counts something holds its indicator already: "vacinar 2.500 crianças migrantes" is a target without a baseline.
/// It is concluded, never said, and the coach asks for baseline and source.
/// </summary>
internal static partial class PromisedCount
{
    /// <summary>Indicators that are concluded from one text.</summary>
    private const int Most = 3;

    /// <summary>What the promises count, each with its number as target; empty when they count nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="promises">What is promised.</param>
    /// <param name="slots">Reads what a number counts.</param>
    /// <param name="today">The person's day.</param>
    public static IReadOnlyList<IndicatorParts> Find(ReadText text, IReadOnlyList<Span> promises, Slots slots, DateOnly today) =>
        [.. promises.SelectMany(promise => Quantities.In(text, promise, today)
                .Where(quantity => quantity.Kind is QuantityKind.Count && quantity.Noun.Length > 3 && !slots.IsHired(quantity) && !Means().IsMatch(quantity.Noun))
                .Select(quantity => One(text, quantity)))
            .OfType<IndicatorParts>().DistinctBy(parts => parts.Name, StringComparer.OrdinalIgnoreCase).Take(Most)];

    private static IndicatorParts? One(ReadText text, Quantity quantity)
    {
        var at = quantity.Where.At + quantity.Number.Length;
        var from = at + Joint().Match(text.Folded, at).Length;
        var sentence = text.SentenceAt(quantity.Where.At);
        var end = End().Match(text.Folded, from, Math.Max(0, sentence.End - from)) is { Success: true } stop ? stop.Index : sentence.End;
        var name = text.Trim(Span.Between(from, end));
        return name.Length > 3 ? new IndicatorParts(text[Span.Between(quantity.Where.At, name.End)], text[name], null, Figure(quantity.Number.Trim()), null, null, null) : null;
    }

    private static string Figure(string number) => char.IsAsciiDigit(number[0]) ? number : NumberWords.ReadCount(number)?.ToString(CultureInfo.InvariantCulture) ?? number;

    [GeneratedRegex(@"\G\s?(?:of (?:the |these |those )?|de (?:las |los |estas |estos )?|d[ao]s |dess[ae]s )?", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    // What is put in or where it happens is no result.
    [GeneratedRegex(@"^(?:lenguas?|idiomas?|languages?|linguas?|barrios?|bairros?|distritos?|districts?|comunas?|municipios?|sabados|saturdays|domingos|sundays|cargos?|postos?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Means();

    [GeneratedRegex(@"[.;:()](?!\d)|,(?!\d)|\s(?:hasta|ate|until|by|antes|before|desde|from|durante|during|entre|between|para|for|a partir|junto|mediante|through|cada|each|per|al ano|por ano|a year|segun|en alianza|em parceria|con apoyo|com apoio|with support)\s|\s(?:y|e|and)\s(?!(?:vecin\w+|ninos|ninas|mujeres|varones|hombres|adolescentes|familias|meninos|meninas|girls|boys|women|men|children|homens|mulheres)\b)|\n", RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
