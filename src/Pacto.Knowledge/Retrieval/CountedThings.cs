using System.Globalization;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Prepared;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// What each unit gives a number of: "1.500 mujeres", "cuatro líneas de acción", the lines of a list. Who asks how many children there were is
/// not answered by how old they are. Immutable.
/// </summary>
internal sealed class CountedThings
{
    /// <summary>Words after a number that may name what is counted ("cuatro principales líneas de acción").</summary>
    private const int LongestCount = 4;

    /// <summary>Words after "how many" that name what is asked for.</summary>
    private const int LongestThing = 2;

    private const string HowMany = "how-many";

    private readonly int[][] counted;

    private CountedThings(int[][] counted) => this.counted = counted;

    /// <summary>Reads the units' words; the space is closed.</summary>
    public static CountedThings Of(SearchIndex index) =>
        new([.. index.Units.Select(unit => LanguageCode.All.SelectMany(language => Texts(unit, language).SelectMany(text => Counted(index, text.Text, language, text.IsList)))
            .Select(key => index.Space.Find(key)).Where(id => id >= 0).Distinct().Order().ToArray())]);

    public static CountedThings Read(PreparedReader from)
    {
        var counted = new int[from.ReadNumber()][];
        for (var unit = 0; unit < counted.Length; unit++)
        {
            counted[unit] = from.ReadMany<int>();
        }

        return new CountedThings(counted);
    }

    public void Write(PreparedWriter to)
    {
        to.Write(counted.Length);
        foreach (var unit in counted)
        {
            to.WriteMany<int>(unit);
        }
    }

    /// <summary>The features of what a question asks the number of; empty where it asks none, or does not say of what.</summary>
    public static IReadOnlyList<int> Asked(SearchIndex index, WeighedQuery query)
    {
        var text = query.Text;
        if (!text.Features.Any(feature => feature.Key is "?how-many"))
        {
            return [];
        }

        var after = index.Grammar.AskingWords(text.Tokens, HowMany, text.Language).DefaultIfEmpty(text.Tokens.Count).Max() + 1;
        var things = Enumerable.Range(after, Math.Max(0, text.Tokens.Count - after)).TakeWhile(at => !text.IsFunction[at]).Take(LongestThing).ToHashSet();
        return [.. Enumerable.Range(0, query.Ids.Length).Where(at => IsThing(text.Features[at]) && things.Contains(text.Features[at].Word)).Select(at => query.Ids[at])];
    }

    /// <summary>Whether the unit gives a number of one of them.</summary>
    public bool Holds(int unit, IReadOnlyList<int> things) => things.Any(thing => Array.BinarySearch(counted[unit], thing) >= 0);

    private static bool IsThing(Feature feature) => feature.Weight > TextAnalyzer.FunctionWeight && (feature.IsStem || feature.Key[0] is '§');

    // A list is as long as it is: all that its title and lead name is counted by its lines.
    private static IEnumerable<(string Text, bool IsList)> Texts(Unit unit, Language language) => unit.Passage is { } passage
        ? passage.Parts.Select(part => (part.In(language), false)).Concat(
            passage.Parts.Any(part => part.Role is Documents.PassageRole.Item) ? [(passage.Title[language], true)] : [])
        : [(unit.List!.Title[language], true), (unit.List.Lead[language], true)];

    private static IEnumerable<string> Counted(SearchIndex index, string text, Language language, bool isList)
    {
        var analyzed = index.Analyzer.Analyze(text, language);
        var near = new bool[analyzed.Tokens.Count];
        for (var at = 0; at < near.Length; at++)
        {
            if (isList || IsNumber(analyzed.Tokens[at].Word, index.Grammar, language))
            {
                near.AsSpan(at + (isList ? 0 : 1), Math.Min(isList ? 1 : LongestCount, near.Length - at - (isList ? 0 : 1))).Fill(true);
            }
        }

        return analyzed.Features.Where(feature => feature.Word >= 0 && near[feature.Word] && IsThing(feature)).Select(feature => feature.Key);
    }

    // "Uno" is mostly an article, and a year counts nothing.
    private static bool IsNumber(string word, Grammar grammar, Language language) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number is > 0 and not (>= 1900 and < 2100)
            : grammar.NumberOf(word, language) is > 1;
}
