using BenchmarkDotNet.Attributes;
using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;

namespace Pacto.Benchmarks;

/// <summary>One search with its allocations, beside FTS5.</summary>
[MemoryDiagnoser]
public class SearchBenchmark : IDisposable
{
    private IReadOnlyList<string> questions = [];
    private InMemoryPassageIndex? index;
    private FullTextBaseline? baseline;
    private int next;

    /// <summary>Passages of the corpus.</summary>
    [Params(1_000, 10_000)]
    public int Passages { get; set; }

    [GlobalSetup]
    public void Build()
    {
        List<IndexedPassage> passages = [.. GeneratedCorpus.Passages(Passages)];
        questions = GeneratedCorpus.Questions(100);
        index = InMemoryPassageIndex.Build(passages, LanguageLists.Load(Path.Combine(AppContext.BaseDirectory, "seeds")));
        baseline = new FullTextBaseline(passages.Select(one => one.Passage));
    }

    [Benchmark]
    public int Ours() => index!.Search(Next(), Language.Spanish, 10).Hits.Count;

    [Benchmark(Baseline = true)]
    public int FullText() => baseline!.Search(Next(), 10).Count;

    [GlobalCleanup]
    public void Dispose()
    {
        baseline?.Dispose();
        GC.SuppressFinalize(this);
    }

    private string Next() => questions[next++ % questions.Count];
}
