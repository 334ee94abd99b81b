using Pacto.Knowledge.Data;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Lexicon;
using Pacto.Knowledge.Questions;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Retrieval;

/// <summary>Finds what answers a question, and weighs whether anything does. Immutable; safe for many threads.</summary>
public sealed class Retriever
{
    private const int MostUnits = 40;

    /// <summary>Evidence that leaves little doubt, 0 to 1.</summary>
    private const double Sure = 0.85;

    /// <summary>Likeness to what people ask outside the sources from which what was told before a question counts, 0 to 1.</summary>
    private const double LikeOutside = 0.4;

    /// <summary>What people tell of themselves, or do to us, that no question after it makes undone.</summary>
    private static readonly HashSet<string> Personal = new(["personal_case", "asylum", "crisis", "injection", "insult", "personal_data"], StringComparer.Ordinal);

    private const double ObjectiveFloor = 0.12;
    private const float AllOfIt = 0.999f;

    /// <summary>Share of the most telling word's weight below which a word is not named as one that decided.</summary>
    private const float LeastDeciding = 0.4f;

    private const int MostDeciding = 3;

    /// <summary>A text of more words than this asks something, though each of them only carries grammar ("what is in it for us?").</summary>
    private const int SaysNothing = 2;

    /// <summary>Likeness to an anticipated question from which a text is that one, 0 to 1.</summary>
    private const float TheSame = 0.9f;

    private readonly KnowledgeBase knowledge;
    private readonly SearchIndex index;
    private readonly Ranker ranker;
    private readonly PartRanker parts;
    private readonly WholeRows rows;

    /// <summary>Over sources with what is known about how people ask.</summary>
    public Retriever(KnowledgeBase knowledge, Grammar grammar, ConceptLexicon lexicon, QuestionBook book)
        : this(knowledge, SearchIndex.Build(knowledge, grammar, lexicon, book), FittedWeights.TextAlone)
    {
    }

    internal Retriever(KnowledgeBase knowledge, SearchIndex index, FittedWeights weights)
    {
        this.knowledge = knowledge;
        this.index = index;
        ranker = new Ranker(index, weights);
        parts = new PartRanker(index);
        rows = new WholeRows(knowledge);
    }

    /// <summary>Tells the languages apart.</summary>
    public LanguageDetector Languages => index.Detector;

    /// <summary>The concepts of the lexicon.</summary>
    public ConceptLexicon Lexicon => index.Lexicon;

    /// <summary>Anticipated questions.</summary>
    public QuestionBook Book => index.Book;

    /// <summary>Words that carry grammar, by language.</summary>
    public Grammar Grammar => index.Grammar;

    internal SearchIndex Index => index;

    /// <summary>The same over sources that were read before.</summary>
    public static Retriever Load(string seedsFolder, KnowledgeBase knowledge) => Load(seedsFolder, () => knowledge);

    /// <summary>Reads grammar, lexicon and the index over the seeds, or builds it where none was prepared. Throws <see cref="DataException"/>.</summary>
    /// <param name="seedsFolder">The folder of the seeds.</param>
    /// <param name="sources">Reads the sources, or waits for them; meanwhile the rest is read.</param>
    public static Retriever Load(string seedsFolder, Func<KnowledgeBase> sources)
    {
        var weights = Task.Run(() => FittedWeights.Load(seedsFolder));
        var prepared = Task.Run(() => PreparedIndex.Open(seedsFolder));
        var words = Task.Run(() => PreparedIndex.Words(seedsFolder));
        var knowledge = sources();
        var index = PreparedIndex.Load(seedsFolder, knowledge, words.GetAwaiter().GetResult(), prepared.GetAwaiter().GetResult());
        index.Places.Know(CountryNames(Path.Combine(seedsFolder, "countries.yaml")));
        return new Retriever(knowledge, index, weights.GetAwaiter().GetResult());
    }

