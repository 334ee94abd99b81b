using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Tests.Indexing;

public sealed class CandidateFinderTests
{
    private const int Passages = 13_000;
    private const int Most = 100;
    private static readonly string[] Words = [.. Enumerable.Range(0, 400).Select(number => $"{(char)('a' + (number % 20))}{(char)('b' + (number / 20))}rtolu{number % 7}x")];
    private static readonly LanguageLists Languages = LanguageLists.Load(Seeds.Folder);
    private static readonly InMemoryPassageIndex Index = InMemoryPassageIndex.Build(Enumerable.Range(0, Passages).Select(Passage), Languages);

    public static TheoryData<int> Drawn => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Drawn))]
    public void Nothing_that_belongs_to_the_best_is_passed_over(int seed)
    {
        var random = new Random(seed);
        var plan = Index.Plan(Text(random, random.Next(1, 8)), Language.Spanish, new IndexWeights());

        var found = Index.Candidates(plan, Most).Select(one => one.Score).OrderDescending().ToList();

        var all = Index.Candidates(plan, Passages).Select(one => one.Score).OrderDescending().Take(Most).ToList();
        Assert.Equal(all.Count, found.Count);
        Assert.All(all.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 4));
    }

    private static IndexedPassage Passage(int number)
    {
        var random = new Random(number);
        return new IndexedPassage(
            new Passage
            {
                Id = $"d{number}",
                DocumentId = $"d{number / 50}",
                Title = LocalizedText.Same("titulo"),
                Section = [],
                Lines = new LineRange(1, 1),
                Parts = [new PassagePart(PassageRole.Sentence, Text(random, random.Next(5, 30)), null)],
            },
            Language.Spanish);
    }

    // The first words are frequent, the last ones rare.
    private static string Text(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[(int)(Words.Length * Math.Pow(random.NextDouble(), 3))]));
}
