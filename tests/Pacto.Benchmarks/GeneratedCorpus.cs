using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Languages;

namespace Pacto.Benchmarks;

/// <summary>
/// Passages that nobody wrote, as many as wanted and always the same: words of a length and frequency as in a language (Zipf),
/// 60 to 120 of them, seven passages a document. New words keep coming as the corpus grows, as they do in real ones.
/// </summary>
internal static class GeneratedCorpus
{
    private const int Vocabulary = 200_000;
    private static readonly string[] Syllables =
        ["ca", "me", "ro", "ti", "la", "pu", "so", "ne", "di", "gra", "tre", "bla", "cio", "men", "to", "res", "por", "qui", "fa", "lu", "jo", "ve", "za", "nar", "dor", "bi"];

    private static readonly string[] Function = ["de", "la", "que", "el", "en", "y", "a", "los", "se", "del", "las", "un", "por", "con", "para", "una"];
    private static readonly string[] Words = [.. Enumerable.Range(0, Vocabulary).Select(Word)];
    private static readonly double[] Cumulated = Cumulate();

    /// <summary>So many passages.</summary>
    public static IEnumerable<IndexedPassage> Passages(int count)
    {
        var random = new Random(11);
        for (var at = 0; at < count; at++)
        {
            yield return new IndexedPassage(
                new Passage
                {
                    Id = $"d{at / 7}.txt#{(at % 7) + 1}",
                    DocumentId = $"d{at / 7}.txt",
                    Title = LocalizedText.Same(Text(random, 4, 0)),
                    Section = [],
                    Lines = new LineRange(1, 1),
                    Parts = [new PassagePart(PassageRole.Sentence, Text(random, random.Next(60, 121), 0.45), null)],
                },
                Language.Spanish);
        }
    }

    /// <summary>Questions of three to eight words, one in three with a slip.</summary>
    public static IReadOnlyList<string> Questions(int count)
    {
        var random = new Random(12);
        return [.. Enumerable.Range(0, count).Select(at =>
        {
            var text = Text(random, random.Next(3, 9), 0.3);
            return at % 3 == 0 && text.Length > 12 ? text.Remove(text.Length - 3, 1) : text;
        })];
    }

    private static string Text(Random random, int words, double function) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => random.NextDouble() < function ? Function[random.Next(Function.Length)] : Draw(random)));

    private static string Draw(Random random)
    {
        var at = Array.BinarySearch(Cumulated, random.NextDouble() * Cumulated[^1]);
        return Words[Math.Min(Vocabulary - 1, at < 0 ? ~at : at)];
    }

    private static string Word(int rank)
    {
        var random = new Random(rank);
        var length = 2 + random.Next(3);
        return string.Concat(Enumerable.Range(0, length).Select(_ => Syllables[random.Next(Syllables.Length)])) + (rank % 3 == 0 ? "s" : "");
    }

    private static double[] Cumulate()
    {
        var sums = new double[Vocabulary];
        var sum = 0.0;
        for (var rank = 0; rank < Vocabulary; rank++)
        {
            sums[rank] = sum += 1 / Math.Pow(rank + 3, 1.05);
        }

        return sums;
    }
}
