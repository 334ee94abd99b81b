using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Indexing;

/// <summary>
/// Finds words of the documents that a word of the question may stand for: slips of the finger, spelling by ear, other forms and
/// kindred words of the neighbouring language. Those that share groups of letters are looked at, no others.
/// </summary>
internal sealed class KindredWords(Vocabulary vocabulary, LetterGroups letters)
{
    private const int MostLookedAt = 400;
    private const int Shortest = 3;
    private const double EnoughShared = 0.3;

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

        var shared = new Dictionary<int, int>();
        var groups = LetterGroups.Keys(word).Distinct().ToList();
        foreach (var key in groups)
        {
            if (letters.Find(key) is var group and >= 0)
            {
                foreach (var other in letters.WordsOf(group))
                {
                    shared[other] = shared.GetValueOrDefault(other) + 1;
                }
            }
        }

        var sound = PhoneticKey.Of(word);
        return [.. shared
            .Where(pair => Math.Abs(vocabulary[pair.Key].Length - word.Length) <= Math.Max(3, word.Length / 2))
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key)
            .Take(MostLookedAt)
            .Select(pair => (Word: pair.Key, Likeness: Likeness(word, sound, vocabulary[pair.Key], pair.Value, groups.Count, isKnown)))
            .Where(pair => pair.Likeness > 0)
            .OrderByDescending(pair => pair.Likeness)
            .ThenBy(pair => pair.Word)
            .Take(most)];
    }

    private static double Likeness(string word, string sound, string other, int shared, int groups, bool isKnown)
    {
        if (string.Equals(word, other, StringComparison.Ordinal) || other.Any(char.IsAsciiDigit))
        {
            return 0;
        }

        var dice = 2.0 * shared / (groups + Math.Max(1, other.Length - 1));
        var kindred = dice >= EnoughShared && SharedStart(word, other) >= 4 ? 0.7 * dice : 0;
        if (isKnown)
        {
            return kindred;
        }

        var allowed = word.Length >= 7 ? 2 : word.Length >= 4 ? 1 : 0;
        var slips = EditDistance.Between(word, other, allowed);
        return Math.Max(kindred, slips == 1 ? 0.85 : sound == PhoneticKey.Of(other) ? 0.85 : slips == 2 && allowed == 2 ? 0.6 : 0);
    }

    private static int SharedStart(string a, string b)
    {
        var at = 0;
        while (at < a.Length && at < b.Length && a[at] == b[at])
        {
            at++;
        }

        return at;
    }
}
