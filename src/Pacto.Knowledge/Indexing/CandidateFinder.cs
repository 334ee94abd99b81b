using System.Numerics;
using System.Runtime.InteropServices;

namespace Pacto.Knowledge.Indexing;

/// <summary>
/// The passages that weigh most by frequency, without looking at all of them (MaxScore over windows): passages are taken some
/// thousands at a time. Stems that together cannot lift any passage of a window over the worst one kept are not added up there but
/// looked up for what the others brought forward; where no stem can, the window is passed over.
/// </summary>
internal sealed class CandidateFinder
{
    /// <summary>Passages of a window: their scores stay in the nearest cache.</summary>
    private const int Window = 4096;

    /// <summary>So many are looked up in a list one by one; for more of them the list is read. Passages of a window.</summary>
    private const int Few = 24;

    // Sums of single precision: one just under the limit is looked at all the same.
    private const float Rounding = 0.99999f;

    private readonly PostingCursor[] cursors;
    private readonly double[] bounds;
    private readonly float[] scores = new float[Window];
    private readonly List<int> near = [];
    private readonly PriorityQueue<int, (double Score, int Later)> best = new();
    private readonly int most;
    private double worst;

    private CandidateFinder(IndexTables tables, QueryPlan plan, int most)
    {
        cursors = [.. plan.Stems.Select(stem => new PostingCursor(tables.Postings, stem.Stem, stem.Weight))];
        bounds = new double[cursors.Length + 1];
        this.most = most;
    }

    /// <summary>The best passages, in no order, with what they weigh.</summary>
    public static IReadOnlyList<(int Passage, double Score)> Find(IndexTables tables, QueryPlan plan, int most)
    {
        var finder = new CandidateFinder(tables, plan, most);
        for (var first = 0; first < tables.Passages.Length; first += Window)
        {
            finder.Look(first, Math.Min(tables.Passages.Length, first + Window));
        }

        return [.. finder.best.UnorderedItems.Select(item => (item.Element, item.Priority.Score))];
    }

    private void Look(int first, int end)
    {
        foreach (var cursor in cursors)
        {
            cursor.Enter(first, end);
        }

        SortByHighest();
        for (var at = 0; at < cursors.Length; at++)
        {
            bounds[at + 1] = bounds[at] + cursors[at].Highest;
        }

        var essential = Array.FindIndex(bounds, 1, bound => bound > worst) - 1;
        if (essential < 0)
        {
            return;
        }

        var window = scores.AsSpan(0, end - first);
        for (var at = essential; at < cursors.Length; at++)
        {
            cursors[at].AddTo(window, first);
        }

        Gather(window, worst - bounds[essential]);
        for (var at = essential - 1; at >= 0 && near.Count > 0; at--)
        {
            Complete(window, first, at);
        }

        foreach (var place in near)
        {
            Offer(first + place, window[place]);
        }

        window.Clear();
    }

    // The order hardly changes from one window to the next.
    private void SortByHighest()
    {
        for (var at = 1; at < cursors.Length; at++)
        {
            var cursor = cursors[at];
            var place = at;
            for (; place > 0 && cursors[place - 1].Highest > cursor.Highest; place--)
            {
                cursors[place] = cursors[place - 1];
            }

            cursors[place] = cursor;
        }
    }

    // The places of the window that weigh more than this, several looked at at once: nearly all of them do not.
    private void Gather(ReadOnlySpan<float> window, double least)
    {
        near.Clear();
        var enough = (float)Math.Max(0, least) * Rounding;
        for (var at = 0; at < window.Length;)
        {
            if (at + Vector<float>.Count <= window.Length && !Vector.GreaterThanAny(new Vector<float>(window[at..]), new Vector<float>(enough)))
            {
                at += Vector<float>.Count;
                continue;
            }

            for (var stop = Math.Min(window.Length, at + Vector<float>.Count); at < stop; at++)
            {
                if (window[at] > enough)
                {
                    near.Add(at);
                }
            }
        }
    }

    // Adds one more stem to those that can still make it: one by one when they are few, otherwise its list as it stands.
    private void Complete(Span<float> window, int first, int stem)
    {
        var kept = 0;
        var places = CollectionsMarshal.AsSpan(near);
        foreach (var place in places)
        {
            if (window[place] + bounds[stem + 1] > worst)
            {
                places[kept++] = place;
            }
        }

        near.RemoveRange(kept, near.Count - kept);
        if (kept > Few)
        {
            cursors[stem].AddTo(window, first);
            return;
        }

        foreach (var place in near)
        {
            window[place] += cursors[stem].At(first + place);
        }
    }

    private void Offer(int passage, double score)
    {
        if (score <= worst && best.Count == most)
        {
            return;
        }

        best.Enqueue(passage, (score, -passage));
        if (best.Count > most)
        {
            best.Dequeue();
        }

        if (best.Count == most && best.TryPeek(out _, out var lowest))
        {
            worst = lowest.Score;
        }
    }
}
