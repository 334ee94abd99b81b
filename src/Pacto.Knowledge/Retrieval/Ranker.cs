namespace Pacto.Knowledge.Retrieval;

/// <summary>Fuses nearest questions, what a unit's questions say together, fitted weights and the units' own words into one score.</summary>
internal sealed class Ranker
{
    private readonly SearchIndex index;
    private readonly FittedWeights weights;
    private readonly SubjectBinding? subjects;
    private readonly float[] headStarts;

    // People ask about the handbook; what stands beside it is wanted where the handbook is silent.
    private const float HandbookHeadStart = 0.8f;

    // Who names the number of an objective wants that objective, whatever else the words resemble.
    private const float NamedHeadStart = 2;

    public Ranker(SearchIndex index, FittedWeights weights)
    {
        this.index = index;
        this.weights = weights;
        subjects = weights.Subjects is { } model ? new SubjectBinding(model, index.Units) : null;
        headStarts = [.. index.Units.Select(unit => index.IsInHandbook(unit) ? HandbookHeadStart : 0)];
    }

    /// <summary>Scores every unit.</summary>
    public Ranking Rank(WeighedQuery query, IReadOnlyDictionary<string, float>? leanings = null)
    {
        var likeness = index.Questions.Likeness(query);
        var chances = subjects?.Model.Chances(query.Text, query.Groups);
        var features = new UnitFeatureReader(index, subjects, query).Read(likeness, chances);
        var scores = features.Weigh(weights.Unit);
        var order = new int[scores.Length];
        var keys = new float[scores.Length];
        for (var unit = 0; unit < order.Length; unit++)
        {
            order[unit] = unit;
            scores[unit] += headStarts[unit] + (NamedHeadStart * features.Of(unit)[UnitFeatures.Named]) + (leanings?.GetValueOrDefault(index.Units[unit].Id) ?? 0);
            keys[unit] = -scores[unit];
        }

        Array.Sort(keys, order);
        var unitChances = scores.AsSpan().ToArray();
        SubjectModel.Softmax(unitChances);
        var (inside, outside) = Nearest(likeness);
        var signals = new SignalReader(index, query, subjects).Read(likeness, unitChances, features, order, inside, outside, chances);
        index.Questions.Return(likeness);
        return new Ranking(scores, unitChances, order, outside, signals, features);
    }

    /// <summary>Chance that the sources answer, 0 to 1.</summary>
    public double Evidence(Signals signals)
    {
        Span<float> hidden = stackalloc float[EvidenceNet.Hidden];
        var sum = EvidenceNet.Weigh(weights.Evidence, signals.ToArray(), hidden);
        return 1 / (1 + Math.Exp(-sum));
    }

    private (float Inside, (int Question, float Likeness) Outside) Nearest(float[] likeness)
    {
        var inside = 0f;
        var outside = (Question: -1, Likeness: 0f);
        for (var question = 0; question < likeness.Length; question++)
        {
            if (index.Owners[question] >= 0)
            {
                inside = Math.Max(inside, likeness[question]);
            }
            else if (likeness[question] > outside.Likeness)
            {
                outside = (question, likeness[question]);
            }
        }

        return (inside, outside);
    }
}
