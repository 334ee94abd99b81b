using System.Diagnostics;
using System.Globalization;
using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;

namespace Pacto.Benchmarks;

/// <summary><c>scale [--million]</c>: time to build, memory and time of a search as a corpus grows, beside FTS5; <c>cpu COUNT</c>: what a search computes.</summary>
internal static class ScaleProgram
{
    private const int Asked = 300;
    private const int AskedOfBaseline = 40;
    private const int Top = 10;

    public static void Run(LanguageLists languages, bool withMillion)
    {
        Console.WriteLine("| passages | build | bytes a passage | p50 | p95 | FTS5 build | FTS5 p50 | FTS5 p95 |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var count in withMillion ? [1_000, 10_000, 100_000, 1_000_000] : (int[])[1_000, 10_000, 100_000])
        {
            var questions = GeneratedCorpus.Questions(Asked);
            List<IndexedPassage> passages = [.. GeneratedCorpus.Passages(count)];
            var started = Stopwatch.GetTimestamp();
            var index = InMemoryPassageIndex.Build(passages, languages);
            var built = Stopwatch.GetElapsedTime(started);
            var ours = Times(questions, questions.Count, question => index.Search(question, Language.Spanish, Top).Hits.Count);
            started = Stopwatch.GetTimestamp();
            using var baseline = new FullTextBaseline(passages.Select(one => one.Passage));
            var baselineBuilt = Stopwatch.GetElapsedTime(started);
            var theirs = Times([.. questions.Take(AskedOfBaseline)], AskedOfBaseline / 4, question => baseline.Search(question, Top).Count);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {count:N0} | {built.TotalSeconds:0.00} s | {index.Bytes / count} | {At(ours, 0.5):0.00} ms | {At(ours, 0.95):0.00} ms | {baselineBuilt.TotalSeconds:0.00} s | {At(theirs, 0.5):0.00} ms | {At(theirs, 0.95):0.00} ms |"));
        }
    }

    /// <summary>Processor time of a search, which other work on the machine does not stretch.</summary>
    public static void RunProcessor(LanguageLists languages, int count)
    {
        var index = InMemoryPassageIndex.Build(GeneratedCorpus.Passages(count), languages);
        var questions = GeneratedCorpus.Questions(Asked);
        var times = questions.Concat(questions).Select(question =>
        {
            var before = Environment.CpuUsage.TotalTime;
            index.Search(question, Language.Spanish, Top);
            return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        }).Skip(Asked).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} passages: processor time p50 {At(times, 0.5):0.00} ms, p95 {At(times, 0.95):0.00} ms"));
    }

    // Milliseconds of each search, ascending; some are asked before, to warm the code up.
    private static List<double> Times(IReadOnlyList<string> questions, int warming, Func<string, int> search)
    {
        foreach (var question in questions.Take(warming))
        {
            search(question);
        }

        return [.. questions.Select(question =>
        {
            var started = Stopwatch.GetTimestamp();
            search(question);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }).Order()];
    }

    private static double At(List<double> times, double share) => times[(int)Math.Min(times.Count - 1, share * times.Count)];
}
