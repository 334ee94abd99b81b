namespace Pacto.Knowledge.Retrieval;

/// <summary>A question ready to be compared.</summary>
internal sealed class WeighedQuery
{
    public WeighedQuery(AnalyzedText text, FeatureSpace space)
    {
        Text = text;
        Ids = new int[text.Features.Count];
        Weights = new float[Ids.Length];
        for (var at = 0; at < Ids.Length; at++)
        {
            var feature = text.Features[at];
            Ids[at] = space.Find(feature.Key);
            Weights[at] = feature.Weight * space.RarityOf(Ids[at]);
            Total += Weights[at];
            if (feature.Weight > TextAnalyzer.FunctionWeight && feature.IsStem)
            {
                ContentTotal += Weights[at];
            }
        }

        Groups = LetterGroups.Of(text);
    }

    public AnalyzedText Text { get; }

    /// <summary>Number of each feature, -1 where nothing that was indexed holds it.</summary>
    public int[] Ids { get; }

    /// <summary>Weight times rarity of each feature.</summary>
    public float[] Weights { get; }

    /// <summary>Sum of the weights.</summary>
    public float Total { get; }

    /// <summary>Sum of the weights of stems that carry meaning.</summary>
    public float ContentTotal { get; }

    /// <summary>Letter groups.</summary>
    public int[] Groups { get; }
}
