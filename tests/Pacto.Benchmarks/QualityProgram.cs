using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Ingestion;
using Pacto.Testing;

namespace Pacto.Benchmarks;

/// <summary><c>quality FOLDER [QUESTIONS]</c>: the index beside FTS5 and PostgreSQL on one corpus, and what each sign adds.</summary>
internal static class QualityProgram
{
    private const int Each = 150;

    public static void Run(LanguageLists languages, string folder, string? questionFile, bool ablates)
    {
        var corpus = Corpus.Read(folder, languages);
        var questions = questionFile is null ? KnownItems.Make(corpus.Passages, languages.Grammar, Each, 7) : corpus.Questions(questionFile);
        using var baseline = new FullTextBaseline(corpus.Passages.Select(one => one.Passage));
        using var server = new PostgresServer();
        using var peer = new PostgresPeer(server, corpus.Passages, languages);
        Console.WriteLine($"{corpus.Passages.Count} passages, {questions.Count} questions, {questions.Count(one => one.Right.Count == 0)} without a right passage; hit@1 / MRR@10");
        foreach (var group in questions.GroupBy(one => $"{one.Kind}").Append(questions.GroupBy(_ => "all").Single()))
        {
            List<KnownQuestion> asked = [.. group];
            Console.WriteLine(
                $"{group.Key,-12} FTS5 {Quality.Of(asked, one => baseline.Search(one.Text, 10))}   PostgreSQL {Quality.Of(asked, one => peer.Search(one.Text, 10))}"
                + $"   ours {Quality.Of(asked, corpus.Index, new IndexWeights())}   ours in PostgreSQL {Quality.Of(asked, one => [.. peer.Index.Search(one.Text, null, 10).Hits.Select(hit => hit.Passage.Id)])}");
        }

        foreach (var (name, weights) in ablates ? Variants() : [])
        {
            Console.WriteLine($"{name,-16} {Quality.Of(questions, corpus.Index, weights)}");
        }
    }

    private static IEnumerable<(string Name, IndexWeights Weights)> Variants()
    {
        var all = new IndexWeights();
        yield return ("frequency only", all with { Window = 0, Surface = 0, Pairs = 0, Letters = 0, Title = 0, Document = 0, Language = 0, Kindred = 0 });
        yield return ("- window", all with { Window = 0 });
        yield return ("window x2", all with { Window = 2 * all.Window });
        yield return ("- surface", all with { Surface = 0 });
        yield return ("surface x2", all with { Surface = 2 * all.Surface });
        yield return ("- pairs", all with { Pairs = 0 });
        yield return ("pairs x2", all with { Pairs = 2 * all.Pairs });
        yield return ("- letters", all with { Letters = 0 });
        yield return ("letters x2", all with { Letters = 2 * all.Letters });
        yield return ("- title", all with { Title = 0 });
        yield return ("title x2", all with { Title = 2 * all.Title });
        yield return ("- document", all with { Document = 0 });
        yield return ("document x2", all with { Document = 2 * all.Document });
        yield return ("- language", all with { Language = 0 });
        yield return ("language x2", all with { Language = 2 * all.Language });
        yield return ("- kindred", all with { Kindred = 0 });
        yield return ("kindred / 2", all with { Kindred = all.Kindred / 2 });
        yield return ("- everyday", all with { Everyday = 0 });
        yield return ("everyday x1.5", all with { Everyday = 1.5 * all.Everyday });
        yield return ("everyday / 2", all with { Everyday = all.Everyday / 2 });
        yield return ("50 candidates", all with { Candidates = 50 });
        yield return ("1000 candidates", all with { Candidates = 1000 });
    }
}
