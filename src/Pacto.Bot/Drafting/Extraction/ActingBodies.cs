using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>Bodies that do their part: "la UFPA presta las cámaras", "La Cruz Roja y los comités forman a los voluntarios", "Bancoop is in". Pure.</summary>
internal static partial class ActingBodies
{
    /// <summary>Places where somebody may begin to act; a list of a thousand names is not tried to its end.</summary>
    private const int MostStarts = 160;

    /// <summary>Rows of bodies with a verb of giving or doing right behind them, in order.</summary>
    public static IReadOnlyList<IReadOnlyList<Span>> In(ReadText text, CoachSeeds seeds) => text.Remember("acting bodies", () => Find(text, seeds).ToList());

    private static IEnumerable<IReadOnlyList<Span>> Find(ReadText text, CoachSeeds seeds)
    {
        var reader = new BodyList(text, seeds);
        var read = 0;
        foreach (var at in Starts().Matches(text.Folded).Take(MostStarts).Select(start => start.Index + start.Length).Where(at => at < text.Original.Length))
        {
            if (at < read || IsMe().IsMatch(text.Original[Math.Max(0, at - 8)..at]) || Own().IsMatch(text.Folded, at))
            {
                continue;
            }

            var sentence = text.SentenceAt(at);
            if (reader.From(at, Math.Min(sentence.End, at + 240)) is not { Count: > 0 } row)
            {
                continue;
            }

            read = row[^1].End;
            if ((row.Count > 1 || IsSure(text, seeds, row[0])) && Acts(text, seeds, row[^1].End, sentence.End))
            {
                yield return row;
            }
        }
    }

    // A single word with a capital begins a sentence more often than it names somebody, unless an article or capitals all through tell.
    private static bool IsSure(ReadText text, CoachSeeds seeds, Span body) => char.IsUpper(text.Original[body.At])
        ? text[body].Contains(' ', StringComparison.Ordinal) || !text[body].Any(char.IsLower) || Institutions.In(text, seeds).Any(institution => institution.Where.At == body.At) || Article().IsMatch(text.Folded[Math.Max(0, body.At - 5)..body.At])
        : seeds.Signs["body_noun"].In(text, body).Any(noun => noun.At == body.At || noun.End == body.End);

    private static bool Acts(ReadText text, CoachSeeds seeds, int at, int end)
    {
        if (at >= end)
        {
            return false;
        }

        var from = at + Apart().Match(text.Folded, at, end - at).Length;
        var near = Span.Between(from, Math.Min(end, from + 30));
        return from < end && seeds.Signs["partner_does"].First(text, near) is { } act && act.At - from <= 1;
    }

    [GeneratedRegex(@"(?<![a-z])(?:la|el|los|las|o|a|os|as|the)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"(?:^|[.;:!?\n""«“”*•(]\s*|[,—–-]\s|\s(?:y|e|and|que|that|donde|onde|where|mientras|enquanto|while)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Starts();

    // "É o Valdeci da prefeitura": who writes.
    [GeneratedRegex(@"(?i)\b(?:é|es|soy|sou|aqu[ií]|habla|fala|is|am)\s(?:o\s|a\s|el\s|la\s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsMe();

    // An office of one's own house does its work; it is no partner.
    [GeneratedRegex(@"\G(?:(?:la|el|a|o|the|su|sua|nuestr[ao]|noss[ao]|our)\s)?(?:secretari|direcci|diretori|departament|gerenc|oficina|unidad|unidade|equip|municip|alcald|prefeit|intendenc|comuna|city|town|council|gobierno (?:municipal|local|autonomo)|programa|proyecto|projeto|project|practica|pratica|servicio|servico|centro|mesa)", RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    // "Bancoop, the credit union, is in": what stands between commas, and small words before the verb.
    [GeneratedRegex(@"\G(?:,\s[^,.;:]{3,40},)?\s(?:(?:tambien|tambem|also|ya|ja|nos|se|le|les|lo|la|los|las|l[oa]s?|only|so|solo|kindly|generously)\s){0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Apart();
}
