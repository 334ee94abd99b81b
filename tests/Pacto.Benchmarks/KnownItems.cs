using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Benchmarks;

/// <summary>
/// Questions made from the documents themselves: the rarer words of one sentence, as they stand, with a slip, with words left
/// out, or with other endings. The passage they come from is the right one.
/// </summary>
internal static class KnownItems
{
    private static readonly string[] Endings = ["a", "o", "s", "es", "as", "os", "ar", "ado", "ando", "ed", "ing"];

    /// <summary>So many questions of each kind.</summary>
    public static IReadOnlyList<KnownQuestion> Make(IReadOnlyList<IndexedPassage> passages, Grammar grammar, int each, int seed)
    {
        var random = new Random(seed);
        var count = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in passages.SelectMany(one => TextNormalizer.Tokens(one.Passage.Text).Select(token => token.Word).Distinct()))
        {
            count[word] = count.GetValueOrDefault(word) + 1;
        }

        var made = new List<KnownQuestion>();
        foreach (var kind in (string[])["words", "few", "slip", "ending"])
        {
            for (var tries = 0; made.Count(one => one.Kind == kind) < each && tries < each * 20; tries++)
            {
                var (passage, language) = passages[random.Next(passages.Count)];
                var sentences = SentenceSplitter.Split(passage.Text).Where(sentence => sentence.Length is > 40 and < 300).ToList();
                if (sentences.Count == 0)
                {
                    continue;
                }

                var words = TextNormalizer.Tokens(sentences[random.Next(sentences.Count)]).Select(token => token.Word)
                    .Where(word => word.Length > 2 && !grammar.IsFunctionWord(word, language) && !word.Any(char.IsAsciiDigit)).Distinct().ToList();
                if (words.Count < 4)
                {
                    continue;
                }

                var chosen = words.OrderBy(word => count[word] + random.Next(1 + (passages.Count / 50))).Take(kind == "few" ? 3 : 5).OrderBy(words.IndexOf).ToList();
                made.Add(new KnownQuestion(string.Join(' ', Change(chosen, kind, random)), language, kind, new HashSet<string>([passage.Id], StringComparer.Ordinal)));
            }
        }

        return made;
    }

    private static IEnumerable<string> Change(List<string> words, string kind, Random random)
    {
        var changed = random.Next(words.Count);
        return words.Select((word, at) => kind switch
        {
            "slip" when at == changed || at == (changed + 2) % words.Count => Slip(word, random),
            "ending" => Ending(word, random),
            _ => word,
        });
    }

    private static string Slip(string word, Random random)
    {
        if (word.Length < 5)
        {
            return word;
        }

        var at = random.Next(1, word.Length - 1);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => string.Concat(word.AsSpan(0, at), word.AsSpan(at, 1), word.AsSpan(at)),
            _ => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
        };
    }

    private static string Ending(string word, Random random) =>
        word.Length < 6 ? word : word[..^(word[^1] is 's' ? 2 : 1)] + Endings[random.Next(Endings.Length)];
}
