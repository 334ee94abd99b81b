namespace Pacto.Knowledge.Indexing;

/// <summary>How many slips lie between two words: letters added, left out, changed, or swapped with their neighbour.</summary>
internal static class EditDistance
{
    /// <summary>The distance, or one more than the limit when it is greater.</summary>
    public static int Between(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || limit == 0 || a.Length > 60 || b.Length > 60)
        {
            return limit + 1;
        }

        var width = b.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        var before = rows[..width];
        var previous = rows[width..(2 * width)];
        var current = rows[(2 * width)..];
        for (var column = 0; column <= b.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= a.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= b.Length; column++)
            {
                var value = Math.Min(
                    Math.Min(current[column - 1], previous[column]) + 1, previous[column - 1] + (a[row - 1] == b[column - 1] ? 0 : 1));
                current[column] = row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1]
                    ? Math.Min(value, before[column - 2] + 1)
                    : value;
            }

            var oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }

        return Math.Min(previous[b.Length], limit + 1);
    }
}
