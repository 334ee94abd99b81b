using System.Collections.Concurrent;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Indexing;

/// <summary>
/// Finds words of the documents that a word of the question may stand for: slips of the finger, spelling by ear, other forms and
/// kindred words of the neighbouring language. Those that share groups of letters are looked at, no others. Safe for many threads.
/// </summary>
internal sealed class KindredWords(Vocabulary vocabulary, LetterGroups letters)
{
    private const int MostLookedAt = 400;
    private const int Shortest = 3;
    private const int SharedStart = 4;
    private const double EnoughShared = 0.3;
    private const double OtherStart = 0.7;

    // Counters for every word of the vocabulary, all zero while they wait here.
    private readonly ConcurrentBag<int[]> counters = [];

    /// <summary>The likest words, best first.</summary>
    /// <param name="word">Normalised.</param>
    /// <param name="isKnown">A word that stands in the documents is not a slip: only kindred words count then.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<(int Word, double Likeness)> Find(string word, bool isKnown, int most)
    {
        if (word.Length < Shortest || word.Any(char.IsAsciiDigit))
        {
            return [];
        }

        List<int> groups = [.. LetterGroups.Keys(word).Distinct().Select(letters.Find).Where(group => group >= 0)];
        var size = Math.Max(1, word.Length - 1);
        var found = isKnown ? Kindred(word, groups, size) : Slips(word, groups, size);
        found.Sort((a, b) => a.Likeness != b.Likeness ? b.Likeness.CompareTo(a.Likeness) : a.Word.CompareTo(b.Word));
        return found.Count > most ? found[..most] : found;
    }

    // Kindred words begin alike, so they share the group of the first four letters.
    private List<(int Word, double Likeness)> Kindred(string word, List<int> groups, int size)
    {
        var found = new List<(int Word, double Likeness)>();
        if (word.Length < SharedStart || letters.Find(LetterGroups.Keys(word).Skip(1).First()) is not (var start and >= 0))
        {
            return found;
        }

        foreach (var other in letters.WordsOf(start))
        {
            var shared = 0;
            foreach (var group in letters.Of(other))
            {
                shared += groups.Contains(group) ? 1 : 0;
            }

            if (KindredLikeness(word, vocabulary[other], shared, size) is var likeness and > 0)
            {
                found.Add((other, likeness));
            }
        }

        return found;
    }

    private List<(int Word, double Likeness)> Slips(string word, List<int> groups, int size)
    {
        var shared = counters.TryTake(out var counted) ? counted : new int[vocabulary.Words];
        var met = new List<int>();
        foreach (var group in groups)
        {
            foreach (var other in letters.WordsOf(group))
            {
                if (shared[other]++ == 0)
                {
                    met.Add(other);
                }
            }
        }

        var sound = PhoneticKey.Of(word);
        var found = new List<(int Word, double Likeness)>();
        foreach (var other in MostShared(met, shared, word))
        {
            if (SlipLikeness(word, sound, vocabulary[other], shared[other], size) is var likeness and > 0)
            {
                found.Add((other, likeness));
            }
        }

        met.ForEach(other => shared[other] = 0);
        counters.Add(shared);
        return found;
    }

    private IEnumerable<int> MostShared(List<int> met, int[] shared, string word)
    {
        List<int> near = [.. met.Where(other => Math.Abs(vocabulary[other].Length - word.Length) <= Math.Max(3, word.Length / 2))];
        if (near.Count > MostLookedAt)
        {
            near.Sort((a, b) => shared[a] != shared[b] ? shared[b].CompareTo(shared[a]) : a.CompareTo(b));
        }

        return near.Take(MostLookedAt);
    }

    private static double SlipLikeness(string word, string sound, string other, int shared, int size)
    {
        if (IsNone(word, other))
        {
            return 0;
        }

        var allowed = word.Length >= 7 ? 2 : word.Length >= 4 ? 1 : 0;
        var slips = EditDistance.Between(word, other, allowed);
        var otherSound = PhoneticKey.Of(other);
        var likeness = sound == otherSound ? 0.85 : slips == 1 ? 0.85 : slips == 2 && allowed == 2 ? 0.6 : 0;

        // The first letter is seldom mistyped.
        var startsAlike = word[0] == other[0] || (sound.Length > 0 && otherSound.Length > 0 && sound[0] == otherSound[0]);
        return Math.Max(KindredLikeness(word, other, shared, size), startsAlike ? likeness : OtherStart * likeness);
    }

    private static double KindredLikeness(string word, string other, int shared, int size)
    {
        var dice = 2.0 * shared / (size + Math.Max(1, other.Length - 1));
        return dice >= EnoughShared && !IsNone(word, other) && string.CompareOrdinal(word, 0, other, 0, SharedStart) == 0 ? 0.7 * dice : 0;
    }

    private static bool IsNone(string word, string other) => string.Equals(word, other, StringComparison.Ordinal) || other.Any(char.IsAsciiDigit);
}
