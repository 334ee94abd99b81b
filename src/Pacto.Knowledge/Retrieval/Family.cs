namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Which units say the same thing in other shapes: the objective, its row for local authorities and its practice; and of which
/// shape each is. A question finds the family first, then the member by what it asks about it.
/// </summary>
internal sealed class Family
{
    private readonly int[][] members = new int[24][];

    public Family(IReadOnlyList<Unit> units)
    {
        var shapes = new Dictionary<string, int>(StringComparer.Ordinal);
        Shapes = new int[units.Count];
        Objectives = new int[units.Count];
        for (var unit = 0; unit < units.Count; unit++)
        {
            var shape = units[unit].List is not null ? "list" : ShapeOf(units[unit].Id);
            if (!shapes.TryGetValue(shape, out var number))
            {
                shapes.Add(shape, number = shapes.Count);
            }

            Shapes[unit] = number;
            Objectives[unit] = units[unit].Objective ?? 0;
        }

        ShapeCount = shapes.Count;
        for (var objective = 0; objective < members.Length; objective++)
        {
            members[objective] = [.. Enumerable.Range(0, units.Count).Where(unit => Objectives[unit] == objective)];
        }
    }

    /// <summary>Number of the shape of each unit.</summary>
    public int[] Shapes { get; }

    /// <summary>Objective of each unit; 0 for none.</summary>
    public int[] Objectives { get; }

    public int ShapeCount { get; }

    /// <summary>The units of an objective.</summary>
    public ReadOnlySpan<int> Of(int objective) => members[objective];

    // Rows are numbered or lettered at the end of their ids; everything else is running text.
    private static string ShapeOf(string id)
    {
        var dash = id.LastIndexOf('-');
        var last = id.AsSpan(dash + 1);
        return dash > 0 && (last.Length == 1 || last.ContainsAnyInRange('0', '9')) ? id[..dash] : string.Empty;
    }
}
