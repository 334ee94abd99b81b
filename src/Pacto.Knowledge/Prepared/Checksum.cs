using System.Numerics;
using System.Runtime.InteropServices;

namespace Pacto.Knowledge.Prepared;

/// <summary>CRC-32C over bytes: finds files that were edited, cut off or damaged; no guard against somebody who means harm.</summary>
internal static class Checksum
{
    /// <summary>Of the bytes, going on from what was summed before.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        var sum = ~before;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            sum = BitOperations.Crc32C(sum, word);
        }

        foreach (var last in bytes[(words.Length * sizeof(ulong))..])
        {
            sum = BitOperations.Crc32C(sum, last);
        }

        return ~sum;
    }
}
