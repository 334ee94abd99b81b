namespace Pacto.Knowledge.Retrieval;

/// <summary>Fuses nearest questions, what a unit's questions say together, and the units' own words into one score.</summary>
internal sealed class Ranker(SearchIndex index, RankingWeights weights)
{
    private const float OddsLimit = 3;

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
        var signals = ReadSignals(query, order[0], scores[order[0]], inside, outside.Likeness, without);
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

    private Signals ReadSignals(WeighedQuery query, int best, float bestScore, float inside, float outside, int without)
    {
        float unknown = 0, textCover = 0, unitCover = 0, odds = 0, total = 0;
        var strange = 0f;
        var words = 0;
        for (var at = 0; at < query.Ids.Length; at++)
        {
            var feature = query.Text.Features[at];
            var (inCount, outCount, unitCount) = Count(query.Ids[at], best, without);
            odds += query.Weights[at] * Odds(inCount, outCount);
            total += query.Weights[at];
            if (feature.Key[0] is '?' && unitCount == 0)
            {
                strange = 1;
            }

            if (!feature.IsStem || feature.Weight <= TextAnalyzer.FunctionWeight)
            {
                continue;
            }

            words++;
            var inText = query.Ids[at] >= 0 && index.Fields[best].Counts.ContainsKey(query.Ids[at]);
            textCover += inText ? query.Weights[at] : 0;
            unitCover += inText || unitCount > 0 ? query.Weights[at] : 0;
            unknown += inCount == 0 && !index.Texts.Holds(query.Ids[at]) && !IsInKnownConcept(query, feature.Word, without) ? query.Weights[at] : 0;
        }

        var content = Math.Max(0.01f, query.ContentTotal);
        return new Signals
        {
            Inside = inside,
            Outside = outside,
            Unknown = unknown / content,
            TextCover = textCover / content,
            UnitCover = unitCover / content,
            ScopeOdds = odds / Math.Max(0.01f, total),
            Best = bestScore,
            Key = query.Text.Keys.Objectives.Count > 0 && query.Text.Keys.Objectives.Contains(index.Units[best].Objective ?? 0) ? 1 : 0,
            StrangeAsk = strange,
            Shortness = 1f / Math.Max(1, words),
        };
    }

    // A word nobody used is still understood when the lexicon knows it for something the sources speak of.
    private bool IsInKnownConcept(WeighedQuery query, int word, int without)
    {
        foreach (var match in query.Text.Concepts)
        {
            if (word >= match.FirstWord && word < match.FirstWord + match.Words)
            {
                var feature = index.Space.Find('§' + match.Concept.Id);
                if (index.Texts.Holds(feature) || Count(feature, 0, without).In > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private (int In, int Out, int Unit) Count(int feature, int unit, int without)
    {
        var (inside, outside, here) = (0, 0, 0);
        foreach (var question in index.Questions.Holding(feature))
        {
            if (question == without)
            {
                continue;
            }

            var owner = index.Owners[question];
            inside += owner >= 0 ? 1 : 0;
            outside += owner < 0 ? 1 : 0;
            here += owner == unit ? 1 : 0;
        }

        return (inside, outside, here);
    }

    private float Odds(int inside, int outside)
    {
        var insideShare = (inside + 0.5f) / (index.Book.Answered.Count + 1);
        var outsideShare = (outside + 0.5f) / (index.Book.OutOfScope.Count + 1);
        return Math.Clamp(MathF.Log(insideShare / outsideShare), -OddsLimit, OddsLimit) / OddsLimit;
    }
}
