namespace Pacto.Knowledge.Retrieval;

/// <summary>Reads the signals of one question.</summary>
internal sealed class SignalReader(SearchIndex index, WeighedQuery query, int without)
{
    private const int NearestCounted = 10;

    public Signals Read(float[] likeness, float[] scores, int[] order, float inside, (int Question, float Likeness) outside)
    {
        var best = order[0];
        float unknown = 0, textCover = 0, unitCover = 0, odds = 0, total = 0, worst = 0, strange = 0;
        var words = 0;
        for (var at = 0; at < query.Ids.Length; at++)
        {
            var feature = query.Text.Features[at];
            var featureOdds = index.FeatureScope.Odds(query.Ids[at], without);
            odds += query.Weights[at] * featureOdds;
            total += query.Weights[at];
            if (feature.Key[0] is '?' && !UnitAsks(query.Ids[at], best))
            {
                strange = 1;
            }

            if (!feature.IsStem || feature.Weight <= TextAnalyzer.FunctionWeight)
            {
                continue;
            }

            words++;
            worst = Math.Min(worst, featureOdds);
            var inText = query.Ids[at] >= 0 && index.Fields[best].Counts.ContainsKey(query.Ids[at]);
            textCover += inText ? query.Weights[at] : 0;
            unitCover += inText || UnitAsks(query.Ids[at], best) ? query.Weights[at] : 0;
            unknown += IsKnown(query.Ids[at]) || IsInKnownConcept(feature.Word) ? 0 : query.Weights[at];
        }

        var content = Math.Max(0.01f, query.ContentTotal);
        var key = index.Units[best].Objective is { } objective && query.Text.Keys.Objectives.Contains(objective);
        return new Signals
        {
            Inside = inside,
            Outside = outside.Likeness,
            Unknown = unknown / content,
            TextCover = textCover / content,
            UnitCover = unitCover / content,
            ScopeOdds = odds / Math.Max(0.01f, total),
            LetterOdds = LetterOdds(),
            WorstOdds = worst,
            Neighbours = Neighbours(likeness),
            Best = scores[best],
            StandsOut = scores[best] - scores[order[Math.Min(9, order.Length - 1)]],
            Key = key ? 1 : 0,
            StrangeAsk = strange,
            Shortness = 1f / Math.Max(1, words),
            NearMiss = outside.Question >= 0 && index.Questions.Questions[outside.Question].For is "near_miss" ? 1 : 0,
        };
    }

    private bool IsKnown(int feature) => index.FeatureScope.Inside(feature, without) > 0 || index.Texts.Holds(feature);

    // A word nobody used is still understood when the lexicon knows it for something the sources speak of.
    private bool IsInKnownConcept(int word)
    {
        foreach (var match in query.Text.Concepts)
        {
            if (word >= match.FirstWord && word < match.FirstWord + match.Words && IsKnown(index.Space.Find('§' + match.Concept.Id)))
            {
                return true;
            }
        }

        return false;
    }

    private bool UnitAsks(int feature, int unit)
    {
        foreach (var question in index.Questions.Holding(feature))
        {
            if (question != without && index.Owners[question] == unit)
            {
                return true;
            }
        }

        return false;
    }

    private float LetterOdds()
    {
        var sum = 0f;
        foreach (var group in query.Groups)
        {
            sum += index.LetterScope.Odds(group, without);
        }

        return sum / Math.Max(1, query.Groups.Length);
    }

    private float Neighbours(float[] likeness)
    {
        Span<float> nearest = stackalloc float[NearestCounted];
        Span<bool> answered = stackalloc bool[NearestCounted];
        for (var question = 0; question < likeness.Length; question++)
        {
            if (likeness[question] <= nearest[^1])
            {
                continue;
            }

            var place = NearestCounted - 1;
            while (place > 0 && nearest[place - 1] < likeness[question])
            {
                (nearest[place], answered[place]) = (nearest[place - 1], answered[place - 1]);
                place--;
            }

            (nearest[place], answered[place]) = (likeness[question], index.Owners[question] >= 0);
        }

        float share = 0, all = 0.0001f;
        for (var place = 0; place < NearestCounted; place++)
        {
            var weight = nearest[place] * nearest[place] * nearest[place];
            share += answered[place] ? weight : 0;
            all += weight;
        }

        return share / all;
    }
}
