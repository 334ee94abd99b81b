using System.Diagnostics;
using System.Globalization;
using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;

namespace Pacto.Benchmarks;

/// <summary>
/// <c>scale [COUNT…]</c>: time to build, memory and time of a search as a corpus grows, beside FTS5. Of each question the
/// quickest of some runs counts, for both.
/// </summary>
internal static class ScaleProgram
{
    private const int Asked = 300;
    private const int AskedOfBaseline = 20;
    private const int Top = 10;
    private const int Runs = 3;

    public static void Run(LanguageLists languages, params IReadOnlyList<int> counts)
    {
        Console.WriteLine("| passages | build | bytes a passage | p50 | p95 | FTS5 build | FTS5 p50 | FTS5 p95 |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var count in counts)
        {
            var questions = GeneratedCorpus.Questions(Asked);
            List<IndexedPassage> passages = [.. GeneratedCorpus.Passages(count)];
            var started = Stopwatch.GetTimestamp();
            var index = InMemoryPassageIndex.Build(passages, languages);
            var built = Stopwatch.GetElapsedTime(started);
            var ours = Times.Quickest(questions, Runs, question => index.Search(question, Language.Spanish, Top));
            Console.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"| {count:N0} | {built.TotalSeconds:0.00} s | {index.Bytes / count} | {ours.At(0.5):0.00} ms | {ours.At(0.95):0.00} ms |"));
            started = Stopwatch.GetTimestamp();
            using var baseline = new FullTextBaseline(passages.Select(one => one.Passage));
            built = Stopwatch.GetElapsedTime(started);
            var theirs = Times.Quickest([.. questions.Take(AskedOfBaseline)], Runs, question => baseline.Search(question, Top));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $" {built.TotalSeconds:0.00} s | {theirs.At(0.5):0.00} ms | {theirs.At(0.95):0.00} ms |"));
        }
    }
}
