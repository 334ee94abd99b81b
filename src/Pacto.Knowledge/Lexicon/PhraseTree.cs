namespace Pacto.Knowledge.Lexicon;

/// <summary>Phrases as paths of stems.</summary>
internal sealed class PhraseTree
{
    private readonly Dictionary<string, PhraseTree> next = new(StringComparer.Ordinal);
    private readonly List<Concept> here = [];

    public void Add(IReadOnlyList<string> stems, Concept concept)
    {
        var tree = this;
        foreach (var stem in stems)
        {
            if (!tree.next.TryGetValue(stem, out var child))
            {
                tree.next[stem] = child = new PhraseTree();
            }

            tree = child;
        }

        if (!tree.here.Contains(concept))
        {
            tree.here.Add(concept);
        }
    }

    /// <summary>Adds every concept whose phrase starts at the word; null stems are small words that are stepped over.</summary>
    public void Match(string?[] stems, int start, List<ConceptMatch> matches)
    {
        var tree = this;
        for (var at = start; at < stems.Length; at++)
        {
            if (stems[at] is not { } stem)
            {
                continue;
            }

            if (!tree.next.TryGetValue(stem, out tree!))
            {
                return;
            }

            foreach (var concept in tree.here)
            {
                matches.Add(new ConceptMatch(concept, start, at - start + 1));
            }
        }
    }
}