    /// <summary>Finds passages, complete lists and objectives for a question of any length; only its first 120 words count.</summary>
    public RetrievalResult Retrieve(RetrievalQuery query)
    {
        var whole = RetrieveWhole(query);
        return query.Leanings is null && Preface.QuestionOf(query.Text) is { } question
            && RetrieveWhole(query with { Text = question }) is var alone && SaysMore(alone, whole) ? alone : whole;
    }

    /// <summary>
    /// Whether the question alone finds its answer surely, and what was told before it only led away. Her own case stays hers, whatever is
    /// asked after it; a greeting does not.
    /// </summary>
    private static bool SaysMore(RetrievalResult alone, RetrievalResult whole) =>
        alone.Evidence >= Sure && alone.MissingPlace is null
        && (whole.Evidence >= Sure || whole.OutOfScope is null or { Score: < LikeOutside } || !Personal.Contains(whole.OutOfScope.Category))
        && (whole.Evidence < Sure || (alone.Keys.Practices.Count > 0 && alone.Keys.Practices.Count >= whole.Keys.Practices.Count && whole.Rows.Count == 0));

    private RetrievalResult RetrieveWhole(RetrievalQuery query)
    {
        var (tokens, language, corrections) = index.Reader.Read(query);
        var weighed = Weigh(tokens, language);
        var ranking = ranker.Rank(weighed, query.Leanings);
        // After an answer "¿de qué año es?" is asked of what was spoken of.
        var defined = query.Leanings is not { Count: > 0 } && BareDefinition.UnitOf(index, weighed.Text) is { } id ? index.NumberOf(id) : -1;
        ranking = defined < 0 ? ranking : ranking.Led(defined);
        var asked = BareRequest.Of(index, weighed.Text).Select(index.NumberOf).ToHashSet();
        int[] straight = [.. ranking.Order.Where(asked.Contains)];
        var compared = straight.Length > 0 ? [] : Comparison.Of(index, weighed.Text, query.Before is { } before ? Analyze(before, language) : null);
        var side = Comparison.ListOfBoth(index, compared) is { } both && compared.Count > 0 ? [both] : compared;
        ranking = straight.Concat(side.Select(index.NumberOf)).Reverse().Aggregate(ranking, (led, row) => led.Led(row));
        var units = ranking.Order.Take(MostUnits)
            .Select(unit => new RankedUnit(index.Units[unit].Id, index.Units[unit].List is not null, ranking.Chances[unit]))
            .ToList();
        return new RetrievalResult(
            language, units, Passages(ranking), Objectives(weighed, ranking), CompleteKeys(weighed), Outside(weighed, ranking),
            IsOutside(weighed) ? 0 : defined < 0 && straight.Length == 0 && compared.Count == 0 ? query.Leanings is null && IsEmpty(weighed, ranking) ? 0 : Evidence(weighed, ranking) : 1)
        {
            Corrections = corrections,
            Rows = [.. straight.Select(row => index.Units[row].Id)],
            Compared = side is [_, _] ? side : [],
            CanAnswer = ranking.Signals.CanAnswer,
            MissingPlace = index.Places.Missing(index, weighed, ranking, query.Leanings?.Keys.Any(PracticePlaces.IsPractice) is true),
            UnknownWords = [.. Unknown(weighed)],
        };
    }

    /// <summary>The question before, asked of the thing that a text only names ("¿y una buena práctica?"); null when the text asks more.</summary>
    public string? Instead(string before, string named, Language language) =>
        SubjectSwap.Of(index, Analyze(before, language), Analyze(named, language));

    /// <summary>Whether a text names one thing or acronym, asks no more than what it is, and the unit says that.</summary>
    public bool AsksMeaning(string text, Language language, string unitId) => BareDefinition.UnitOf(index, Analyze(text, language)) == unitId;

