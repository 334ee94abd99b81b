namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// What all anticipated questions of a unit, and of all units of one objective, say together: how much likelier the features
/// asked are among them than among all questions, against the most that is possible. Positive speaks for, negative against.
/// </summary>
internal sealed class QuestionPool
{
    private const int Objectives23 = 24;

    // How much background is mixed into a unit's counts, in questions.
    private const float Smoothing = 3;

    // How many questions the unit's own text counts for.
    private const float TextAsQuestions = 2.5f;

    private readonly SearchIndex index;

    public QuestionPool(SearchIndex index, WeighedQuery query)
    {
        this.index = index;
        Units = new float[index.Units.Count];
        Objectives = new float[Objectives23];
        var counts = new float[Units.Length];
        var none = new float[index.Sizes.Count];
        var room = new float[Units.Length + Objectives23];
        var most = 0f;
        for (var at = 0; at < query.Ids.Length; at++)
        {
            var weight = query.Text.Features[at].Weight;
            var feature = query.Ids[at];
            most -= weight * MathF.Log(Background(index.Questions.Holding(feature).Length));
            if (feature >= 0)
            {
                var shares = index.WordShares.Find(feature);
                if (shares is null)
                {
                    Read(feature, counts, none, shares = room);
                    index.WordShares.Keep(feature, index.Questions.Holding(feature).Length, room);
                }

                Add(shares, Units, weight);
                Add(shares.AsSpan(Units.Length), Objectives, weight);
            }
        }

        Scale(Units, most);
        Scale(Objectives, most);
    }

    /// <summary>By unit, at most 1.</summary>
    public float[] Units { get; }

    /// <summary>By number of the objective, at most 1.</summary>
    public float[] Objectives { get; }

    /// <summary>The same by letter groups: what is left when no whole word meets.</summary>
    public static float[] Letters(SearchIndex index, WeighedQuery query)
    {
        var scores = new float[index.Units.Count];
        var counts = new float[scores.Length];
        var none = new float[index.Sizes.Count];
        var room = new float[scores.Length];
        var most = 0f;
        foreach (var bucket in query.Groups)
        {
            var holding = index.Questions.HoldingGroup(bucket).Length;
            var background = (holding + 0.5f) / (index.Questions.Questions.Count + 1f);
            most -= MathF.Log(background);
            if (holding == 0)
            {
                continue;
            }

            var shares = index.LetterShares.Find(bucket);
            if (shares is null)
            {
                ReadLetters(index, bucket, background, counts, none, shares = room);
                index.LetterShares.Keep(bucket, holding, room);
            }

            Add(shares, scores, 1);
        }

        Scale(scores, most);
        return scores;
    }

    private static void ReadLetters(SearchIndex index, int bucket, float background, float[] counts, float[] none, float[] shares)
    {
        CountOwners(index, index.Questions.HoldingGroup(bucket), counts);
        FillNone(none, index.Sizes.Sizes, 0, background);
        for (var unit = 0; unit < shares.Length; unit++)
        {
            shares[unit] = counts[unit] == 0 ? none[index.Sizes.Places[unit]] : LogShare(counts[unit], index.QuestionCounts[unit], background);
            counts[unit] = 0;
        }
    }

    private float Background(int holding) => (holding + 0.5f) / (index.Questions.Questions.Count + 1f);

    // What a feature says for each unit, and then for each objective.
    private void Read(int feature, float[] counts, float[] none, float[] shares)
    {
        var holding = index.Questions.Holding(feature);
        var background = Background(holding.Length);
        CountOwners(index, holding, counts);
        index.Texts.AddPresence(feature, counts, TextAsQuestions);
        FillNone(none, index.Sizes.Sizes, TextAsQuestions, background);
        var families = new float[Objectives23];
        for (var unit = 0; unit < counts.Length; unit++)
        {
            if (counts[unit] == 0)
            {
                shares[unit] = none[index.Sizes.Places[unit]];
                continue;
            }

            shares[unit] = LogShare(counts[unit], index.QuestionCounts[unit] + TextAsQuestions, background);
            families[index.Family.Objectives[unit]] += counts[unit];
            counts[unit] = 0;
        }

        for (var objective = 1; objective < Objectives23; objective++)
        {
            shares[counts.Length + objective] = LogShare(families[objective], index.FamilyCounts[objective], background);
        }
    }

    private static void Add(ReadOnlySpan<float> shares, Span<float> scores, float weight)
    {
        for (var at = 0; at < scores.Length; at++)
        {
            scores[at] += weight * shares[at];
        }
    }

    private static void CountOwners(SearchIndex index, ReadOnlySpan<int> holding, float[] counts)
    {
        foreach (var question in holding)
        {
            if (index.Owners[question] is >= 0 and var owner)
            {
                counts[owner]++;
            }
        }
    }

    // What it says of a unit of each size that nothing of it is asked.
    private static void FillNone(float[] none, ReadOnlySpan<int> sizes, float more, float background)
    {
        for (var at = 0; at < none.Length; at++)
        {
            none[at] = LogShare(0, sizes[at] + more, background);
        }
    }

    private static float LogShare(float count, float size, float background) =>
        MathF.Log((count + (Smoothing * background)) / (size + Smoothing) / background);

    private static void Scale(float[] scores, float most)
    {
        for (var at = 0; at < scores.Length; at++)
        {
            scores[at] /= Math.Max(0.01f, most);
        }
    }
}
