namespace Pacto.Knowledge.Retrieval;

/// <summary>The fitted classes by unit and category of this index. Immutable.</summary>
internal sealed class SubjectBinding
{
    private readonly int[] units;
    private readonly bool[] outside;

    public SubjectBinding(SubjectModel model, IReadOnlyList<Unit> all)
    {
        Model = model;
        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        outside = new bool[model.Classes.Count];
        for (var one = 0; one < outside.Length; one++)
        {
            classes[model.Classes[one]] = one;
            outside[one] = model.Classes[one][0] is '!';
        }

        NearMiss = classes.GetValueOrDefault(SubjectModel.CategoryName("near_miss"), -1);
        units = new int[all.Count];
        for (var unit = 0; unit < units.Length; unit++)
        {
            units[unit] = classes.GetValueOrDefault(all[unit].Id, -1);
        }
    }

    public SubjectModel Model { get; }

    /// <summary>Class of near misses; -1 when there is none.</summary>
    public int NearMiss { get; }

    /// <summary>Chance of a unit; 0 for one that was not there when the weights were fitted.</summary>
    public float Of(int unit, float[] chances) => units[unit] < 0 ? 0 : chances[units[unit]];

    /// <summary>Chance that none of the units is meant, and the likeliest class among the others.</summary>
    public (float Chance, int Class) Outside(float[] chances)
    {
        var (sum, best) = (0f, -1);
        for (var one = 0; one < chances.Length; one++)
        {
            if (outside[one])
            {
                sum += chances[one];
                best = best < 0 || chances[one] > chances[best] ? one : best;
            }
        }

        return (sum, best);
    }
}
