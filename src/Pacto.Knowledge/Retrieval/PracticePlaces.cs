using System.Globalization;
using Pacto.Knowledge.Facts;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Where the practices come from, and whether one is asked of somewhere else: a country that is known, or a name in capitals
/// after "in" or "from" that no source writes. Filled once while the index is built.
/// </summary>
internal sealed class PracticePlaces
{
    private const string PracticeMark = "practice-";
    private const string AnnexMark = "annex-";
    private static readonly HashSet<string> Before = new(["en", "de", "em", "in", "from", "do", "da", "no", "na"], StringComparer.Ordinal);
    private static readonly HashSet<string> Asking = new(["buena-practica", "ejemplo"], StringComparer.Ordinal);

    private readonly IReadOnlyList<Unit> units;
    private readonly List<(string Passage, string[] Words)> names = [];
    private readonly List<(string Passage, string Country)> lands = [];
    private readonly List<(LocalizedText Name, string[] Words)> countries = [];

    public PracticePlaces(IReadOnlyList<Unit> units, IReadOnlyList<PracticeFacts> practices)
    {
        this.units = units;
        foreach (var practice in practices)
        {
            foreach (var name in practice.Places.Concat(practice.Called).Concat(practice.Country?.Each() ?? []))
            {
                names.Add((practice.Passage, Words(name)));
            }

            if (practice.Country is { } country)
            {
                lands.Add((practice.Passage, ConceptOf(country)));
            }
        }
    }

    /// <summary>Adds the names of countries: the usual one, and every spelling in every language.</summary>
    public void Know(IEnumerable<(LocalizedText Name, string Spelling)> all) =>
        countries.AddRange(all.Select(country => (country.Name, Words(country.Spelling))));

    /// <summary>The practices whose place or country a text names.</summary>
    public IReadOnlySet<string> Named(AnalyzedText text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (passage, words) in names)
        {
            if (Find(text, words) >= 0)
            {
                found.Add(passage);
            }
        }

        found.UnionWith(lands.Where(land => text.Concepts.Any(match => match.Concept.Id == land.Country)).Select(land => land.Passage));
        return found;
    }

    /// <summary>Where in a text the names of those places and countries stand: places of words.</summary>
    public HashSet<int> WordsOf(AnalyzedText text) =>
        [.. names.Select(name => (At: Find(text, name.Words), name.Words.Length))
            .Where(name => name.At >= 0)
            .SelectMany(name => Enumerable.Range(name.At, name.Length))
            .Concat(text.Concepts.Where(match => lands.Any(land => land.Country == match.Concept.Id))
                .SelectMany(match => Enumerable.Range(match.FirstWord, match.Words)))];

    /// <summary>Whether the unit is a practice from a place the text names, or lists practices while it names one.</summary>
    public bool IsAbout(int unit, AnalyzedText text) =>
        Named(text) is { Count: > 0 } named && (named.Contains(units[unit].Id) || units[unit].List?.Members.Any(named.Contains) is true);

    /// <summary>The country or place a practice is asked of and none comes from; null when none is.</summary>
    /// <param name="index">What is looked up in.</param>
    /// <param name="query">The question.</param>
    /// <param name="ranking">What was found.</param>
    /// <param name="goesOn">True when it goes on from a practice: "¿y en Bolivia?" asks for another one.</param>
    public string? Missing(SearchIndex index, WeighedQuery query, Ranking ranking, bool goesOn)
    {
        var text = query.Text;
        var asks = text.Concepts.Any(match => Asking.Contains(match.Concept.Id)) && IsPractical(ranking.Order[0]);
        if ((!asks && !(goesOn && IsBrief(text))) || Named(text).Count > 0)
        {
            return null;
        }

        foreach (var (name, country) in countries)
        {
            var isNamed = Find(text, country) is >= 0 and var at && (country.Length > 1 || country[0].Length > 3) && !text.IsFunction[at];
            if (isNamed || text.Concepts.Any(match => match.Concept.Id == ConceptOf(name)))
            {
                return name[text.Language];
            }
        }

        for (var at = 1; at < text.Tokens.Count; at++)
        {
            if (IsStrangeName(index, text, at) && Before.Contains(text.Tokens[at - 1].Word))
            {
                return string.Join(' ', text.Tokens.Skip(at).TakeWhile(token => char.IsUpper(token.Raw[0])).Select(token => token.Raw));
            }
        }

        return null;
    }

    // A place and a word beside it; who says more says of herself what she asks.
    private static bool IsBrief(AnalyzedText text) => text.IsFunction.Count(isFunction => !isFunction) <= 2;

    // Someone who writes in small letters only is not heard here; the weighing of evidence knows that the word is strange.
    private static bool IsStrangeName(SearchIndex index, AnalyzedText text, int at)
    {
        var token = text.Tokens[at];
        return char.IsUpper(token.Raw[0]) && token.Raw.Length > 3 && !token.IsAcronym && !text.IsFunction[at]
            && !index.Texts.Holds(index.Space.Find(Stemmer.Stem(token.Word, text.Language)));
    }

    /// <summary>The id a practice of the objective would have.</summary>
    public static string IdOf(int objective) => PracticeMark + objective.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a unit is a practice.</summary>
    public static bool IsPractice(string unitId) => unitId.StartsWith(PracticeMark, StringComparison.Ordinal);

    private bool IsPractical(int unit) =>
        units[unit].Id.StartsWith(PracticeMark, StringComparison.Ordinal) || units[unit].Id.StartsWith(AnnexMark, StringComparison.Ordinal)
        || units[unit].List?.Members.Any(member => member.StartsWith(PracticeMark, StringComparison.Ordinal)) is true;

    private static int Find(AnalyzedText text, string[] words)
    {
        for (var at = 0; at + words.Length <= text.Tokens.Count; at++)
        {
            var next = 0;
            while (next < words.Length && string.Equals(text.Tokens[at + next].Word, words[next], StringComparison.Ordinal))
            {
                next++;
            }

            if (next == words.Length)
            {
                return at;
            }
        }

        return -1;
    }

    // Names of countries, and what their people are called, stand in the lexicon under the Spanish name.
    private static string ConceptOf(LocalizedText country) => string.Join('-', Words(country.Es));

    private static string[] Words(string name) => [.. TextNormalizer.Tokens(name).Select(token => token.Word)];
}
