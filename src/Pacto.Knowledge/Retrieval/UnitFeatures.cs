namespace Pacto.Knowledge.Retrieval;

/// <summary>What speaks for each unit, a row of numbers by unit.</summary>
internal sealed class UnitFeatures(int units)
{
    private readonly float[] values = new float[units * Width];

    /// <summary>Names of the numbers, in order, as the file of the weights spells them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "nearest", "second", "third", "nearest-here", "pool", "family-pool", "letters", "text", "cover", "vote", "key",
        "subject", "subject-log", "family-log", "member-log", "asks", "surface", "list", "short-list",
    ];

    /// <summary>How many numbers a unit has.</summary>
    public static int Width => Names.Count;

    /// <summary>Place of "key": 1 where the question names the unit's objective by its number.</summary>
    public static int Named { get; } = IndexOf("key");

    /// <summary>How many units there are.</summary>
    public int Units => units;

    /// <summary>The numbers of a unit.</summary>
    public Span<float> Of(int unit) => values.AsSpan(unit * Width, Width);

    private static int IndexOf(string name) => Names.Select((other, at) => (other, at)).First(pair => pair.other == name).at;

    /// <summary>The weighed sum for each unit.</summary>
    public float[] Weigh(float[] weights)
    {
        var scores = new float[units];
        for (var unit = 0; unit < units; unit++)
        {
            var row = Of(unit);
            for (var at = 0; at < row.Length; at++)
            {
                scores[unit] += weights[at] * row[at];
            }
        }

        return scores;
    }
}
