using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Facts;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Lexicon;
using Pacto.Knowledge.Prepared;
using Pacto.Knowledge.Questions;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Retrieval;

/// <summary>Everything the retriever looks things up in, built once. Immutable.</summary>
internal sealed class SearchIndex
{
    private const float TitleWeight = 2;
    private const float TextWeight = 1;
    private const float FactWeight = 1.5f;

    private readonly KnowledgeBase knowledge;

    private SearchIndex(KnowledgeBase knowledge, Grammar grammar, ConceptLexicon lexicon, QuestionBook book)
    {
        this.knowledge = knowledge;
        Grammar = grammar;
        Lexicon = lexicon;
        Book = book;
        Analyzer = new TextAnalyzer(grammar, lexicon);
        Units = [
            .. knowledge.Passages.Select(passage => new Unit(passage.Id, passage, null)),
            .. knowledge.Collections.Select(list => new Unit(list.Id, null, list))];
        Family = new Family(Units);
        Places = new PracticePlaces(Units, knowledge.Practices);
    }

    public Grammar Grammar { get; }

    public ConceptLexicon Lexicon { get; }

    public QuestionBook Book { get; }

    public TextAnalyzer Analyzer { get; }

    public IReadOnlyList<Unit> Units { get; }

    public FeatureSpace Space { get; private init; } = new();

    public QueryReader Reader { get; private set; } = null!;

    public LanguageDetector Detector { get; private init; } = new();

    public QuestionIndex Questions { get; private set; } = null!;

    public UnitIndex Texts { get; private set; } = null!;

    /// <summary>Which units belong together.</summary>
    public Family Family { get; }

    /// <summary>The places of practices.</summary>
    public PracticePlaces Places { get; }

    /// <summary>What kinds of answer each unit can hold.</summary>
    public AnswerKinds Kinds { get; private set; } = null!;

    /// <summary>What each unit gives a number of.</summary>
    public CountedThings Counted { get; private set; } = null!;

    /// <summary>What features say for each unit, worked out as they are asked for.</summary>
    public KeptShares WordShares => field ??= new KeptShares(Space.Count);

    /// <summary>The same for letter groups.</summary>
    public KeptShares LetterShares { get; } = new(LetterGroups.Buckets);

    /// <summary>For each question the number of its unit, or -1 - category for one outside the sources.</summary>
    public int[] Owners { get; private set; } = [];

    /// <summary>How many questions each unit has.</summary>
    public int[] QuestionCounts { get; private set; } = [];

    /// <summary>Units by how many questions they have.</summary>
    public QuestionSizes Sizes { get; private set; } = null!;

    /// <summary>How many questions the units of each objective have together.</summary>
    public int[] FamilyCounts { get; private set; } = new int[24];

    /// <summary>How often each feature stands in questions the sources answer, and in others.</summary>
    public ScopeCounts FeatureScope { get; private set; } = null!;

    /// <summary>The same for letter groups.</summary>
    public ScopeCounts LetterScope { get; private set; } = null!;

    /// <summary>Builds the index; some tens of milliseconds for the built-in sources.</summary>
    public static SearchIndex Build(KnowledgeBase knowledge, Grammar grammar, ConceptLexicon lexicon, QuestionBook book)
    {
        var index = new SearchIndex(knowledge, grammar, lexicon, book);
        AnticipatedQuestion[] questions = [.. book.Answered, .. book.OutOfScope];
        var words = new WordCounts();
        foreach (var question in questions)
        {
            words.Add(TextNormalizer.Tokens(question.Text), question.Language);
        }

        index.Reader = VocabularyReader.Learn(index, knowledge, words);
        var known = index.Analyze(questions);
        List<FieldedText> fields = [.. index.Units.Select(unit => index.ReadFields(unit))];
        index.Kinds = new AnswerKinds(index.Units);
        index.Space.Close();
        index.Counted = CountedThings.Of(index);
        index.Questions = new QuestionIndex(questions, known, index.Space, book.Answered.Count);
        index.Texts = new UnitIndex(fields, index.Space.Count);
        index.NumberOwners(questions);
        index.Sizes = new QuestionSizes(index.QuestionCounts);
        index.FeatureScope = new ScopeCounts(index.Owners, Array.ConvertAll(known, text => text.Features), index.Space.Count);
        index.LetterScope = new ScopeCounts(index.Owners, Array.ConvertAll(known, text => text.Groups), LetterGroups.Buckets);
        return index;
    }

    /// <summary>The index as it was written when it had been built over the same sources, words and questions.</summary>
    public static SearchIndex Read(KnowledgeBase knowledge, Grammar grammar, ConceptLexicon lexicon, QuestionBook book, PreparedReader from)
    {
        var index = new SearchIndex(knowledge, grammar, lexicon, book)
        {
            Detector = LanguageDetector.Read(from),
            Space = FeatureSpace.Read(from),
        };
        index.Reader = QueryReader.Read(grammar, index.Detector, lexicon, from);
        index.Kinds = AnswerKinds.Read(from);
        index.Counted = CountedThings.Read(from);
        index.Questions = QuestionIndex.Read([.. book.Answered, .. book.OutOfScope], from);
        index.Texts = UnitIndex.Read(from);
        index.Owners = from.ReadMany<int>();
        index.QuestionCounts = from.ReadMany<int>();
        index.Sizes = new QuestionSizes(index.QuestionCounts);
        index.FamilyCounts = from.ReadMany<int>();
        index.FeatureScope = ScopeCounts.Read(from);
        index.LetterScope = ScopeCounts.Read(from);
        return index;
    }

