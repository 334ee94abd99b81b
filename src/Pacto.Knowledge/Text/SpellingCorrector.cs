using Pacto.Knowledge.Prepared;

namespace Pacto.Knowledge.Text;

/// <summary>
/// Finds the known word that a misspelt one stands for: by sound first, then by one or two slips of the finger, the more
/// frequent word winning. Immutable after building; safe for many threads.
/// </summary>
public sealed class SpellingCorrector
{
    private readonly string[] words;
    private readonly int[] counts;
    private readonly bool[] seen;
    private readonly KeyTable places;

    // Most questions hold no slip, and the first answer need not wait for this.
    private readonly Lazy<SpellingNeighbours> neighbours;

    /// <summary>Knows the words of the sources, the lexicon and the anticipated questions.</summary>
    /// <param name="frequency">How often each normalised word stands there.</param>
    /// <param name="seen">Rarer words that may be slips themselves: read as a known word of the same sound, otherwise left alone.</param>
    public SpellingCorrector(IReadOnlyDictionary<string, int> frequency, IReadOnlySet<string>? seen = null)
        : this(
            [.. frequency.Keys, .. seen?.Where(word => !frequency.ContainsKey(word)) ?? []],
            [.. frequency.Values],
            seen)
    {
    }

    private SpellingCorrector(string[] words, int[] counts, IReadOnlySet<string>? seen)
        : this(words, counts, Array.ConvertAll(words, word => seen?.Contains(word) is true), new KeyTable([.. words.Select(KeyValuePair.Create)]))
    {
    }

    private SpellingCorrector(string[] words, int[] counts, bool[] seen, KeyTable places)
    {
        this.words = words;
        this.counts = counts;
        this.seen = seen;
        this.places = places;
        neighbours = new Lazy<SpellingNeighbours>(() => new SpellingNeighbours(words.AsSpan(0, counts.Length), counts));
    }

    /// <summary>Whether the word stands in the vocabulary.</summary>
    public bool Knows(string word) => Place(word) is >= 0 and var place && place < counts.Length;

    /// <summary>The known word meant; null when none is near enough. Words of under four letters are corrected by sound only.</summary>
    /// <param name="word">A normalised word that is not known.</param>
    /// <param name="accepts">Whether a known word may be what was meant; null for any: "compromisso" is no correction in Spanish, where "compromiso" is.</param>
    public string? Correct(string word, Func<string, bool>? accepts = null)
    {
        accepts ??= static _ => true;
        if (word.Length < 3 || word.Any(char.IsAsciiDigit))
        {
            return null;
        }

        if (neighbours.Value.SoundingLike(word, accepts) is { } alike && Math.Abs(alike.Length - word.Length) <= 2)
        {
            return alike;
        }

        return word.Length < 4 || (Place(word) is >= 0 and var place && seen[place]) ? null : neighbours.Value.Nearest(word, accepts);
    }

    internal static SpellingCorrector Read(PreparedReader from) =>
        new(from.ReadTexts(), from.ReadMany<int>(), from.ReadMany<bool>(), KeyTable.Read(from));

    internal void Write(PreparedWriter to)
    {
        to.WriteTexts(words);
        to.WriteMany<int>(counts);
        to.WriteMany<bool>(seen);
        places.Write(to);
    }

    private int Place(string word) => places.Find(word);
}
