namespace Pacto.Knowledge.Indexing;

/// <summary>From a few numbers to their places, quicker than a general dictionary. Numbers are 0 or more.</summary>
internal sealed class SlotTable
{
    private readonly int[] keys;
    private readonly int[] values;
    private readonly int mask;

    /// <summary>Each number at its place.</summary>
    public SlotTable(IReadOnlyCollection<int> numbers)
    {
        var size = 16;
        while (size < 4 * numbers.Count)
        {
            size *= 2;
        }

        mask = size - 1;
        keys = new int[size];
        values = new int[size];
        Array.Fill(keys, -1);
        var place = 0;
        foreach (var number in numbers)
        {
            var at = Start(number);
            while (keys[at] >= 0)
            {
                at = (at + 1) & mask;
            }

            (keys[at], values[at]) = (number, place++);
        }
    }

    /// <summary>The place of a number; -1 when it is not there.</summary>
    public int Find(int number)
    {
        for (var at = Start(number); ; at = (at + 1) & mask)
        {
            if (keys[at] == number)
            {
                return values[at];
            }

            if (keys[at] < 0)
            {
                return -1;
            }
        }
    }

    private int Start(int number) => (int)((uint)number * 2654435769u >> 8) & mask;
}
