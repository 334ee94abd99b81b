namespace Pacto.Knowledge.Indexing;

/// <summary>An array that grows while an index is built.</summary>
internal sealed class Growing<T>
{
    private T[] items = new T[256];

    /// <summary>How many were added.</summary>
    public int Count { get; private set; }

    /// <summary>An item that was added.</summary>
    public ref T this[int at] => ref items[at];

    /// <summary>Adds one.</summary>
    public void Add(T item)
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, items.Length + (items.Length / 2));
        }

        items[Count++] = item;
    }

    /// <summary>What was added.</summary>
    public ReadOnlySpan<T> Span => items.AsSpan(0, Count);

    /// <summary>What was added, in an array of its very size.</summary>
    public T[] ToArray() => Span.ToArray();
}
