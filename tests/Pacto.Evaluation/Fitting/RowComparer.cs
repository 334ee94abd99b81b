using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Pacto.Fitting;

/// <summary>Takes rows with the same numbers for the same.</summary>
internal sealed class RowComparer : IEqualityComparer<float[]>
{
    public static RowComparer Instance { get; } = new();

    public bool Equals(float[]? x, float[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode([DisallowNull] float[] obj)
    {
        var hash = default(HashCode);
        hash.AddBytes(MemoryMarshal.AsBytes<float>(obj));
        return hash.ToHashCode();
    }
}
