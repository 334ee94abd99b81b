namespace Pacto.Knowledge.Retrieval;

/// <summary>Reads what speaks for each unit: nearest questions, what its questions say together, its own words, keys, fitted weights.</summary>
internal sealed class UnitFeatureReader(SearchIndex index, SubjectBinding? subjects, WeighedQuery query)
{
    private const int Nearest = 0, Second = 1, Third = 2, NearestHere = 3, Pool = 4, FamilyPool = 5, Letters = 6, Text = 7, Cover = 8, Vote = 9, Key = 10,
        Subject = 11, SubjectLog = 12, FamilyLog = 13, MemberLog = 14, Asks = 15, Surface = 16, List = 17, ShortList = 18;

    private const int MostObjectives = 24;
    private const float Least = 1e-5f;

    private readonly UnitFeatures features = new(index.Units.Count);

    /// <summary>The numbers of all units, and the chances by subject where weights were fitted.</summary>
    public UnitFeatures Read(float[] likeness, float[]? chances)
    {
        ReadNearest(likeness);
        ReadPools();
        ReadTexts();
        ReadKeys();
        if (subjects is not null && chances is not null)
        {
            ReadSubjects(chances);
        }

        return features;
    }

    private void ReadNearest(float[] likeness)
    {
        // Most questions are near enough for no unit; what they would have to exceed stands close together.
        var least = new float[features.Units];
        var answered = index.Book.Answered.Count;
        for (var question = 0; question < answered; question++)
        {
            var here = likeness[question];
            var owner = index.Owners[question];
            if (here <= least[owner])
            {
                continue;
            }

            var row = features.Of(owner);
            ReadNearest(row, here, question);
            least[owner] = Math.Min(row[Third], row[NearestHere]);
        }
    }

    private void ReadNearest(Span<float> row, float here, int question)
    {
        if (here > row[NearestHere] && index.Book.Answered[question].Language == query.Text.Language)
        {
            row[NearestHere] = here;
        }

        if (here <= row[Third])
        {
            return;
        }

        row[Third] = here;
        if (row[Third] > row[Second])
        {
            (row[Third], row[Second]) = (row[Second], row[Third]);
        }

        if (row[Second] > row[Nearest])
        {
            (row[Second], row[Nearest]) = (row[Nearest], row[Second]);
        }
    }

    private void ReadPools()
    {
        var pool = new QuestionPool(index, query);
        var letters = QuestionPool.Letters(index, query);
        for (var unit = 0; unit < features.Units; unit++)
        {
            var row = features.Of(unit);
            row[Pool] = pool.Units[unit];
            row[Letters] = letters[unit];
            row[FamilyPool] = index.Family.Objectives[unit] is > 0 and var objective ? pool.Objectives[objective] : 0;
        }
    }

    private void ReadTexts()
    {
        var text = index.Texts.Scores(query);
        var cover = new float[features.Units];
        var asks = new float[features.Units];
        var surface = new float[features.Units];
        var rare = 0f;
        for (var at = 0; at < query.Ids.Length; at++)
        {
            var feature = query.Text.Features[at];
            if (query.Ids[at] < 0)
            {
                continue;
            }

            if (feature.Key[0] is '?')
            {
                foreach (var question in index.Questions.Holding(query.Ids[at]))
                {
                    if (index.Owners[question] is >= 0 and var owner)
                    {
                        asks[owner] += 1f / (3 + index.QuestionCounts[owner]);
                    }
                }
            }
            else if (feature.IsStem && feature.Weight > TextAnalyzer.FunctionWeight)
            {
                index.Texts.AddOnes(query.Ids[at], cover, query.Weights[at] / Math.Max(0.01f, query.ContentTotal));
                if (IsName(query.Text.Tokens[feature.Word]))
                {
                    rare++;
                    index.Texts.AddOnes(query.Ids[at], surface, 1);
                }
            }
        }

        for (var unit = 0; unit < features.Units; unit++)
        {
            var row = features.Of(unit);
            row[Text] = text[unit];
            row[Cover] = cover[unit];
            row[Asks] = Math.Min(1, asks[unit]);
            row[Surface] = rare > 0 ? surface[unit] / rare : 0;
        }
    }

    // A number, an acronym, a name in capitals inside a sentence.
    private static bool IsName(Text.Token token) =>
        token.IsAcronym || char.IsAsciiDigit(token.Raw[0]) || (token.Start > 1 && char.IsUpper(token.Raw[0]));

    private void ReadKeys()
    {
        var votes = Votes(index, query);
        for (var unit = 0; unit < features.Units; unit++)
        {
            var row = features.Of(unit);
            if (index.Family.Objectives[unit] is > 0 and var objective)
            {
                row[Vote] = votes[objective];
                row[Key] = query.Text.Keys.Objectives.Contains(objective) ? 1 : 0;
            }

            row[List] = index.Units[unit].List is null ? 0 : 1;
            row[ShortList] = query.Text.Tokens.Count <= 3 ? row[List] : 0;
        }
    }

    private void ReadSubjects(float[] chances)
    {
        var families = new float[MostObjectives];
        var shapes = new float[index.Family.ShapeCount];
        var inside = Least;
        for (var unit = 0; unit < features.Units; unit++)
        {
            var chance = subjects!.Of(unit, chances);
            inside += chance;
            families[index.Family.Objectives[unit]] += chance;
            shapes[index.Family.Shapes[unit]] += chance;
        }

        for (var unit = 0; unit < features.Units; unit++)
        {
            var row = features.Of(unit);
            row[Subject] = subjects!.Of(unit, chances) / inside;
            row[SubjectLog] = Log(row[Subject]);
            row[FamilyLog] = index.Family.Objectives[unit] is > 0 and var objective ? Log(families[objective] / inside) : row[SubjectLog];
            row[MemberLog] = Log(shapes[index.Family.Shapes[unit]] / inside);
        }
    }

    private static float Log(float chance) => 1 + (MathF.Log(chance + Least) / -MathF.Log(Least));

    /// <summary>For each objective, the share of the question that the lexicon's concepts give to it.</summary>
    public static float[] Votes(SearchIndex index, WeighedQuery query)
    {
        var votes = new float[MostObjectives];
        foreach (var match in query.Text.Concepts)
        {
            var weight = index.Space.RarityOf(index.Space.Find('§' + match.Concept.Id)) / Math.Max(1, match.Concept.Objectives.Count);
            foreach (var objective in match.Concept.Objectives)
            {
                votes[objective is >= 1 and < MostObjectives ? objective : 0] += weight;
            }
        }

        for (var objective = 1; objective < votes.Length; objective++)
        {
            votes[objective] = Math.Min(1, 2 * votes[objective] / Math.Max(1, query.Total));
        }

        return votes;
    }
}
