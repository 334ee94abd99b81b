using Pacto.Knowledge.Prepared;

namespace Pacto.Knowledge.Retrieval;

/// <summary>Fielded BM25 over the units' own words: titles, text and translations, facts. Immutable.</summary>
internal sealed class UnitIndex
{
    private const float Saturation = 1.2f;
    private const float LengthShare = 0.4f;

    private readonly int[] starts;
    private readonly int[] units;
    private readonly float[] strengths;

    public UnitIndex(IReadOnlyList<FieldedText> texts, int featureCount)
    {
        Count = texts.Count;
        var average = texts.Count == 0 ? 1 : Math.Max(1, texts.Average(text => text.Length));
        var lists = new List<(int Unit, float Strength)>[featureCount];
        for (var unit = 0; unit < texts.Count; unit++)
        {
            var norm = Saturation * (1 - LengthShare + (LengthShare * texts[unit].Length / average));
            foreach (var (feature, count) in texts[unit].Counts)
            {
                (lists[feature] ??= []).Add((unit, count * (Saturation + 1) / (count + norm) / (Saturation + 1)));
            }
        }

        starts = new int[featureCount + 1];
        for (var feature = 0; feature < featureCount; feature++)
        {
            starts[feature + 1] = starts[feature] + (lists[feature]?.Count ?? 0);
        }

        units = new int[starts[featureCount]];
        strengths = new float[units.Length];
        for (var feature = 0; feature < featureCount; feature++)
        {
            for (var at = 0; at < (lists[feature]?.Count ?? 0); at++)
            {
                (units[starts[feature] + at], strengths[starts[feature] + at]) = lists[feature]![at];
            }
        }
    }

    private UnitIndex(PreparedReader from)
    {
        Count = from.ReadNumber();
        starts = from.ReadMany<int>();
        units = from.ReadMany<int>();
        strengths = from.ReadMany<float>();
    }

    public int Count { get; }

    public static UnitIndex Read(PreparedReader from) => new(from);

    public void Write(PreparedWriter to)
    {
        to.Write(Count);
        to.WriteMany<int>(starts);
        to.WriteMany<int>(units);
        to.WriteMany<float>(strengths);
    }

    /// <summary>Whether the unit's own words hold the feature.</summary>
    public bool Holds(int feature, int unit) =>
        feature >= 0 && units.AsSpan(starts[feature], starts[feature + 1] - starts[feature]).Contains(unit);

    /// <summary>Whether any unit's own words hold the feature.</summary>
    public bool Holds(int feature) => feature >= 0 && starts[feature + 1] > starts[feature];

    /// <summary>Adds an amount for each unit whose own words hold the feature.</summary>
    public void AddPresence(int feature, float[] amounts, float amount)
    {
        for (var posting = starts[feature]; posting < starts[feature + 1]; posting++)
        {
            amounts[units[posting]] += amount * strengths[posting];
        }
    }

    /// <summary>Adds an amount for each unit whose own words hold the feature, however often.</summary>
    public void AddOnes(int feature, float[] amounts, float amount)
    {
        for (var posting = starts[feature]; posting < starts[feature + 1]; posting++)
        {
            amounts[units[posting]] += amount;
        }
    }

    /// <summary>Share of the query's weight found in each unit, 0 to 1, frequent words saturating.</summary>
    public float[] Scores(WeighedQuery query)
    {
        var scores = new float[Count];
        for (var at = 0; at < query.Ids.Length; at++)
        {
            if (query.Ids[at] < 0)
            {
                continue;
            }

            for (var posting = starts[query.Ids[at]]; posting < starts[query.Ids[at] + 1]; posting++)
            {
                scores[units[posting]] += query.Weights[at] * strengths[posting];
            }
        }

        for (var unit = 0; unit < scores.Length; unit++)
        {
            scores[unit] /= Math.Max(0.01f, query.Total);
        }

        return scores;
    }
}
