using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Puts a thing that is only named ("¿y una buena práctica?") in the place of the one the question before asked about
/// ("¿Quién puede presentar un compromiso?"): what is asked stays the same.
/// </summary>
internal static class SubjectSwap
{
    /// <summary>The question before with the named thing in it; null when more is asked, or there is nothing to put it in the place of.</summary>
    /// <param name="index">Knows the things that have a definition.</param>
    /// <param name="before">The question before, standing alone.</param>
    /// <param name="named">The text that names another thing.</param>
    public static string? Of(SearchIndex index, AnalyzedText before, AnalyzedText named)
    {
        if (BareDefinition.UnitOf(index, named) is not { } wanted || BareDefinition.UnitOf(index, before) is not null
            || index.Grammar.AskedKinds(named.Tokens, named.Language).Count > 0)
        {
            return null;
        }

        var old = before.Concepts.Where(match => match.Concept.DefinedBy is { } unit && unit != wanted)
            .OrderByDescending(match => match.Words).FirstOrDefault();
        return old.Concept is null ? null : string.Join(' ',
        [
            .. before.Tokens.Take(old.FirstWord).Select(token => token.Raw),
            .. TellingWords(named).Select(token => token.Raw),
            .. before.Tokens.Skip(old.FirstWord + old.Words).Select(token => token.Raw),
        ]);
    }

    private static IEnumerable<Token> TellingWords(AnalyzedText text) => text.Tokens.Where((_, at) => !text.IsFunction[at]);
}
