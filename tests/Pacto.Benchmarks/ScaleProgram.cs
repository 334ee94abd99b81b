using System.Diagnostics;
using System.Globalization;
using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Benchmarks;

/// <summary>
/// <c>scale [COUNT…]</c>: time to build, memory and time of a search as a corpus grows, beside FTS5 and PostgreSQL. Of each
/// question the quickest of some runs counts, for all.
/// </summary>
internal static class ScaleProgram
{
    private const int Asked = 300;
    private const int AskedOfBaseline = 20;
    private const int Top = 10;
    private const int Runs = 3;

    public static void Run(LanguageLists languages, params IReadOnlyList<int> counts)
    {
        Console.WriteLine("| passages | build | bytes a passage | p50 | p95 | FTS5 build | FTS5 p50 | FTS5 p95 | PostgreSQL build | PostgreSQL p50 | PostgreSQL p95 | ours in PostgreSQL p50 | p95 |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        using var server = new PostgresServer();
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
            started = Stopwatch.GetTimestamp();
            using var peer = new PostgresPeer(server, passages, languages);
            var peerBuilt = Stopwatch.GetElapsedTime(started);
            var peers = Times.Quickest([.. questions.Take(AskedOfBaseline)], Runs, question => peer.Search(question, Top));
            var there = Times.Quickest([.. questions.Take(AskedOfBaseline)], Runs, question => peer.Index.Search(question, Language.Spanish, Top));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $" {built.TotalSeconds:0.00} s | {theirs.At(0.5):0.00} ms | {theirs.At(0.95):0.00} ms | {peerBuilt.TotalSeconds:0.0} s | {peers.At(0.5):0.00} ms | {peers.At(0.95):0.00} ms | {there.At(0.5):0.00} ms | {there.At(0.95):0.00} ms |"));
        }
    }
}
