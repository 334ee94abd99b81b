using System.Globalization;

namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Tells a question that asks for rows and nothing about them: "cuénteme de la práctica de Quilmes", "anything from Ecuador?",
/// "the example of objective 23", "what does objective 15 ask for?", "objectives 15 and 16". There is nothing left in it that the sources could fail to say.
/// </summary>
internal static class BareRequest
{
    private const int MostRows = 4;
    private static readonly HashSet<string> Rows = new(
        ["buena-practica", "ejemplo", "handbook"], StringComparer.Ordinal);

    /// <summary>Words that ask for the rows themselves, and nothing that a row could lack.</summary>
    private static readonly HashSet<string> Shown = new(["definition", "which", "list", "how-many", "how", "difference"], StringComparer.Ordinal);

    /// <summary>
    /// The practices asked for, or the objectives named, when every telling word names their place or number, says
    /// "practice" or "example", or only asks to be shown or compared; empty otherwise.
    /// </summary>
    public static IReadOnlyList<string> Of(SearchIndex index, AnalyzedText text)
    {
        var saysRow = text.Concepts.Where(match => Rows.Contains(match.Concept.Id)).SelectMany(match => Enumerable.Range(match.FirstWord, match.Words)).ToHashSet();
        var named = index.Places.WordsOf(text);
        IReadOnlyCollection<string> rows = named.Count > 0 ? index.Places.Named(text) : [];
        if (rows.Count == 0 && saysRow.Count > 0 && text.Keys.Objectives is [var objective] && PracticeOf(index, objective) is { } practice)
        {
            rows = [practice];
            named = WordsOfObjective(index, text, objective);
        }

        else if (rows.Count == 0 && text.Keys.Objectives is { Count: > 0 } objectives && (objectives.Count > 1 || saysRow.Count == 0))
        {
            rows = [.. objectives.Select(number => "objective-" + number.ToString(CultureInfo.InvariantCulture))];
            named = [.. objectives.SelectMany(number => WordsOfObjective(index, text, number))];
        }

        if (rows.Count is 0 or > MostRows)
        {
            return [];
        }

        named.UnionWith(saysRow);
        named.UnionWith(Comparison.MarkerWords(index, text));
        return Enumerable.Range(0, text.Tokens.Count).All(at =>
            text.IsFunction[at] || named.Contains(at) || index.Grammar.IsRequest(text.Tokens[at].Word, text.Language))
            && index.Grammar.AskedKinds(text.Tokens, text.Language).All(Shown.Contains)
                ? [.. rows]
                : [];
    }

    private static string? PracticeOf(SearchIndex index, int objective)
    {
        var id = PracticePlaces.IdOf(objective);
        return index.NumberOf(id) >= 0 ? id : null;
    }

    private static HashSet<int> WordsOfObjective(SearchIndex index, AnalyzedText text, int objective)
    {
        var number = objective.ToString(CultureInfo.InvariantCulture);
        return [.. Enumerable.Range(0, text.Tokens.Count).Where(at => text.Tokens[at].Word == number
            || index.Grammar.Announces(text.Tokens[at].Word, "objective") || index.Grammar.NumberOf(text.Tokens[at].Word, text.Language) == objective)];
    }
}
