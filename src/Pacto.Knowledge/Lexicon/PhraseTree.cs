namespace Pacto.Knowledge.Lexicon;

/// <summary>Phrases as paths of stems.</summary>
internal sealed class PhraseTree
{
    // Most places have no phrase that goes on, or none that ends there.
    private Dictionary<string, PhraseTree>? next;
    private List<Concept>? here;

    public void Add(IReadOnlyList<string> stems, Concept concept)
    {
        var tree = this;
        foreach (var stem in stems)
        {
            tree.next ??= new Dictionary<string, PhraseTree>(StringComparer.Ordinal);
            if (!tree.next.TryGetValue(stem, out var child))
            {
                tree.next.Add(stem, child = new PhraseTree());
            }

            tree = child;
        }

        tree.here ??= new List<Concept>(1);
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

            if (tree.next is null || !tree.next.TryGetValue(stem, out tree!))
            {
                return;
            }

            for (var one = 0; one < tree.here?.Count; one++)
            {
                matches.Add(new ConceptMatch(tree.here[one], start, at - start + 1));
            }
        }
    }
}
