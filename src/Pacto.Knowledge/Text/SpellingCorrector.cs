using System.Collections.Frozen;

namespace Pacto.Knowledge.Text;

/// <summary>
/// Finds the known word that a misspelt one stands for: by sound first, then by one or two slips of the finger, the more
/// frequent word winning. Immutable after building; safe for many threads.
/// </summary>
public sealed class SpellingCorrector
{
    private readonly Dictionary<string, int> frequency;
    private readonly Dictionary<string, string> bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<(char First, int Length), List<(string Word, string Sound)>> byShape = [];
    private readonly IReadOnlySet<string> seen;

    /// <summary>Knows the words of the sources, the lexicon and the anticipated questions.</summary>
    /// <param name="frequency">How often each normalised word stands there.</param>
    /// <param name="seen">Rarer words that may be slips themselves: read as a known word of the same sound, otherwise left alone.</param>
    public SpellingCorrector(IReadOnlyDictionary<string, int> frequency, IReadOnlySet<string>? seen = null)
    {
        this.seen = seen ?? FrozenSet<string>.Empty;
        this.frequency = new Dictionary<string, int>(frequency, StringComparer.Ordinal);
        foreach (var (word, count) in frequency)
        {
            if (word.Length < 3 || char.IsAsciiDigit(word[0]))
            {
                continue;
            }

            var key = PhoneticKey.Of(word);
            if (!bySound.TryGetValue(key, out var other) || count > frequency[other])
            {
                bySound[key] = word;
            }

            var shape = (Initial(word), word.Length);
            if (!byShape.TryGetValue(shape, out var list))
            {
                byShape[shape] = list = [];
            }

            list.Add((word, key));
        }
    }

    /// <summary>Whether the word stands in the vocabulary.</summary>
    public bool Knows(string word) => frequency.ContainsKey(word);

    /// <summary>The known word meant; null when none is near enough. Words of under four letters are corrected by sound only.</summary>
    /// <param name="word">A normalised word that is not known.</param>
    public string? Correct(string word)
    {
        if (word.Length < 3 || word.Any(char.IsAsciiDigit))
        {
            return null;
        }

        if (bySound.TryGetValue(PhoneticKey.Of(word), out var alike) && Math.Abs(alike.Length - word.Length) <= 2)
        {
            return alike;
        }

        return word.Length < 4 || seen.Contains(word) ? null : Nearest(word);
    }

    private string? Nearest(string word)
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

                foreach (var (candidate, candidateSound) in candidates)
                {
                    var slips = Math.Min(Slips(word, candidate, allowed), SoundSlips(sound, candidateSound, allowed));
                    var count = frequency[candidate];
                    if (slips < best.Slips || (slips == best.Slips && slips <= allowed && count > best.Count))
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
