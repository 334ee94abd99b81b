using Pacto.Knowledge.Documents;

namespace Pacto.Knowledge.Retrieval;

/// <summary>Tells which sentences of a passage say what was asked, so that a long passage can be shown short first.</summary>
internal sealed class PartRanker(TextAnalyzer analyzer)
{
    /// <summary>The parts, those that share most of the question's weight first; equals keep the order of the source.</summary>
    public IReadOnlyList<PassagePart> Rank(Passage passage, WeighedQuery query) =>
        [.. passage.Parts.OrderByDescending(part => Share(part, query))];

    private double Share(PassagePart part, WeighedQuery query)
    {
        var held = analyzer.Analyze(part.In(query.Text.Language), query.Text.Language).Features
            .Select(feature => feature.Key)
            .ToHashSet(StringComparer.Ordinal);
        var share = 0.0;
        for (var at = 0; at < query.Ids.Length; at++)
        {
            share += held.Contains(query.Text.Features[at].Key) ? query.Weights[at] : 0;
        }

        return share;
    }
}
