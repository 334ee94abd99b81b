using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>
/// A promise that counts something holds its indicator already: "vacinar 2.500 crianças migrantes" is a target without a baseline.
/// It is concluded, never said, and the coach asks for baseline and source.
/// </summary>
internal static partial class PromisedCount
{
    /// <summary>What the first promise counts, with its number as target; null when it counts nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="promises">What is promised.</param>
    /// <param name="slots">Reads what a number counts.</param>
    /// <param name="today">The person's day.</param>
    public static IndicatorParts? Find(ReadText text, IReadOnlyList<Span> promises, Slots slots, DateOnly today)
    {
        foreach (var promise in promises)
        {
            foreach (var quantity in Quantities.In(text, promise, today).Where(quantity => quantity.Kind is QuantityKind.Count && quantity.Noun.Length > 3 && !slots.IsHired(quantity)))
            {
                var whole = slots.Phrase(quantity.Where);
                var name = text.Trim(Span.Between(whole.At + quantity.Number.Length + Joint().Match(text.Folded, whole.At + quantity.Number.Length).Length, whole.End));
                if (name.Length > 3)
                {
                    return new IndicatorParts(text[whole], text[name], null, quantity.Number.Trim(), null, null, null);
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"\G\s?(?:of (?:the |these |those )?|de (?:las |los |estas |estos )?|d[ao]s |dess[ae]s )", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
