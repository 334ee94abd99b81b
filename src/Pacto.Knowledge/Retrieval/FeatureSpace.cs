using Pacto.Knowledge.Prepared;

namespace Pacto.Knowledge.Retrieval;

/// <summary>Numbers for features, and how rare each is among everything that was indexed.</summary>
internal sealed class FeatureSpace
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<int> texts = [];
    private KeyTable numbers = new([]);
    private float[] rarity = [];
    private int count;

    /// <summary>Rarity of what stands nowhere.</summary>
    public float UnknownRarity { get; private set; } = 1;

    /// <summary>How many features are known.</summary>
    public int Count => rarity.Length;

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

    /// <summary>Fixes the rarities; nothing is added after, and only now a feature is found.</summary>
    public void Close()
    {
        rarity = [.. texts.Select(Rarity)];
        UnknownRarity = Rarity(1);
        numbers = new KeyTable(ids);
        ids.Clear();
        ids.TrimExcess();
    }

    public void Write(PreparedWriter to)
    {
        numbers.Write(to);
        to.WriteMany<float>([UnknownRarity, .. rarity]);
    }

    public static FeatureSpace Read(PreparedReader from)
    {
        var numbers = KeyTable.Read(from);
        var rarities = from.ReadMany<float>();
        return new FeatureSpace { numbers = numbers, UnknownRarity = rarities[0], rarity = rarities[1..] };
    }

    /// <summary>The feature's number; -1 for what stands nowhere.</summary>
    public int Find(ReadOnlySpan<char> key) => numbers.Find(key);

    /// <summary>Inverse document frequency, always positive.</summary>
    public float RarityOf(int feature) => feature < 0 ? UnknownRarity : rarity[feature];

    private float Rarity(int holding) => MathF.Pow(MathF.Log(1 + ((count - holding + 0.5f) / (holding + 0.5f))), 0.7f);
}
