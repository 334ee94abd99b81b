namespace Pacto.Knowledge.Text;

/// <summary>Known words by their sound, and by first letter and length: where a <see cref="SpellingCorrector"/> looks. Immutable.</summary>
internal sealed class SpellingNeighbours
{
    private readonly Dictionary<string, List<(string Word, int Count)>> bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<(char First, int Length), List<(string Word, string Sound, int Count)>> byShape = [];

    /// <summary>Of the words with how often each stands in the texts.</summary>
    public SpellingNeighbours(ReadOnlySpan<string> words, ReadOnlySpan<int> counts)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var (word, count) = (words[at], counts[at]);
            if (word.Length < 3 || char.IsAsciiDigit(word[0]))
            {
                continue;
            }

            var key = PhoneticKey.Of(word);
            if (!bySound.TryGetValue(key, out var alike))
            {
                bySound[key] = alike = [];
            }

            alike.Add((word, count));

            var shape = (Initial(word), word.Length);
            if (!byShape.TryGetValue(shape, out var list))
            {
                byShape[shape] = list = [];
            }

            list.Add((word, key, count));
        }
    }

    /// <summary>The most frequent of the accepted words that sound the same; null when none does.</summary>
    public string? SoundingLike(string word, Func<string, bool> accepts) => bySound.TryGetValue(PhoneticKey.Of(word), out var alike)
        ? alike.Where(one => accepts(one.Word)).OrderByDescending(one => one.Count).FirstOrDefault().Word
        : null;

    /// <summary>The accepted word with the fewest slips between, of equals the most frequent; null when none is near enough.</summary>
    public string? Nearest(string word, Func<string, bool> accepts)
    {
        var allowed = word.Length >= 9 ? 2 : 1;
        var best = (Word: (string?)null, Slips: allowed + 1, Count: 0);
        var sound = PhoneticKey.Of(word);
        foreach (var initial in Initials(word))
        {
            for (var length = word.Length - allowed; length <= word.Length + allowed; length++)
            {
                if (!byShape.TryGetValue((initial, length), out var candidates))
                {
                    continue;
                }

                foreach (var (candidate, candidateSound, count) in candidates)
                {
                    var slips = Math.Min(Slips(word, candidate, allowed), SoundSlips(sound, candidateSound, allowed));
                    if ((slips < best.Slips || (slips == best.Slips && slips <= allowed && count > best.Count)) && accepts(candidate))
                    {
                        best = (candidate, slips, count);
                    }
                }
            }
        }

        return best.Word;
    }

    // A word spelt by ear and with a slip: the slip is counted between the sounds, and costs as much as one between letters.
    private static int SoundSlips(string sound, string candidateSound, int allowed) =>
        sound.Length < 5 || Slips(sound, candidateSound, 1) > 1 ? allowed + 1 : 1;

    // The first letter is seldom mistyped, and when it is, it usually is one that sounds the same or the second one.
    private static IEnumerable<char> Initials(string word) =>
        word.Length > 4 ? new[] { Initial(word), Initial(word[1..]) }.Distinct() : [Initial(word)];

    private static char Initial(string word) => PhoneticKey.Of(word[..Math.Min(2, word.Length)]) is { Length: > 0 } key ? key[0] : word[0];

    // Damerau's distance with early exit: insertions, deletions, changes and swaps of neighbours.
    private static int Slips(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var column = 0; column <= b.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= a.Length; row++)
        {
            current[0] = row;
            var lowest = row;
            for (var column = 1; column <= b.Length; column++)
            {
                var cost = a[row - 1] == b[column - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(current[column - 1], previous[column]) + 1, previous[column - 1] + cost);
                if (row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1])
                {
                    value = Math.Min(value, before[column - 2] + 1);
                }

                current[column] = value;
                lowest = Math.Min(lowest, value);
            }

            if (lowest > limit)
            {
                return limit + 1;
            }

            previous.CopyTo(before);
            current.CopyTo(previous);
        }

        return previous[b.Length];
    }
}
