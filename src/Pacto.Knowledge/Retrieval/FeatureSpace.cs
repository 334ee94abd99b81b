namespace Pacto.Knowledge.Retrieval;

/// <summary>Numbers for features, and how rare each is among everything that was indexed.</summary>
internal sealed class FeatureSpace
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<int> texts = [];
    private float[] rarity = [];
    private int count;

    /// <summary>Rarity of what stands nowhere.</summary>
    public float UnknownRarity { get; private set; } = 1;

    /// <summary>How many features are known.</summary>
    public int Count => ids.Count;

    /// <summary>Counts one more text that holds these features, each once.</summary>
    public int[] Add(IReadOnlyList<Feature> features)
    {
        var numbers = new int[features.Count];
        for (var at = 0; at < numbers.Length; at++)
        {
            if (!ids.TryGetValue(features[at].Key, out numbers[at]))
            {
                numbers[at] = ids.Count;
                ids.Add(features[at].Key, numbers[at]);
                texts.Add(0);
            }

            texts[numbers[at]]++;
        }

        count++;
        return numbers;
    }

    /// <summary>Fixes the rarities; nothing is added after.</summary>
    public void Close()
    {
        rarity = [.. texts.Select(Rarity)];
        UnknownRarity = Rarity(1);
    }

    /// <summary>The feature's number; -1 for what stands nowhere.</summary>
    public int Find(string key) => ids.GetValueOrDefault(key, -1);

    /// <summary>Inverse document frequency, always positive.</summary>
    public float RarityOf(int feature) => feature < 0 ? UnknownRarity : rarity[feature];

    private float Rarity(int holding) => MathF.Pow(MathF.Log(1 + ((count - holding + 0.5f) / (holding + 0.5f))), 0.7f);
}
