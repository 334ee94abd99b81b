namespace Pacto.Knowledge.Retrieval;

/// <summary>Fuses nearest questions, what a unit's questions say together, and the units' own words into one score.</summary>
internal sealed class Ranker(SearchIndex index, RankingWeights weights)
{
    /// <summary>Scores every unit.</summary>
    /// <param name="query">The question asked.</param>
    /// <param name="without">A known question to leave out, or -1.</param>
    public Ranking Rank(WeighedQuery query, int without = -1)
    {
        var likeness = index.Questions.Likeness(query, without);
        var (nearest, inside, outside) = Nearest(likeness);
        var pool = new QuestionPool(index, weights, query, without);
        var letters = weights.Letters > 0 ? QuestionPool.Letters(index, weights, query, without) : new float[index.Units.Count];
        var text = index.Texts.Scores(query);
        var votes = Votes(query);
        var scores = new float[index.Units.Count];
        for (var unit = 0; unit < scores.Length; unit++)
        {
            scores[unit] = (weights.Nearest * nearest[unit]) + (weights.Pool * pool.Units[unit]) + (weights.Letters * letters[unit]) + (weights.Text * text[unit]);
            if (index.Units[unit].Objective is { } objective)
            {
                scores[unit] += (weights.Vote * votes[objective]) + (weights.Family * pool.Objectives[objective]);
                if (query.Text.Keys.Objectives.Contains(objective))
                {
                    scores[unit] += weights.Key;
                }
            }
        }

        var order = Enumerable.Range(0, scores.Length).OrderByDescending(unit => scores[unit]).ToArray();
        var signals = new SignalReader(index, query, without).Read(likeness, scores, order, inside, outside);
        return new Ranking(scores, order, outside, signals);
    }

    /// <summary>For each objective, the share of the question that the lexicon's concepts give to it.</summary>
    public float[] Votes(WeighedQuery query)
    {
        var votes = new float[24];
        foreach (var match in query.Text.Concepts)
        {
            var weight = index.Space.RarityOf(index.Space.Find('§' + match.Concept.Id)) / Math.Max(1, match.Concept.Objectives.Count);
            foreach (var objective in match.Concept.Objectives.Where(objective => objective is >= 1 and <= 23))
            {
                votes[objective] += weight;
            }
        }

        for (var objective = 1; objective < votes.Length; objective++)
        {
            votes[objective] = Math.Min(1, 2 * votes[objective] / Math.Max(1, query.Total));
        }

        return votes;
    }

    private (float[] Nearest, float Inside, (int Question, float Likeness) Outside) Nearest(float[] likeness)
    {
        var best = new float[index.Units.Count];
        var second = new float[index.Units.Count];
        var inside = 0f;
        var outside = (Question: -1, Likeness: 0f);
        for (var question = 0; question < likeness.Length; question++)
        {
            var owner = index.Owners[question];
            if (owner < 0)
            {
                outside = likeness[question] > outside.Likeness ? (question, likeness[question]) : outside;
                continue;
            }

            inside = Math.Max(inside, likeness[question]);
            if (likeness[question] > best[owner])
            {
                (best[owner], second[owner]) = (likeness[question], best[owner]);
            }
            else if (likeness[question] > second[owner])
            {
                second[owner] = likeness[question];
            }
        }

        for (var unit = 0; unit < best.Length; unit++)
        {
            best[unit] = ((1 - weights.Second) * best[unit]) + (weights.Second * second[unit]);
        }

        return (best, inside, outside);
    }
}