    /// <summary>Writes everything that takes time to build, in the order of <see cref="Read"/>.</summary>
    public void Write(PreparedWriter to)
    {
        Detector.Write(to);
        Space.Write(to);
        Reader.Write(to);
        Kinds.Write(to);
        Counted.Write(to);
        Questions.Write(to);
        Texts.Write(to);
        to.WriteMany<int>(Owners);
        to.WriteMany<int>(QuestionCounts);
        to.WriteMany<int>(FamilyCounts);
        FeatureScope.Write(to);
        LetterScope.Write(to);
    }

    // One after the other, and nothing of a text is kept but its numbers: what dies at once costs the collector nothing.
    private KnownText[] Analyze(AnticipatedQuestion[] questions)
    {
        Func<IReadOnlyList<Token>, IReadOnlyList<Token>>[] read = [.. LanguageCode.All.Select(Reader.ReadMany)];
        Func<IReadOnlyList<Token>, AnalyzedText>[] analyze = [.. LanguageCode.All.Select(Analyzer.AnalyzeMany)];
        var known = new KnownText[questions.Length];
        for (var at = 0; at < known.Length; at++)
        {
            var language = (int)questions[at].Language;
            var text = analyze[language](read[language](TextNormalizer.Tokens(questions[at].Text)));
            var weights = new float[text.Features.Count];
            for (var feature = 0; feature < weights.Length; feature++)
            {
                weights[feature] = text.Features[feature].Weight;
            }

            known[at] = new KnownText(Space.Add(text.Features), weights, LetterGroups.Of(text));
        }

        return known;
    }

    /// <summary>Whether a complete list has the id.</summary>
    public bool IsList(string id) => NumberOf(id) is >= 0 and var unit && Units[unit].List is not null;

    /// <summary>The number of the unit with the id; -1 when there is none.</summary>
    public int NumberOf(string id)
    {
        for (var unit = 0; unit < Units.Count; unit++)
        {
            if (string.Equals(Units[unit].Id, id, StringComparison.Ordinal))
            {
                return unit;
            }
        }

        return -1;
    }

    /// <summary>Whether the handbook says it: the passage is its own, or it is cited first for the list.</summary>
    public bool IsInHandbook(Unit unit) =>
        (unit.Passage ?? knowledge.Find(unit.List!.Citations[0])) is { } passage && knowledge.DocumentOf(passage).Origin is SourceOrigin.Handbook;

    private FieldedText ReadFields(Unit unit)
    {
        var fields = new FieldedText();
        foreach (var language in LanguageCode.All)
        {
            if (unit.Passage is { } passage)
            {
                Add(fields, passage.Title[language], language, TitleWeight);
                foreach (var part in passage.Parts)
                {
                    Add(fields, part.In(language), language, TextWeight);
                }

                AddFacts(fields, passage.Id, passage.Objective, language, knowledge.Facts);
            }
            else if (unit.List is { } list)
            {
                Add(fields, list.Title[language], language, TitleWeight);
                Add(fields, list.Lead[language], language, TextWeight);
            }
        }

        return fields;
    }

    private void AddFacts(FieldedText fields, string passage, int? objective, Language language, KnowledgeFacts facts)
    {
        if (facts.Practices.FirstOrDefault(practice => practice.Passage == passage) is { } practice)
        {
            Add(fields, string.Join(' ', practice.Places), language, FactWeight);
            Add(fields, practice.Country?[language] ?? string.Empty, language, FactWeight);
            Add(fields, string.Join(". ", practice.Themes.Concat(practice.Groups)), language, TextWeight / 3);
        }
        else if (objective is { } number && facts.Objective(number) is { } known)
        {
            Add(fields, $"{known.Label[language]}. {known.Plain[language]}", language, TextWeight);
        }
    }

    private void Add(FieldedText fields, string text, Language language, float weight)
    {
        if (text.Length > 0)
        {
            var analyzed = Analyzer.Analyze(text, language);
            fields.Add(Space.Add(analyzed.Features), analyzed.Features, weight);
        }
    }

    private void NumberOwners(AnticipatedQuestion[] questions)
    {
        var units = Units.Select((unit, at) => (unit.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        var categories = Book.Categories.Select((category, at) => (category.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        Owners = [.. questions.Select((question, at) => at < Book.Answered.Count ? units[question.For] : -1 - categories[question.For])];
        QuestionCounts = new int[Units.Count];
        foreach (var owner in Owners.Where(owner => owner >= 0))
        {
            QuestionCounts[owner]++;
            if (Units[owner].Objective is { } objective)
            {
                FamilyCounts[objective]++;
            }
        }
    }
}
