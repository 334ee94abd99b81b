using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Indexing;

/// <summary>An index in memory. Immutable once built; safe for many threads.</summary>
public sealed class InMemoryPassageIndex : IPassageIndex
{
    private readonly IndexTables tables;
    private readonly LanguageLists languages;
    private readonly KindredWords kindred;

    private InMemoryPassageIndex(IndexTables tables, LanguageLists languages)
    {
        this.tables = tables;
        this.languages = languages;
        kindred = new KindredWords(tables.Vocabulary, tables.Letters);
    }

    /// <inheritdoc/>
    public int Count => tables.Passages.Length;

    /// <summary>Bytes the index takes beside the passages themselves.</summary>
    public long Bytes => tables.Bytes;

    /// <summary>Builds the index.</summary>
    /// <param name="passages">Those of one document one after another.</param>
    /// <param name="languages">What is known of the languages.</param>
    public static InMemoryPassageIndex Build(IEnumerable<IndexedPassage> passages, LanguageLists languages) => Build(passages, languages, 0, null);

    /// <summary>Builds the index of a part of a corpus, judged by how often stems stand in all of it.</summary>
    internal static InMemoryPassageIndex Build(
        IEnumerable<IndexedPassage> passages, LanguageLists languages, int wholePassages, IReadOnlyDictionary<string, int>? wholeStems)
    {
        var builder = new IndexBuilder(languages.Grammar);
        foreach (var passage in passages)
        {
            builder.Add(passage);
        }

        var tables = builder.Build();
        return new InMemoryPassageIndex(
            wholeStems is null ? tables : tables with { Whole = new WholeCorpus(tables.Vocabulary, wholePassages, wholeStems) }, languages);
    }

    /// <inheritdoc/>
    public PassageSearch Search(string text, Language? language, int top) => Search(text, language, top, new IndexWeights());

    /// <inheritdoc/>
    public IReadOnlyList<RankedSentence> RankSentences(PassageHit hit, string text, Language? language) =>
        new SentenceRanker(tables, languages.Grammar, Plan(text, language, new IndexWeights())).Rank(hit.Passage, hit.Language, text);

    internal PassageSearch Search(string text, Language? language, int top, IndexWeights weights)
    {
        var plan = Plan(text, language, weights);
        var hits = Signs(plan, weights)
            .Select(signs => (signs, score: signs.Weigh(weights)))
            .OrderByDescending(pair => pair.score)
            .ThenBy(pair => pair.signs.Passage)
            .Take(top)
            .Select(pair => new PassageHit(
                tables.Passages[pair.signs.Passage], (Language)tables.Languages[pair.signs.Passage], Math.Min(1, pair.score), Math.Min(1, pair.signs.Coverage), Math.Min(1, pair.signs.Window)));
        return new PassageSearch(plan.Language, [.. hits], [.. plan.Words.Where(word => !word.IsKnown).Select(word => word.Raw)])
        {
            Words = [.. plan.Words.Select(word => (word.Word, word.Rarity))],
        };
    }

    internal QueryPlan Plan(string text, Language? language, IndexWeights weights) =>
        new QueryPlanner(tables, kindred, languages, weights).Plan(text, language ?? languages.Detector.Detect(text).Language);

    internal IReadOnlyList<PassageSigns> Signs(QueryPlan plan, IndexWeights weights)
    {
        var weigher = new PassageWeigher(tables, plan);
        List<PassageSigns> found = [.. Candidates(plan, weights.Candidates).Select(found => weigher.Weigh(found.Passage))];
        weigher.AddDocuments(found);
        return found;
    }

    internal IReadOnlyList<(int Passage, double Score)> Candidates(QueryPlan plan, int most) => CandidateFinder.Find(tables, plan, most);
}
