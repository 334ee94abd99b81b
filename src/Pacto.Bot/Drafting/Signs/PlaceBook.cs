using System.Text.RegularExpressions;
using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;
using YamlDotNet.RepresentationModel;

namespace Pacto.Bot.Drafting.Signs;

/// <summary>Places and what belongs to a country, from <c>places.yaml</c>.</summary>
internal sealed partial class PlaceBook
{
    private readonly Dictionary<string, (string Country, string Name)> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sign> adjectives = new(StringComparer.Ordinal);
    private readonly List<(string Country, Sign Words)> monies = [];
    private readonly List<(string Country, Sign Words)> marks = [];
    private readonly Sign any;

    private PlaceBook(string path)
    {
        var shared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in YamlFile.Load(path) is YamlSequenceNode list ? list.Children : throw new FormException(path, 1, "expected a list"))
        {
            var (country, names, words, money, only) = StrictMap.Read(path, entry, map => (map.Text("country"), map.Texts("places"), map.Texts("adjectives"), map.Texts("money"), map.Texts("marks")));
            foreach (var name in names)
            {
                // A name of two countries names neither.
                var folded = LatinLetters.Fold(name);
                if (!places.TryAdd(folded, (country, name)) && places[folded].Country != country)
                {
                    shared.Add(folded);
                }
            }

            if (only.Count > 0)
            {
                marks.Add((country, new Sign(country, SignPattern.Of(only))));
            }

            if (money.Count > 0)
            {
                monies.Add((country, new Sign(country, SignPattern.Of(money))));
            }

            if (words.Count > 0)
            {
                adjectives[country] = new Sign(country, SignPattern.Of(words));
            }
        }

        shared.ToList().ForEach(name => places.Remove(name));
        any = new Sign("place", new Regex($"(?<![\\p{{L}}])(?:{string.Join('|', places.Keys.OrderByDescending(name => name.Length).Select(Regex.Escape))})(?![\\p{{L}}])", RegexOptions.CultureInvariant));
    }

    /// <summary>Reads the places of <paramref name="folder"/>.</summary>
    /// <exception cref="FormException">The file is missing or wrong.</exception>
    public static PlaceBook Load(string folder) => new(Path.Combine(folder, "places.yaml"));

    /// <summary>Places of a stretch with country and proper spelling. Outside <paramref name="anyCase"/> a name begins with a capital.</summary>
    public IEnumerable<(Span Where, string Country, string Name)> In(ReadText text, Span within, bool anyCase)
    {
        foreach (var span in any.In(text, within))
        {
            // Typed without capitals, "ate" and "turbo" are words: a place then stands behind a small word or a comma.
            if ((char.IsUpper(text.Original[span.At]) && !IsAcronym(text, span)) || (anyCase && BeforePlace().IsMatch(text.Folded[Math.Max(0, span.At - 8)..span.At])))
            {
                var (country, name) = places[text.Low(span)];
                if (IsSpelled(text[span], name))
                {
                    yield return (span, country, name);
                }
            }
        }
    }

    /// <summary>The country whose money the text names ("pesos uruguayos"); null when it names none or that of two.</summary>
    public (string Country, Span Where)? CountryOfMoney(ReadText text) => Only(monies, text);

    /// <summary>The country whose own bodies or papers the text names ("el ICBF"); null when it names none or those of two.</summary>
    public (string Country, Span Where)? CountryOfMark(ReadText text) => Only(marks, text);

    private static (string Country, Span Where)? Only(List<(string Country, Sign Words)> lists, ReadText text)
    {
        var named = lists.Select(pair => (pair.Country, Where: pair.Words.First(text, text.All))).Where(pair => pair.Where is not null).ToList();
        return named is [var only] ? (only.Country, only.Where!.Value) : null;
    }

    // "Até" is not Ate: accents are left out in a hurry, nobody puts in one that is not there.
    private static bool IsSpelled(string written, string name) =>
        written.Length != name.Length || !written.Where((letter, at) => letter > 127 && name[at] <= 127 && letter is not '’').Any();

    // "The ILO" is no town of Peru.
    private static bool IsAcronym(ReadText text, Span span) => span.Length <= 4 && !text[span].Any(char.IsLower) && text.Original.Any(char.IsLower);

    [GeneratedRegex(@"(?:^|\b(?:de|del|do|da|en|em|in|at|of|estado|provincia|province|city)\s|[,(/-]\s?|\n)$", RegexOptions.CultureInvariant)]
    private static partial Regex BeforePlace();

    /// <summary>The word for what belongs to a country; null when the data have none.</summary>
    public Sign? Adjective(string country) => adjectives.GetValueOrDefault(country);

    /// <summary>The country a stretch belongs to by an adjective ("municipio chileno"); null when none says.</summary>
    public string? CountryOfAdjective(ReadText text, Span within) => adjectives.FirstOrDefault(pair => pair.Value.IsIn(text, within)).Key;
}
