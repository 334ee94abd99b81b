namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Tells a question that names one thing and asks no more than what it is ("¿Qué es el PMM?", "boa prática"): it goes straight
/// to the unit that the lexicon says defines it.
/// </summary>
internal static class BareDefinition
{
    private const string Definition = "definition";

    /// <summary>Kinds of answer that a whole list gives.</summary>
    private static readonly HashSet<string> OfLists = new([Definition, "which", "list", "how-many", "how"], StringComparer.Ordinal);

    /// <summary>The unit that defines what is asked; null when more is asked, or nothing defines it.</summary>
    public static string? UnitOf(SearchIndex index, AnalyzedText text)
    {
        var grammar = index.Grammar;
        var kinds = grammar.AskedKinds(text.Tokens, text.Language);
        var asking = kinds.SelectMany(kind => grammar.AskingWords(text.Tokens, kind, text.Language)).ToHashSet();
        var telling = Enumerable.Range(0, text.Tokens.Count)
            .Where(at => !text.IsFunction[at] && !asking.Contains(at) && !grammar.IsRequest(text.Tokens[at].Word, text.Language))
            .ToList();
        return telling.Count == 0 ? null : text.Concepts
            .Where(match => match.Concept.DefinedBy is { } unit
                && kinds.All(kind => kind == Definition || (OfLists.Contains(kind) && index.IsList(unit)))
                && telling.TrueForAll(at => at >= match.FirstWord && at < match.FirstWord + match.Words))
            .OrderByDescending(match => match.Words)
            .FirstOrDefault().Concept?.DefinedBy;
    }
}
