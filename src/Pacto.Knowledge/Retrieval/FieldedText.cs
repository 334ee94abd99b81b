namespace Pacto.Knowledge.Retrieval;

/// <summary>The fields of one unit, features counted by field weight.</summary>
internal sealed class FieldedText
{
    private readonly Dictionary<int, float> counts = [];

    /// <summary>Weighted length.</summary>
    public float Length { get; private set; }

    /// <summary>Weighted count of each feature.</summary>
    public IReadOnlyDictionary<int, float> Counts => counts;

    public void Add(IReadOnlyList<int> features, IReadOnlyList<Feature> kinds, float weight)
    {
        for (var at = 0; at < features.Count; at++)
        {
            counts[features[at]] = counts.GetValueOrDefault(features[at]) + weight;
            Length += kinds[at].IsStem ? weight : 0;
        }
    }
}
