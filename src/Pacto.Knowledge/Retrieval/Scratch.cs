using System.Collections.Concurrent;

namespace Pacto.Knowledge.Retrieval;

/// <summary>Arrays of one length for the time of a question, all zero when they are lent: what is not allocated is not collected. Safe for many threads.</summary>
internal sealed class Scratch(int length)
{
    private readonly ConcurrentBag<float[]> free = [];

    /// <summary>An array of zeros.</summary>
    public float[] Lend() => free.TryTake(out var array) ? array : new float[length];

    /// <summary>Takes it back; nobody may use it after.</summary>
    public void Return(float[] array)
    {
        Array.Clear(array);
        free.Add(array);
    }
}
