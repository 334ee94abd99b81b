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
        if (word.Length < Shortest || HasDigit(word))
        {
            return [];
        }

        int[] groups = [.. LetterGroups.Keys(word).Distinct().Select(letters.Find).Where(group => group >= 0)];
        var size = Math.Max(1, word.Length - 1);
        var found = isKnown ? Kindred(word, groups, size) : Slips(word, groups, size);
        found.Sort((a, b) => a.Likeness != b.Likeness ? b.Likeness.CompareTo(a.Likeness) : a.Word.CompareTo(b.Word));
        return found.Count > most ? found[..most] : found;
    }

    // Kindred words begin alike, so they share the group of the first four letters.
    private List<(int Word, double Likeness)> Kindred(string word, int[] groups, int size)
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
                shared += groups.AsSpan().Contains(group) ? 1 : 0;
            }

            // The word itself is only fetched when its groups, which stand close together, say that it may be one.
            if (Dice(shared, size, letters.Of(other).Length) >= EnoughShared && KindredLikeness(word, vocabulary[other], shared, size) is var likeness and > 0)
            {
                found.Add((other, likeness));
            }
        }

        return found;
    }

    private List<(int Word, double Likeness)> Slips(string word, int[] groups, int size)
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
        foreach (var other in MostShared(met, shared, size))
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

    // Those of about the same length that share most; of equals the first of the vocabulary.
    private List<int> MostShared(List<int> met, int[] shared, int size)
    {
        var reach = Math.Max(3, (size + 1) / 2);
        List<int> near = [.. met.Where(other => Math.Abs(letters.Of(other).Length - size) <= reach)];
        if (near.Count <= MostLookedAt)
        {
            return near;
        }

        var (least, better) = Least(near, shared);
        List<int> equals = [.. near.Where(other => shared[other] == least)];
        equals.Sort();
        return [.. near.Where(other => shared[other] > least), .. equals.Take(MostLookedAt - better)];
    }

    // How much the last of those that are looked at shares, and how many share more.
    private static (int Least, int Better) Least(List<int> near, int[] shared)
    {
        var times = new int[near.Max(other => shared[other]) + 1];
        near.ForEach(other => times[shared[other]]++);
        var (least, better) = (times.Length - 1, 0);
        while (better + times[least] < MostLookedAt)
        {
            better += times[least--];
        }

        return (least, better);
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
        var dice = Dice(shared, size, other.Length - 1);
        return dice >= EnoughShared && !IsNone(word, other) && string.CompareOrdinal(word, 0, other, 0, SharedStart) == 0 ? 0.7 * dice : 0;
    }

    // Share of the groups of both; a word has as many as letters but one.
    private static double Dice(int shared, int size, int otherSize) => 2.0 * shared / (size + Math.Max(1, otherSize));

    private static bool IsNone(string word, string other) => string.Equals(word, other, StringComparison.Ordinal) || HasDigit(other);

    private static bool HasDigit(string word) => word.AsSpan().ContainsAnyInRange('0', '9');
}
