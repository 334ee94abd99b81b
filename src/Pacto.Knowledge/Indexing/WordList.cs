namespace Pacto.Knowledge.Indexing;

/// <summary>Sequences of words, one after another in a flat array. Immutable.</summary>
/// <param name="starts">Where each sequence begins; one more at the end.</param>
/// <param name="words">The words.</param>
internal sealed class WordList(int[] starts, int[] words)
{
    /// <summary>How many sequences.</summary>
    public int Count => starts.Length - 1;

    /// <summary>How many words all of them have.</summary>
    public int Words => words.Length;

    /// <summary>Bytes the arrays take.</summary>
    public long Bytes => 4L * (starts.Length + words.Length);

    /// <summary>A sequence.</summary>
    public ReadOnlySpan<int> this[int at] => words.AsSpan(starts[at]..starts[at + 1]);
}
