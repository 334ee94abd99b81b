using System.Text.RegularExpressions;

using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Forms.Reading;

/// <summary>Finds the options an answer means: by number, letter, ordinal, label or a known name, one or several at once.</summary>
internal static partial class OptionReader
{
    private static readonly HashSet<string> All = new(StringComparer.Ordinal) { "todas", "todos", "all", "ambas", "ambos", "both" };
    private static readonly HashSet<string> Lasts = new(StringComparer.Ordinal) { "ultima", "ultimo", "last" };

    // Ask for what is not among those that are shown.
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "otro", "otra", "otros", "otras", "outro", "outra", "outros", "outras", "other", "others", "another", "else", "ninguno", "ninguna", "nenhum", "nenhuma", "none", "estos", "destes", "these", "lista", "list", "listed", "not",
    };

    // Words that may stand beside a number without changing what is chosen.
    private static readonly HashSet<string> Nouns = new(StringComparer.Ordinal)
    {
        "objetivo", "objetivos", "objective", "objectives", "goal", "goals", "ods", "sdg", "sdgs", "principio", "principios", "principle", "principles",
        "letra", "letras", "letter", "letters", "nro", "no", "num", "solo", "so", "only", "just", "apenas", "los", "las",
    };

    public static FieldCheck Read(Field field, string answer, Language language)
    {
        var text = FieldText.CleanText(answer);
        if (text.Length == 0)
        {
            return FieldCheck.Refused.With("empty");
        }

        if (Whole(field, text) is null && SaysNothing(field, text) is { } other)
        {
            return other ? FieldCheck.Refused.With(field.Options.Any(option => !option.Offered) ? "another" : "not_in_list", ("given", text)) : Unknown(field, text, language);
        }

        string? outside = null;
        var picked = Whole(field, text) ?? Numbered(field, text, out outside) ?? (outside is null ? Spoken(field, text, out outside) : null);
        return picked switch
        {
            null or [] => Unknown(field, outside ?? text, language),
            { Count: > 1 } when !field.IsRepeated => Several(field, text, picked, language),
            _ => new FieldCheck.Accepted([.. picked.Distinct().Select(option => option.Id)]),
        };
    }

    /// <summary>The options one word or phrase may mean, the likeliest first.</summary>
    public static IReadOnlyList<FieldOption> Candidates(Field field, string phrase)
    {
        var content = WordMatch.Content(phrase);
        return
        [
            .. field.Options
                .Select(option => (Option: option, Score: Phrases(option).Max(p => Likeness(content, p))))
                .Where(scored => scored.Score > 0.3)
                .OrderByDescending(scored => scored.Score)
                .Select(scored => scored.Option),
        ];
    }

    // "Otro país", "outro", "ninguno de estos": the field's own word and "another" name no option; true when another one is asked for.
    private static bool? SaysNothing(Field field, string text)
    {
        var own = LanguageCode.All.SelectMany(language => WordMatch.Words($"{field.Label[language]} {field.Name(language)}")).ToHashSet(StringComparer.Ordinal);
        var words = WordMatch.Words(text).Where(word => !WordMatch.IsFiller(word)).ToList();
        return words.Count > 0 && words.TrueForAll(word => own.Contains(word) || Others.Contains(word)) ? words.Exists(Others.Contains) : null;
    }

    private static FieldCheck.Refused Unknown(Field field, string given, Language language) =>
        FieldCheck.Refused.With("not_in_list", ("given", given), ("candidates", Labels(Candidates(field, given).Take(3), language)));

    private static FieldCheck.Refused Several(Field field, string text, List<FieldOption> picked, Language language) => FieldCheck.Refused.With(
        Numbered(field, text, out _) is null && picked.Count <= 3 ? "ambiguous" : "one_only",
        ("given", text),
        ("candidates", Labels(picked, language)));

    private static string Labels(IEnumerable<FieldOption> options, Language language) =>
        string.Join(", ", options.Select(option => (option.ShortLabel ?? option.Label)[language]));

    private static List<FieldOption>? Whole(Field field, string text)
    {
        var said = string.Join(' ', WordMatch.Words(text));
        return field.Options.FirstOrDefault(option => Names(option).Any(name => string.Join(' ', WordMatch.Words(name)) == said)) is { } option ? [option] : null;
    }

    /// <summary>Answers of nothing but numbers, letters and words around them; null when there is more to it.</summary>
    private static List<FieldOption>? Numbered(Field field, string text, out string? outside)
    {
        outside = null;
        var listed = Listed(field);
        var picked = new List<FieldOption>();
        var words = WordMatch.Words(Range().Replace(field.Kind is FieldKind.Principles ? LetterAnd().Replace(text, " ") : text, Spread));
        if (field.IsRepeated && words.Any(All.Contains) && words.All(word => All.Contains(word) || WordMatch.IsFiller(word) || Nouns.Contains(word) || NumberWords.Read(word) is not null))
        {
            return listed;
        }

        foreach (var word in words)
        {
            if (Lasts.Contains(word))
            {
                picked.Add(listed[^1]);
            }
            else if (field.Kind is FieldKind.Principles && word.Length == 1 && field.Option(word) is { } letter)
            {
                picked.Add(letter);
            }
            else if (NumberWords.Read(word) is { } number && !(WordMatch.IsFiller(word) && words.Count > 1))
            {
                if (ByNumber(field, listed, number) is not { } option)
                {
                    outside = word;
                    return null;
                }

                picked.Add(option);
            }
            else if (!WordMatch.IsFiller(word) && !Nouns.Contains(word))
            {
                return null;
            }
        }

        return picked.Count > 0 ? picked : null;
    }

    private static FieldOption? ByNumber(Field field, List<FieldOption> listed, int number) => field.Kind is FieldKind.Objectives or FieldKind.Sdgs
        ? field.Option(number.ToString(System.Globalization.CultureInfo.InvariantCulture))
        : number >= 1 && number <= listed.Count ? listed[number - 1] : null;

    private static List<FieldOption>? Spoken(Field field, string text, out string? outside)
    {
        outside = null;
        if (WordMatch.Content(text).Count == 0)
        {
            return null;
        }

        if ((InPhrase(field, text, complete: true) ?? Likely(field, text, complete: true)) is { } whole)
        {
            return whole;
        }

        var picked = new List<FieldOption>();
        foreach (var part in Separators().Split(text).Where(part => part.Trim().Length > 0))
        {
            var found = Whole(field, part) ?? Numbered(field, part, out _) ?? InPhrase(field, part, complete: false) ?? Likely(field, part, complete: false);
            if (found is null)
            {
                outside = part.Trim();
                return null;
            }

            picked.AddRange(found.Where(option => !picked.Contains(option)));
        }

        return picked;
    }

    /// <summary>Options whose whole name stands in the phrase, longest names first, no word used twice.</summary>
    private static List<FieldOption>? InPhrase(Field field, string phrase, bool complete)
    {
        var said = WordMatch.Content(phrase);
        var left = said.ToList();
        if (left.Any(word => word is "no" or "nao" or "not" or "ninguno" or "ninguna" or "nenhum" or "nenhuma" or "none"))
        {
            return null;
        }

        var picked = new Dictionary<FieldOption, int>();
        var names = field.Options.SelectMany(option => Phrases(option).Select(name => (Option: option, Name: name))).OrderByDescending(pair => pair.Name.Count);
        foreach (var (option, name) in names)
        {
            var used = Take(name, left);
            if (used is null || (!field.IsRepeated && picked.Count > 0))
            {
                continue;
            }

            used.ForEach(word => left.Remove(word));
            picked.TryAdd(option, used.Min(word => IndexOf(said, word)));
        }

        return picked.Count == 0 || (complete && left.Count > 0) ? null : [.. picked.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
    }

    private static int IndexOf(IReadOnlyList<string> words, string word) => words.TakeWhile(other => other != word).Count();

    /// <summary>The words of the phrase that make up the name; null when one is missing.</summary>
    private static List<string>? Take(IReadOnlyList<string> name, List<string> left)
    {
        var used = new List<string>();
        foreach (var word in name)
        {
            var match = left.Contains(word) ? word : left.FirstOrDefault(said => WordMatch.Same(said, word) && !used.Contains(said));
            if (match is null)
            {
                return null;
            }

            used.Add(match);
        }

        return used;
    }

    /// <summary>The one option the phrase is clearly closest to; several when they are equally close.</summary>
    private static List<FieldOption>? Likely(Field field, string phrase, bool complete)
    {
        var content = WordMatch.Content(phrase);
        var scored = field.Options
            .Select(option => (Option: option, Score: Phrases(option).Max(p => Likeness(content, p))))
            .OrderByDescending(pair => pair.Score)
            .ToList();
        if (scored.Count == 0 || scored[0].Score < (complete ? 0.7 : 0.45))
        {
            return null;
        }

        var close = scored.TakeWhile(pair => pair.Score > scored[0].Score - 0.05).Select(pair => pair.Option).ToList();
        return close.Count == 1 || !field.IsRepeated ? close : null;
    }

    /// <summary>Twice the shared words by all words, 0 to 1; a phrase that lies wholly in the name counts at least 0.5.</summary>
    private static double Likeness(IReadOnlyList<string> said, IReadOnlyList<string> name)
    {
        var shared = said.Count(word => name.Any(other => WordMatch.Same(word, other)));
        var likeness = 2.0 * shared / (said.Count + name.Count);
        return shared == said.Count ? Math.Max(likeness, 0.5 + (likeness / 10)) : likeness;
    }

    private static List<FieldOption> Listed(Field field) => [.. field.OfferedOptions];

    private static IEnumerable<string> Names(FieldOption option)
    {
        foreach (var language in LanguageCode.All)
        {
            yield return option.Label[language];
            if (option.ShortLabel is { } brief)
            {
                yield return brief[language];
            }
        }

        if (option.Official is { } official)
        {
            yield return official;
        }

        foreach (var name in option.Names)
        {
            yield return name;
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Phrases(FieldOption option) => Names(option).Select(WordMatch.Content);

    private static string Spread(Match range)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var (first, last) = (Digits.Value(range.Groups[1].Value), Digits.Value(range.Groups[2].Value));
        return last <= first || last - first > 25 ? range.Value : string.Join(' ', Enumerable.Range(first, last - first + 1).Select(n => n.ToString(culture)));
    }

    [GeneratedRegex(@"\b(\d{1,2})\s*(?:-|–|\bal?\b|\bto\b|\bat[eé]\b)\s*(\d{1,2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    // In Portuguese "f e j" means f and j: an e between two other letters, with no comma beside it, joins them.
    [GeneratedRegex(@"(?<=\b[a-j])\s+e\s+(?=[a-j]\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LetterAnd();

    [GeneratedRegex(@"[,;\n]|\s(?:y|e|and|&|\+)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
