using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Tells a question that names one thing and asks no more than what it is ("¿Qué es el PMM?", "boa prática"): it goes straight
/// to the unit that the lexicon says defines it.
/// </summary>
internal static class BareDefinition
{
    private const string Definition = "definition";

    /// <summary>Concept of the words that ask what letters stand for.</summary>
    private const string Meaning = "que-significa";

    /// <summary>The list of acronyms; each of its lines rests on the passage that spells it out.</summary>
    private const string Acronyms = "acronyms";

    /// <summary>Kinds of answer that a whole list gives.</summary>
    private static readonly HashSet<string> OfLists = new([Definition, "which", "list", "how-many", "how"], StringComparer.Ordinal);

    /// <summary>The unit that defines what is asked; null when more is asked, or nothing defines it.</summary>
    public static string? UnitOf(SearchIndex index, AnalyzedText text)
    {
        var grammar = index.Grammar;
        var kinds = grammar.AskedKinds(text.Tokens, text.Language);
        var asking = kinds.SelectMany(kind => grammar.AskingWords(text.Tokens, kind, text.Language)).ToHashSet();
        var telling = Enumerable.Range(0, text.Tokens.Count)
            .Where(at => (!text.IsFunction[at] || (text.Tokens[at].IsAcronym && index.Lexicon.IsAcronym(text.Tokens[at].Word))) && !asking.Contains(at) && !grammar.IsRequest(text.Tokens[at].Word, text.Language))
            .ToList();
        return telling.Count == 0 ? null : Spelt(index, text, telling, kinds) ?? text.Concepts
            .Where(match => match.Concept.DefinedBy is { } unit
                && kinds.All(kind => kind == Definition || (OfLists.Contains(kind) && index.IsList(unit)))
                && telling.TrueForAll(at => at >= match.FirstWord && at < match.FirstWord + match.Words))
            .OrderByDescending(match => match.Words)
            .FirstOrDefault().Concept?.DefinedBy;
    }

    /// <summary>Where the sources spell out an acronym whose meaning is asked ("¿Qué significa BP?"), or that nothing defines.</summary>
    private static string? Spelt(SearchIndex index, AnalyzedText text, List<int> telling, IReadOnlyList<string> kinds)
    {
        var meaning = text.Concepts.Where(match => match.Concept.Id == Meaning).SelectMany(match => Enumerable.Range(match.FirstWord, match.Words)).ToHashSet();
        if (telling.Where(at => !meaning.Contains(at)).ToList() is not [var only] || !kinds.All(kind => kind == Definition)
            || !index.Lexicon.IsAcronym(text.Tokens[only].Word)
            || (meaning.Count == 0 && text.Concepts.Any(match => match.FirstWord == only && match.Concept.DefinedBy is not null)))
        {
            return null;
        }

        return index.Units.FirstOrDefault(unit => unit.Id == Acronyms)?.List!.Items
            .FirstOrDefault(item => TextNormalizer.Tokens(item.Text.Es)[0].Word == text.Tokens[only].Word)?.PassageId;
    }
}
