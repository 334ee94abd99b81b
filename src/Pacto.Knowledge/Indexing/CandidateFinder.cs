namespace Pacto.Knowledge.Indexing;

/// <summary>
/// The passages that weigh most by frequency, without looking at all of them (MaxScore): stems that together cannot lift a
/// passage over the worst one kept are looked up only for passages that another stem brought forward.
/// </summary>
internal static class CandidateFinder
{
    /// <summary>The best passages, in no order, with what they weigh.</summary>
    public static IReadOnlyList<(int Passage, double Score)> Find(IndexTables tables, QueryPlan plan, int most)
    {
        var cursors = plan.Stems.Select(stem => new PostingCursor(tables.Postings, stem.Stem, stem.Weight)).OrderBy(cursor => cursor.Highest).ToArray();
        var bounds = new double[cursors.Length + 1];
        for (var at = 0; at < cursors.Length; at++)
        {
            bounds[at + 1] = bounds[at] + cursors[at].Highest;
        }

        var best = new PriorityQueue<int, (double Score, int Later)>();
        var worst = 0.0;
        var essential = 0;
        while (essential < cursors.Length)
        {
            var passage = int.MaxValue;
            for (var at = essential; at < cursors.Length; at++)
            {
                passage = Math.Min(passage, cursors[at].Passage);
            }

            if (passage == int.MaxValue)
            {
                break;
            }

            var score = Weigh(cursors, bounds, essential, passage, worst);
            if (score > worst || best.Count < most)
            {
                best.Enqueue(passage, (score, -passage));
                if (best.Count > most)
                {
                    best.Dequeue();
                }

                if (best.Count == most && best.TryPeek(out _, out var lowest))
                {
                    worst = lowest.Score;
                    while (essential < cursors.Length && bounds[essential + 1] <= worst)
                    {
                        essential++;
                    }
                }
            }
        }

        return [.. best.UnorderedItems.Select(item => (item.Element, item.Priority.Score))];
    }

    private static double Weigh(PostingCursor[] cursors, double[] bounds, int essential, int passage, double worst)
    {
        var score = 0.0;
        var last = cursors.Length - 1;
        for (var at = essential; at <= last; at++)
        {
            if (cursors[at].Passage == passage)
            {
                score += cursors[at].Score;
                if (essential == last)
                {
                    cursors[at].NextAbove(worst - bounds[essential]);
                }
                else
                {
                    cursors[at].Next();
                }
            }
        }

        for (var at = essential - 1; at >= 0 && score + bounds[at + 1] > worst; at--)
        {
            cursors[at].Seek(passage);
            if (cursors[at].Passage == passage)
            {
                score += cursors[at].Score;
            }
        }

        return score;
    }
}
