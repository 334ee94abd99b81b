namespace Pacto.Knowledge.Retrieval;

/// <summary>Reads the signals of one question.</summary>
internal sealed class SignalReader(SearchIndex index, WeighedQuery query, SubjectBinding? subjects)
{
    private const int NearestCounted = 10;
    private const int LeadingUnits = 3;
    private const float LeastChance = 1e-4f;
    private const float LargestOdds = 9;

    private readonly AskedSignals asked = new(index, query);

    public Signals Read(
        float[] likeness, float[] chances, UnitFeatures features, int[] order, float inside, (int Question, float Likeness) outside, float[]? bySubject)
    {
        var best = order[0];
        float unknown = 0, textCover = 0, unitCover = 0, odds = 0, total = 0, worst = 0, top = -1, inSources = 0, strange = 0;
        for (var at = 0; at < query.Ids.Length; at++)
        {
            var feature = query.Text.Features[at];
            var featureOdds = index.FeatureScope.Odds(query.Ids[at]);
            var inText = query.Ids[at] >= 0 && index.Texts.Holds(query.Ids[at], best);
            if (inText)
            {
                // The subject itself stands in questions of both kinds; what is asked about it tells them apart.
                featureOdds = Math.Max(0, featureOdds);
            }

            odds += query.Weights[at] * featureOdds;
            total += query.Weights[at];
            if (feature.Key[0] is '?' && !asked.UnitAsks(query.Ids[at], best))
            {
                strange = 1;
            }

            if (!feature.IsStem || feature.Weight <= TextAnalyzer.FunctionWeight)
            {
                continue;
            }

            worst = Math.Min(worst, featureOdds);
            top = Math.Max(top, query.Ids[at] < 0 ? -1 : index.FeatureScope.Odds(query.Ids[at]));
            inSources += index.Texts.Holds(query.Ids[at]) ? query.Weights[at] : 0;
            textCover += inText ? query.Weights[at] : 0;
            unitCover += inText || asked.UnitAsks(query.Ids[at], best) ? query.Weights[at] : 0;
            unknown += IsKnown(query.Ids[at]) || IsInKnownConcept(feature.Word) ? 0 : query.Weights[at];
        }

        var content = Math.Max(0.01f, query.ContentTotal);
        var beyond = ReadBeyond(order);
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
            TopOdds = top,
            InSources = inSources / content,
            Concepts = KnownConcepts(),
            Surface = features.Of(best)[16],
            Place = index.Places.IsAbout(best, query.Text) ? 1 : 0,
            Neighbours = Neighbours(likeness),
            BeyondInside = beyond.Inside,
            BeyondOutside = beyond.Outside,
            Beyond = beyond.Share,
            Best = chances[best],
            FamilyBest = FamilyChance(chances, best),
            Pool = features.Of(best)[4],
            Letters = features.Of(best)[6],
            Text = features.Of(best)[7],
            InsideOdds = SubjectOdds(bySubject),
            SubjectNearMiss = bySubject is not null && subjects!.NearMiss >= 0 ? bySubject[subjects.NearMiss] : 0,
            SubjectBest = bySubject is null ? 0 : subjects!.Of(best, bySubject),
            Words = Math.Min(1, query.Text.Tokens.Count / 12f),
            Key = key ? 1 : 0,
            StrangeAsk = strange,
            CanAnswer = asked.CanAnswer(best),
            Counted = asked.Counted(best),
            AskedApart = asked.Apart(best),
            NearMiss = outside.Question >= 0 && index.Questions.Questions[outside.Question].For is "near_miss" ? 1 : 0,
        };
    }

    private (float Inside, float Outside, float Share) ReadBeyond(int[] order)
    {
        var matched = index.Questions.Lend();
        var total = 0f;
        for (var at = 0; at < query.Ids.Length; at++)
        {
            if (query.Ids[at] >= 0 && index.Texts.Holds(query.Ids[at], order[0]))
            {
                continue;
            }

            total += query.Weights[at];
            foreach (var question in index.Questions.Holding(query.Ids[at]))
            {
                matched[question] += query.Weights[at];
            }
        }

        float inside = 0, outside = 0;
        for (var question = 0; question < matched.Length; question++)
        {
            var owner = index.Owners[question];
            if (matched[question] <= 0)
            {
                continue;
            }

            if (owner < 0)
            {
                outside = Math.Max(outside, matched[question]);
            }
            else if (matched[question] > inside && Array.IndexOf(order, owner, 0, Math.Min(LeadingUnits, order.Length)) >= 0)
            {
                inside = matched[question];
            }
        }

        index.Questions.Return(matched);
        return total < 0.01f ? (1, 0, 0) : (inside / total, outside / total, total / Math.Max(0.01f, query.Total));
    }

    private float KnownConcepts()
    {
        var (known, before) = (0, (string?)null);
        foreach (var match in query.Text.Concepts)
        {
            if (!match.Concept.IsGeneral && match.Concept.Id != before && index.Texts.Holds(index.Space.Find('§' + match.Concept.Id)))
            {
                known++;
            }

            before = match.Concept.Id;
        }

        return Math.Min(1, known / 3f);
    }

    private float FamilyChance(float[] chances, int best)
    {
        if (index.Family.Objectives[best] is not (> 0 and var objective))
        {
            return chances[best];
        }

        var sum = 0f;
        for (var unit = 0; unit < chances.Length; unit++)
        {
            sum += index.Family.Objectives[unit] == objective ? chances[unit] : 0;
        }

        return sum;
    }

    private float SubjectOdds(float[]? bySubject)
    {
        if (bySubject is null)
        {
            return 0;
        }

        var outside = subjects!.Outside(bySubject).Chance;
        return Math.Clamp(MathF.Log((1 - outside + LeastChance) / (outside + LeastChance)) / LargestOdds, -1, 1);
    }

    private bool IsKnown(int feature) => index.FeatureScope.Inside(feature) > 0 || index.Texts.Holds(feature);

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

    private float LetterOdds()
    {
        var sum = 0f;
        foreach (var group in query.Groups)
        {
            sum += index.LetterScope.Odds(group);
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
