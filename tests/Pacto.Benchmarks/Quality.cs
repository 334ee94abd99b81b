using System.Globalization;
using Pacto.Knowledge.Indexing;

namespace Pacto.Benchmarks;

/// <summary>How often the right passage is first, and how near the top otherwise.</summary>
/// <param name="Hit">Share of questions with a right passage in the first place.</param>
/// <param name="Rank">Mean of 1 by the place of the first right passage within ten.</param>
internal readonly record struct Quality(double Hit, double Rank)
{
    private const int Looked = 10;

    /// <summary>Of a way to search.</summary>
    public static Quality Of(IReadOnlyList<KnownQuestion> questions, Func<KnownQuestion, IReadOnlyList<string>> search)
    {
        var (hits, ranks) = (0.0, 0.0);
        foreach (var question in questions)
        {
            var found = search(question);
            var place = Enumerable.Range(0, Math.Min(Looked, found.Count)).FirstOrDefault(at => question.Right.Contains(found[at]), -1);
            hits += place == 0 ? 1 : 0;
            ranks += place >= 0 ? 1.0 / (place + 1) : 0;
        }

        return new Quality(hits / questions.Count, ranks / questions.Count);
    }

    /// <summary>Of the index.</summary>
    public static Quality Of(IReadOnlyList<KnownQuestion> questions, InMemoryPassageIndex index, IndexWeights weights) =>
        Of(questions, question => [.. index.Search(question.Text, null, Looked, weights).Hits.Select(hit => hit.Passage.Id)]);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hit:0.000} / {Rank:0.000}");
}
