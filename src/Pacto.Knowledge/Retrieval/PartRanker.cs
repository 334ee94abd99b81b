using System.Collections.Concurrent;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Tells which sentences of a passage say what was asked, so that a long passage can be shown short first. A passage is taken
/// apart when it is first shown and remembered. Safe for many threads.
/// </summary>
internal sealed class PartRanker(SearchIndex index)
{
    private readonly ConcurrentDictionary<(string Passage, Language Language), int[][]> features = new();

    /// <summary>The parts, those that share most of the question's weight first; equals keep the order of the source.</summary>
    public IReadOnlyList<PassagePart> Rank(Passage passage, WeighedQuery query)
    {
        var held = features.GetOrAdd((passage.Id, query.Text.Language), _ => FeaturesOf(passage, query.Text.Language));
        return [.. Enumerable.Range(0, passage.Parts.Count).OrderByDescending(part => Share(held[part], query)).Select(part => passage.Parts[part])];
    }

    /// <summary>The parts that share a telling word, or a concept that is not general, with the question, in the order of the source.</summary>
    public IReadOnlyList<PassagePart> Named(Passage passage, WeighedQuery query)
    {
        var held = features.GetOrAdd((passage.Id, query.Text.Language), _ => FeaturesOf(passage, query.Text.Language));
        var telling = Enumerable.Range(0, query.Ids.Length).Where(at => query.Ids[at] >= 0 && IsTelling(query.Text, query.Text.Features[at]))
            .Select(at => query.Ids[at]).ToHashSet();
        return [.. Enumerable.Range(0, passage.Parts.Count).Where(part => held[part].Any(telling.Contains)).Select(part => passage.Parts[part])];
    }

    private static bool IsTelling(AnalyzedText text, Feature feature) => feature.IsStem
        ? feature.Word >= 0 && !text.IsFunction[feature.Word]
        : feature.Key[0] is '§' && text.Concepts.Any(match => feature.Key.AsSpan(1).SequenceEqual(match.Concept.Id) && !match.Concept.IsGeneral);

    private int[][] FeaturesOf(Passage passage, Language language) =>
        [.. passage.Parts.Select(part => index.Analyzer.Analyze(part.In(language), language).Features.Select(feature => index.Space.Find(feature.Key)).ToArray())];

    private static double Share(int[] held, WeighedQuery query)
    {
        var share = 0.0;
        for (var at = 0; at < query.Ids.Length; at++)
        {
            share += query.Ids[at] >= 0 && held.AsSpan().Contains(query.Ids[at]) ? query.Weights[at] : 0;
        }

        return share;
    }
}
