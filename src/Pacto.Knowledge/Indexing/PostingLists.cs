namespace Pacto.Knowledge.Indexing;

/// <summary>
/// For every stem the passages that hold it, ascending, with what it weighs there: saturated frequency as 1 to 255. Two flat
/// arrays, and of every block of 128 the highest weight and the last passage, by which whole blocks are passed over. Immutable.
/// </summary>
internal sealed class PostingLists
{
    /// <summary>Postings of a block.</summary>
    public const int Block = 128;

    private readonly int[] starts;
    private readonly int[] blockStarts;
    private readonly byte[] blockHighest;
    private readonly int[] blockLast;

    /// <summary>Takes the arrays over.</summary>
    /// <param name="starts">Where the list of each stem begins; one more at the end.</param>
    /// <param name="passages">The lists one after another.</param>
    /// <param name="weights">Beside them.</param>
    public PostingLists(int[] starts, int[] passages, byte[] weights)
    {
        this.starts = starts;
        Passages = passages;
        Weights = weights;
        blockStarts = new int[starts.Length];
        for (var stem = 0; stem + 1 < starts.Length; stem++)
        {
            blockStarts[stem + 1] = blockStarts[stem] + ((starts[stem + 1] - starts[stem] + Block - 1) / Block);
        }

        blockHighest = new byte[blockStarts[^1]];
        blockLast = new int[blockStarts[^1]];
        for (var stem = 0; stem + 1 < starts.Length; stem++)
        {
            for (var at = starts[stem]; at < starts[stem + 1]; at++)
            {
                var block = blockStarts[stem] + ((at - starts[stem]) / Block);
                blockHighest[block] = Math.Max(blockHighest[block], weights[at]);
                blockLast[block] = passages[at];
            }
        }
    }

    /// <summary>Passage of each posting.</summary>
    public int[] Passages { get; }

    /// <summary>Weight of each posting.</summary>
    public byte[] Weights { get; }

    /// <summary>Bytes the arrays take.</summary>
    public long Bytes => (4L * (Passages.Length + starts.Length + blockStarts.Length)) + Weights.Length + (5L * blockHighest.Length);

    /// <summary>Where the list of a stem stands.</summary>
    public (int Start, int End) RangeOf(int stem) => (starts[stem], starts[stem + 1]);

    /// <summary>How many passages hold the stem.</summary>
    public int CountOf(int stem) => starts[stem + 1] - starts[stem];

    /// <summary>The last passage of the blocks of a stem.</summary>
    public ReadOnlySpan<int> LastOf(int stem) => blockLast.AsSpan(blockStarts[stem]..blockStarts[stem + 1]);

    /// <summary>The highest weight of the blocks of a stem.</summary>
    public ReadOnlySpan<byte> BlocksOf(int stem) => blockHighest.AsSpan(blockStarts[stem]..blockStarts[stem + 1]);
}
