using System.Globalization;
using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>Reads an indicator that nobody called one: "halve the waiting time, today 70 days", "hoy 15 por mes, llegar a 60".</summary>
internal static partial class ChangeReader
{
    /// <summary>What changes, from where and to where; null when the text does not state both.</summary>
    public static IndicatorParts? Find(ReadText text, CoachSeeds seeds, DateOnly today)
    {
        foreach (var sentence in text.Sentences)
        {
            var low = text.Low(sentence);
            if (Now().Match(low) is not { Success: true } now || (now.Groups["n"].Success ? now.Groups["n"] : now.Groups["m"]) is not { Success: true } baseline)
            {
                continue;
            }

            var target = (Reach().Match(low) is { Success: true } near ? near : Reach().Match(text.Folded)) is { Success: true } reach ? reach.Groups["n"].Value
                : Halves().IsMatch(low) ? Times(baseline.Value, 0.5m)
                : Doubles().IsMatch(low) ? Times(baseline.Value, 2m)
                : Quantities.In(text, sentence, today).FirstOrDefault(quantity => quantity.Kind is QuantityKind.Share && quantity.Where.At < sentence.At + now.Index)?.Number;
            if (target is not null && Name(text, seeds, sentence, now) is { } name)
            {
                return new IndicatorParts(text[text.Trim(sentence)], name, baseline.Value.Trim(), target.Trim(), now.Groups["unit"] is { Success: true } unit ? unit.Value.Trim() : null, null, seeds.Signs["frequency"].First(text, sentence) is { } often ? text[often] : null);
            }
        }

        return null;
    }

    // What is counted stands before the figure of today, behind the verb.
    private static string? Name(ReadText text, CoachSeeds seeds, Span sentence, Match now)
    {
        var before = Span.Between(sentence.At, sentence.At + now.Index);
        var from = seeds.Verbs.Infinitive.In(text, before).Select(verb => verb.End)
            .Concat(Quantities.In(text, before, DateOnly.MinValue).Where(quantity => quantity.Kind is QuantityKind.Share).Select(quantity => quantity.Where.At)).DefaultIfEmpty(before.At).Max();
        var name = text.Trim(Span.Between(from, before.End));
        return name.Length is > 4 and < 160 ? text[name] : null;
    }

    private static string? Times(string number, decimal factor) =>
        decimal.TryParse(number.Replace(".", "", StringComparison.Ordinal).Replace(",", ".", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var value)
            ? (value * factor).ToString("0.##", CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\b(?:hoy|hoje|today|actualmente|atualmente|currently|ahora|agora|now|en la actualidad)\b(?:\s[a-z]+){0,5}?\s(?<n>\d[\d.,]*\d|\d)(?:\s?(?<unit>%|dias|days|horas|hours|por mes|meses|months|semanas|weeks|[a-z]{4,}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Now();

    [GeneratedRegex(@"\b(?:llegar|llegue|lleguen|chegar|chegue|alcanzar|alcance|alcancar|reach|get to|pasar|passar|subir|bajar|baixar)\s(?:a|al|to|de [\d.,]+ a)?\s?(?:los\s|las\s)?(?<n>\d[\d.,]*\d|\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Reach();

    [GeneratedRegex(@"\b(?:halv\w+|half|a la mitad|(?:pela|a) metade)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Halves();

    [GeneratedRegex(@"\b(?:doubl\w+|duplic\w+|dobrar\w*|dobro)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Doubles();
}
