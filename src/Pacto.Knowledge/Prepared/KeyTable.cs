using System.Numerics;

namespace Pacto.Knowledge.Prepared;

/// <summary>
/// From texts to numbers, without the texts: of each only 64 bits are kept, in two flat arrays that are written and read as they
/// lie in memory. Two texts of one table fall together less than once in a billion tables. Immutable.
/// </summary>
internal sealed class KeyTable
{
    private readonly ulong[] hashes;
    private readonly int[] numbers;

    /// <summary>Of texts that differ, with their numbers.</summary>
    public KeyTable(IReadOnlyCollection<KeyValuePair<string, int>> entries)
    {
        hashes = new ulong[Math.Max(16, BitOperations.RoundUpToPowerOf2((uint)(entries.Count + (entries.Count / 2))))];
        numbers = new int[hashes.Length];
        foreach (var (text, number) in entries)
        {
            var at = Place(HashOf(text));
            (hashes[at], numbers[at]) = (HashOf(text), number);
        }
    }

    private KeyTable(ulong[] hashes, int[] numbers) => (this.hashes, this.numbers) = (hashes, numbers);

    /// <summary>The text's number; -1 when it is not there.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        var at = Place(HashOf(text));
        return hashes[at] == 0 ? -1 : numbers[at];
    }

    public void Write(PreparedWriter to)
    {
        to.WriteMany<ulong>(hashes);
        to.WriteMany<int>(numbers);
    }

    public static KeyTable Read(PreparedReader from) => new(from.ReadMany<ulong>(), from.ReadMany<int>());

    private int Place(ulong hash)
    {
        var mask = hashes.Length - 1;
        var at = (int)hash & mask;
        while (hashes[at] != 0 && hashes[at] != hash)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    // FNV-1a by letter, stirred at the end so that the low bits tell as much as the high ones; never 0, which marks a free place.
    private static ulong HashOf(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037ul;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        return (hash ^ (hash >> 32)) | (1ul << 63);
    }
}
