using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>Takes what stands under a heading or behind a label: lists and free texts as they are, the rest when it reads as what its field takes.</summary>
internal static partial class HeadedFields
{
    /// <summary>Characters of a value that says it is still open.</summary>
    private const int Longest = 70;

    /// <summary>Adds each value to its field; one that is said to be open closes the field.</summary>
    public static void Add(FoundFields found, IEnumerable<(Field Field, Span Value)> headed, CoachSeeds seeds, Language language, DateOnly today)
    {
        foreach (var (field, value) in headed)
        {
            if (value.Length == 0 || IsOpen(found.Text, value, seeds))
            {
                found.Close(field.Id);
                continue;
            }

            Labelled(found, field, value, seeds, language, today);
        }
    }

    // "Socios: por definir", "(pendiente, lo define el alcalde)", "____": said to be open, and nothing else in the text fills it.
    private static bool IsOpen(ReadText text, Span value, CoachSeeds seeds) => Blank().IsMatch(text[value])
        || (Opening().Match(text.Folded, value.At, value.Length) is { } lead && seeds.Signs["left_open"].First(text, value) is { } open && open.At <= value.At + lead.Length
            && value.Length < Longest && OpenEnds().IsMatch(text.Folded[open.End..value.End]));

    private static void Labelled(FoundFields found, Field field, Span value, CoachSeeds seeds, Language language, DateOnly today)
    {
        // Lists and free texts are taken as they stand; the rest has to read as what the field takes.
        if (Ticked().Matches(found.Text[value]) is { Count: > 0 } ticks)
        {
            found.Add(field.Id, [.. ticks.Select(tick => FieldRules.Check(field, tick.Groups["option"].Value.Trim(), language, today)).OfType<FieldCheck.Accepted>().SelectMany(accepted => accepted.Items).Distinct(StringComparer.Ordinal)], value, true);
        }
        else if (field.Kind is FieldKind.Text or FieldKind.Composed)
        {
            found.Add(field.Id, value);
        }
        else if (field.Id == "indicators")
        {
            // Under a heading stands one indicator, or a part of what the whole text tells: what says more is taken.
            var headed = IndicatorReader.In(new ReadText("Indicador: " + found.Text[value]), seeds);
            var told = IndicatorReader.In(found.Text, seeds);
            found.Add(new ExtractedField(field.Id, [found.Text[value]], found.Text[value], true) { Indicators = told.Sum(Told) > headed.Sum(Told) ? told : headed });
        }
        else if (field.Kind is FieldKind.Objectives && Choices.Listed(found.Text[value], 23) is { Count: > 0 } numbers)
        {
            found.Add(field.Id, numbers, value, true);
        }
        else if (field.Id == "objectives" && seeds.Verbs.Infinitive.First(found.Text, value)?.At == value.At)
        {
            // "Objetivo: abrir cuatro cocinas": what they want to do, not a number of the Compact.
            found.Add("commitment", value);
        }
        else if (field.Id == "principles" && Principles(field, found.Text[value], language, today) is { Count: > 0 } letters)
        {
            found.Add(field.Id, letters, value, true);
        }
        else if (field.Id is not ("contact_name" or "objectives" or "primary_objectives" or "principles") && FieldRules.Check(field, found.Text[value], language, today) is FieldCheck.Accepted accepted)
        {
            found.Add(field.Id, accepted.Items, value, true);
        }
    }

    private static int Told(IndicatorParts parts) => new[] { parts.Name, parts.Baseline, parts.Target, parts.Source, parts.Frequency }.Count(part => part is not null);

    // "Perspectiva infantil; enfoque pansocial": by name, one after the other.
    private static List<string> Principles(Field field, string words, Language language, DateOnly today) =>
        [.. words.Split([';', ',', '/']).Select(name => FieldRules.Check(field, name.Trim(), language, today)).OfType<FieldCheck.Accepted>().SelectMany(accepted => accepted.Items).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"^[\s_.…?/()-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"\G[\s(\[]*", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\s?\W*$|^\s?[,;.(–-]|^\s(?:pagina|todavia|aun|ainda|yet|[a-z]+)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenEnds();

    // "( ) individual (x) común": the option behind the mark.
    [GeneratedRegex(@"(?:[(\[]\s?[xX✓✔]\s?[)\]]|[☒☑✓✔])\s?(?<option>[^()\[\]☐☒☑\n,;]{3,60})", RegexOptions.CultureInvariant)]
    private static partial Regex Ticked();
}
