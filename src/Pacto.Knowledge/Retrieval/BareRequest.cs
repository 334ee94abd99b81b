namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Tells a question that asks for a row and nothing about it: "cuénteme de la práctica de Quilmes", "an example from Ecuador".
/// There is nothing left in it that the sources could fail to say.
/// </summary>
internal static class BareRequest
{
    private static readonly HashSet<string> Rows = new(
        ["buena-practica", "ejemplo", "handbook"], StringComparer.Ordinal);

    /// <summary>Whether every telling word names a place of a practice, says "practice" or "example", or only asks to be shown it.</summary>
    public static bool Is(SearchIndex index, AnalyzedText text)
    {
        var named = index.Places.WordsOf(text);
        if (named.Count == 0)
        {
            return false;
        }

        foreach (var match in text.Concepts.Where(match => Rows.Contains(match.Concept.Id)))
        {
            named.UnionWith(Enumerable.Range(match.FirstWord, match.Words));
        }

        return Enumerable.Range(0, text.Tokens.Count).All(at =>
            text.IsFunction[at] || named.Contains(at) || index.Grammar.IsRequest(text.Tokens[at].Word, text.Language))
            && index.Grammar.AskedKinds(text.Tokens, text.Language).Count == 0;
    }
}
