namespace Pacto.Knowledge.Indexing;

/// <summary>Goes through the list of one stem.</summary>
internal sealed class PostingCursor
{
    private const int AtEnd = int.MaxValue;

    private readonly PostingLists lists;
    private readonly int stem;
    private readonly int start;
    private readonly int end;
    private readonly double unit;
    private int at;

    /// <summary>At the first posting.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="stem">Whose list.</param>
    /// <param name="weight">What the stem adds at most.</param>
    public PostingCursor(PostingLists lists, int stem, double weight)
    {
        this.lists = lists;
        this.stem = stem;
        (start, end) = lists.RangeOf(stem);
        at = start;
        unit = weight / byte.MaxValue;
        byte highest = 0;
        foreach (var block in lists.BlocksOf(stem))
        {
            highest = Math.Max(highest, block);
        }

        Highest = unit * highest;
        Load();
    }

    /// <summary>The passage it stands at; <see cref="int.MaxValue"/> at the end.</summary>
    public int Passage { get; private set; }

    /// <summary>The most any posting adds.</summary>
    public double Highest { get; }

    /// <summary>What the posting it stands at adds.</summary>
    public double Score => unit * lists.Weights[at];

    /// <summary>To the next posting.</summary>
    public void Next()
    {
        at++;
        Load();
    }

    /// <summary>To the next posting, whole blocks passed over that add no more than <paramref name="least"/>.</summary>
    public void NextAbove(double least)
    {
        at++;
        var blocks = lists.BlocksOf(stem);
        while (at < end)
        {
            var block = (at - start) / PostingLists.Block;
            if (unit * blocks[block] > least)
            {
                break;
            }

            at = start + ((block + 1) * PostingLists.Block);
        }

        Load();
    }

    /// <summary>To the first posting of the passage or a later one.</summary>
    public void Seek(int passage)
    {
        if (Passage >= passage)
        {
            return;
        }

        var step = 1;
        var low = at;
        while (low + step < end && lists.Passages[low + step] < passage)
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(end, low + step);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (lists.Passages[middle] < passage)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        at = low;
        Load();
    }

    private void Load() => Passage = at < end ? lists.Passages[at] : AtEnd;
}
