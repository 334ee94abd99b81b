using Pacto.Knowledge.Prepared;

namespace Pacto.Knowledge.Retrieval;

/// <summary>How much likelier something is in questions the sources answer than in others. Immutable.</summary>
internal sealed class ScopeCounts
{
    private const float Limit = 3;
    private readonly int[] inside;
    private readonly float[] odds;

    /// <summary>From the features of each question.</summary>
    /// <param name="owners">For each question a number below zero when the sources do not answer it.</param>
    /// <param name="features">Features of each question.</param>
    /// <param name="count">How many features there are.</param>
    public ScopeCounts(int[] owners, IReadOnlyList<int[]> features, int count)
    {
        inside = new int[count];
        var outside = new int[count];
        for (var question = 0; question < owners.Length; question++)
        {
            foreach (var feature in features[question])
            {
                (owners[question] >= 0 ? inside : outside)[feature]++;
            }
        }

        float outsideTotal = owners.Count(owner => owner < 0) + 1;
        var insideTotal = owners.Length + 2 - outsideTotal;
        odds = new float[count];
        for (var feature = 0; feature < count; feature++)
        {
            var ratio = (inside[feature] + 0.5f) / insideTotal / ((outside[feature] + 0.5f) / outsideTotal);
            odds[feature] = Math.Clamp(MathF.Log(ratio), -Limit, Limit) / Limit;
        }
    }

    private ScopeCounts(int[] inside, float[] odds) => (this.inside, this.odds) = (inside, odds);

    public static ScopeCounts Read(PreparedReader from) => new(from.ReadMany<int>(), from.ReadMany<float>());

    public void Write(PreparedWriter to)
    {
        to.WriteMany<int>(inside);
        to.WriteMany<float>(odds);
    }

    /// <summary>How many answered questions hold it.</summary>
    public int Inside(int feature) => feature < 0 ? 0 : inside[feature];

    /// <summary>-1 for what only questions outside hold, 1 for what only answered ones hold.</summary>
    public float Odds(int feature) => feature < 0 ? 0 : odds[feature];
}