    /// <summary>Whether an anticipated question of the unit asks for the kind of answer, <c>who</c> for example.</summary>
    public bool IsAsked(string unitId, string kind)
    {
        var unit = index.NumberOf(unitId);
        var feature = index.Space.Find('?' + kind);
        if (feature >= 0)
        {
            foreach (var question in index.Questions.Holding(feature))
            {
                if (index.Owners[question] == unit)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a text asks how a thing differs from what the question before asked about.</summary>
    public bool Compares(string text, Language language, string before) =>
        Analyze(text, language) is var asked && Comparison.MarkerWords(index, asked).Count > 0 && Comparison.Of(index, asked, Analyze(before, language)).Count > 0;

    /// <summary>The parts of a passage, those that say most of what was asked first.</summary>
    public IReadOnlyList<PassagePart> RankParts(Passage passage, RetrievalQuery query)
    {
        var (tokens, language, _) = index.Reader.Read(query);
        return parts.Rank(passage, Weigh(tokens, language));
    }

    /// <summary>Those of the words that none of the units says in its own words, nor in others the lexicon knows for the same.</summary>
    public IReadOnlyList<string> WordsBeyond(IReadOnlyList<string> words, Language language, IEnumerable<string> unitIds)
    {
        List<int> units = [.. unitIds.Select(index.NumberOf).Where(unit => unit >= 0)];
        return [.. FeaturesOf(words, language).Where(word => !word.Ids.Any(id => units.Exists(unit => index.Texts.Holds(id, unit)))).Select(word => word.Word)];
    }

    /// <summary>The same for each of the units alone, in their order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> WordsBeyondEach(IReadOnlyList<string> words, Language language, IReadOnlyList<string> unitIds)
    {
        var features = FeaturesOf(words, language);
        return [.. unitIds.Select(index.NumberOf).Select(unit =>
            features.Where(word => unit < 0 || !Array.Exists(word.Ids, id => index.Texts.Holds(id, unit))).Select(word => word.Word).ToList())];
    }

    private List<(string Word, int[] Ids)> FeaturesOf(IReadOnlyList<string> words, Language language) =>
    [
        .. words.Select(word =>
        {
            var said = Weigh(index.Reader.Read(new RetrievalQuery(word, language)).Tokens, language);
            return (word, said.Ids.Where((id, at) => id >= 0 && (said.Text.Features[at].IsStem || said.Text.Features[at].Key[0] is '§')).ToArray());
        }),
    ];

    /// <summary>The ranking for a question.</summary>
    internal Ranking Rank(RetrievalQuery query)
    {
        var (tokens, language, _) = index.Reader.Read(query);
        return ranker.Rank(Weigh(tokens, language));
    }

    /// <summary>Chance that the sources answer, from what was ranked.</summary>
    internal double EvidenceOf(Ranking ranking) => ranker.Evidence(ranking.Signals);

    // Where not one telling word is known there is nothing to weigh.
    private double Evidence(WeighedQuery query, Ranking ranking) =>
        query.Ids.Any(feature => feature >= 0) && (ranking.Signals.Unknown < AllOfIt || ranking.Signals.Concepts > 0)
            ? Withheld.Bound(query, ranking.Signals, ranker.Evidence(ranking.Signals)) : 0;

    // "¿Y?" says nothing: unless somebody wrote down just these words, nothing was asked.
    private static bool IsEmpty(WeighedQuery query, Ranking ranking) =>
        ranking.Signals.Inside < TheSame && query.Text.Tokens.Count <= SaysNothing && query.Text.Concepts.Count == 0 && Array.TrueForAll(query.Text.IsFunction, isFunction => isFunction);

    private AnalyzedText Analyze(string text, Language language) =>
        index.Analyzer.Analyze(index.Reader.Read(new RetrievalQuery(text, language)).Tokens, language);

    private WeighedQuery Weigh(IReadOnlyList<Token> tokens, Language language) =>
        new(index.Analyzer.Analyze(tokens, language), index.Space);

    // A list stands for the passages it cites, the first most of all; a passage that is meant itself comes before its neighbours.
    private List<RetrievedPassage> Passages(Ranking ranking)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var unit in ranking.Order.AsSpan(0, Math.Min(MostUnits, ranking.Order.Length)))
        {
            var place = 0;
            foreach (var id in index.Units[unit].List?.Citations ?? [index.Units[unit].Id])
            {
                scores[id] = scores.GetValueOrDefault(id) + (ranking.Chances[unit] / (1 + (0.5 * place)));
                place++;
            }
        }

        return [.. rows.First(scores).OrderByDescending(pair => pair.Value).Take(MostUnits)
            .Select(pair => new RetrievedPassage(knowledge.Find(pair.Key)!, Math.Min(1, pair.Value)))];
    }

    private IReadOnlyList<RankedObjective> Objectives(WeighedQuery query, Ranking ranking)
    {
        var chances = new double[24];
        for (var unit = 0; unit < ranking.Chances.Length; unit++)
        {
            chances[index.Family.Objectives[unit]] += ranking.Chances[unit];
        }

        return [.. Enumerable.Range(1, chances.Length - 1)
            .Select(objective => (objective, score: Math.Sqrt(Math.Min(1, chances[objective]))))
            .Where(pair => pair.score >= ObjectiveFloor && knowledge.Facts.Objective(pair.objective) is not null)
            .OrderByDescending(pair => pair.score)
            .Take(5)
            .Select(pair => new RankedObjective(pair.objective, pair.score, DecidingWords(query, pair.objective)))];
    }

    // What the lexicon gives to the objective; "objetivo", "migrantes" and their like stand in very many questions and decide nothing.
    private List<string> DecidingWords(WeighedQuery query, int objective)
    {
        var telling = query.Text.Concepts
            .Where(match => !match.Concept.IsGeneral && match.Concept.Objectives.Contains(objective))
            .Select(match => (Match: match, Weight: index.Space.RarityOf(index.Space.Find('§' + match.Concept.Id))))
            .ToList();
        var most = telling.Select(one => one.Weight).DefaultIfEmpty().Max();
        return [.. telling.Where(one => one.Weight >= LeastDeciding * most)
            .OrderByDescending(one => one.Weight).Take(MostDeciding).OrderBy(one => one.Match.FirstWord)
            .Select(one => string.Join(' ', query.Text.Tokens.Skip(one.Match.FirstWord).Take(one.Match.Words).Select(token => token.Raw)))
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Those parts of a passage that name something the question names too, by the lexicon or by a word of their own.</summary>
    public IReadOnlyList<PassagePart> PartsNamed(Passage passage, RetrievalQuery query)
    {
        var (tokens, language, _) = index.Reader.Read(query);
        return parts.Named(passage, Weigh(tokens, language));
    }

    // "¿Qué candidato es mejor para los migrantes?": no word beside it makes that a question to the sources.
    private static bool IsOutside(WeighedQuery query) => query.Text.Concepts.Any(match => match.Concept.Outside is not null);

    private OutOfScopeMatch? Outside(WeighedQuery query, Ranking ranking)
    {
        if (query.Text.Concepts.Select(match => match.Concept.Outside).FirstOrDefault(outside => outside is not null) is { } named
            && index.Book.Categories.FirstOrDefault(one => one.Id == named) is { } kind)
        {
            return new OutOfScopeMatch(kind.Id, kind.Reply, 1);
        }

        if (ranking.Outside.Question < 0)
        {
            return null;
        }

        var category = index.Book.Categories[-1 - index.Owners[ranking.Outside.Question]];
        return new OutOfScopeMatch(category.Id, category.Reply, ranking.Outside.Likeness);
    }

    private QueryKeys CompleteKeys(WeighedQuery query) => query.Text.Keys with
    {
        Practices = [.. knowledge.Practices.Select(practice => practice.Passage).Where(index.Places.Named(query.Text).Contains)],
        Concepts = [.. query.Text.Concepts.Select(match => match.Concept.Id).Distinct()],
    };

    private static IEnumerable<(LocalizedText Name, string Spelling)> CountryNames(string path) => File.Exists(path)
        ? from country in DataFile.Read(path).Items
          let name = country.Localized("name")
          from spelling in name.Each().Concat(country.Texts("names"))
          select (name, spelling)
        : [];

    private static IEnumerable<string> Unknown(WeighedQuery query) =>
        query.Text.Features.Where((feature, at) => query.Ids[at] < 0 && feature.IsStem && !query.Text.IsFunction[feature.Word])
            .Select(feature => query.Text.Tokens[feature.Word].Raw);
}
