using Pacto.Benchmarks;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Tests.Indexing;

public sealed class PassageIndexTests
{
    private static readonly Lazy<Corpus> Towns = new(() => Corpus.Read(Path.Combine(AppContext.BaseDirectory, "corpus", "documents"), SmallCorpus.Languages));

    [Fact]
    public void Passing_over_blocks_finds_what_looking_at_all_finds()
    {
        var random = new Random(5);
        var passages = Enumerable.Range(0, 4_000).Select(at => SmallCorpus.Passage(
            $"d{at / 10}#{at}", "Título", string.Join(' ', Enumerable.Range(0, 30).Select(_ => $"termino{(int)(400 * Math.Pow(random.NextDouble(), 3))}x")))).Select(passage => new IndexedPassage(passage, Language.Spanish)).ToList();
        var index = InMemoryPassageIndex.Build(passages, SmallCorpus.Languages);
        var weights = new IndexWeights { Candidates = 20, Kindred = 0 };
        for (var tries = 0; tries < 40; tries++)
        {
            var question = string.Join(' ', Enumerable.Range(0, 1 + (tries % 5)).Select(_ => $"termino{random.Next(300)}x"));
            var plan = index.Plan(question, Language.Spanish, weights);

            var few = index.Candidates(plan, 20);
            var all = index.Candidates(plan, int.MaxValue);

            Assert.Equal(all.OrderByDescending(one => one.Score).Take(20).Sum(one => one.Score), few.Sum(one => one.Score), 6);
        }
    }

    [Fact]
    public void On_documents_nobody_tuned_for_it_is_clearly_above_full_text_search()
    {
        var questions = Towns.Value.Questions(Path.Combine(AppContext.BaseDirectory, "corpus", "corpus-questions.jsonl"));
        using var baseline = new FullTextBaseline(Towns.Value.Passages.Select(one => one.Passage));

        var theirs = Quality.Of(questions, question => baseline.Search(question.Text, 10));
        var ours = Quality.Of(questions, Towns.Value.Index, new IndexWeights());

        Assert.DoesNotContain(questions, question => question.Right.Count == 0);
        Assert.True(ours.Hit > theirs.Hit + 0.1, $"{ours} against {theirs}");
        Assert.True(ours.Rank > theirs.Rank + 0.1, $"{ours} against {theirs}");
    }
}
