using Pacto.Knowledge.Prepared;

namespace Pacto.Knowledge.Retrieval;

/// <summary>For every feature, the texts that hold it, in one flat array. Immutable.</summary>
internal sealed class Postings
{
    private readonly int[] starts;
    private readonly int[] texts;

    /// <summary>From the features of each text.</summary>
    /// <param name="features">Features by text.</param>
    /// <param name="featureCount">How many features there are.</param>
    public Postings(IReadOnlyList<int[]> features, int featureCount)
    {
        starts = new int[featureCount + 1];
        foreach (var list in features)
        {
            foreach (var feature in list)
            {
                starts[feature + 1]++;
            }
        }

        for (var feature = 0; feature < featureCount; feature++)
        {
            starts[feature + 1] += starts[feature];
        }

        texts = new int[starts[featureCount]];
        var next = starts.AsSpan(0, featureCount).ToArray();
        for (var text = 0; text < features.Count; text++)
        {
            foreach (var feature in features[text])
            {
                texts[next[feature]++] = text;
            }
        }
    }

    private Postings(int[] starts, int[] texts) => (this.starts, this.texts) = (starts, texts);

    public static Postings Read(PreparedReader from) => new(from.ReadMany<int>(), from.ReadMany<int>());

    public void Write(PreparedWriter to)
    {
        to.WriteMany<int>(starts);
        to.WriteMany<int>(texts);
    }

    /// <summary>The texts that hold the feature, in order.</summary>
    public ReadOnlySpan<int> Of(int feature) =>
        feature < 0 ? [] : texts.AsSpan(starts[feature], starts[feature + 1] - starts[feature]);
}
