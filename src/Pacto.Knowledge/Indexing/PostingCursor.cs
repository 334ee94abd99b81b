namespace Pacto.Knowledge.Indexing;

/// <summary>Goes through the list of one stem, forwards only.</summary>
internal sealed class PostingCursor
{
    private readonly PostingLists lists;
    private readonly int stem;
    private readonly int end;
    private readonly float unit;
    private int at;
    private int block;

    /// <summary>At the first posting.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="stem">Whose list.</param>
    /// <param name="weight">What the stem adds at most.</param>
    public PostingCursor(PostingLists lists, int stem, double weight)
    {
        this.lists = lists;
        this.stem = stem;
        (at, end) = lists.RangeOf(stem);
        unit = (float)(weight / byte.MaxValue);
    }

    /// <summary>The most any posting of the window adds; 0 where there is none.</summary>
    public float Highest { get; private set; }

    /// <summary>Goes on to a window of passages.</summary>
    /// <param name="first">Its first passage.</param>
    /// <param name="stop">The passage after its last.</param>
    public void Enter(int first, int stop)
    {
        var highest = lists.BlocksOf(stem);
        var last = lists.LastOf(stem);
        while (block < last.Length && last[block] < first)
        {
            block++;
        }

        byte most = 0;
        for (var next = block; next < last.Length && (next == block || last[next - 1] + 1 < stop); next++)
        {
            most = Math.Max(most, highest[next]);
        }

        Highest = unit * most;
        at = Math.Min(end, Math.Max(at, lists.RangeOf(stem).Start + (block * PostingLists.Block)));
    }

    /// <summary>Adds what its postings weigh to the scores of the window.</summary>
    /// <param name="scores">By passage of the window.</param>
    /// <param name="first">The window's first passage.</param>
    public void AddTo(Span<float> scores, int first)
    {
        Seek(first);
        var passages = lists.Passages.AsSpan(at, end - at);
        var weights = lists.Weights.AsSpan(at, end - at);
        var next = 0;
        for (; next < passages.Length && passages[next] - first < scores.Length; next++)
        {
            scores[passages[next] - first] += unit * weights[next];
        }

        at += next;
    }

    /// <summary>What it adds to a passage; 0 where the passage does not hold the stem.</summary>
    public float At(int passage)
    {
        Seek(passage);
        return at < end && lists.Passages[at] == passage ? unit * lists.Weights[at] : 0;
    }

    // To the first posting of the passage or a later one: by steps that grow, then by halves.
    private void Seek(int passage)
    {
        if (at == end || lists.Passages[at] >= passage)
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
        low++;
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
    }
}
