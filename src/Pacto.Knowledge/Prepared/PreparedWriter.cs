using System.Runtime.InteropServices;
using System.Text;

namespace Pacto.Knowledge.Prepared;

/// <summary>Writes numbers, texts and whole arrays one after the other, as this machine holds them. For one thread.</summary>
internal sealed class PreparedWriter : IDisposable
{
    private readonly MemoryStream bytes = new();
    private readonly BinaryWriter writer;

    public PreparedWriter() => writer = new BinaryWriter(bytes, Encoding.UTF8);

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<byte> Written
    {
        get
        {
            writer.Flush();
            return bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        }
    }

    public void Write(byte number) => writer.Write(number);

    public void Write(int number) => writer.Write(number);

    /// <summary>A number from 0 on in as few bytes as it needs.</summary>
    public void WriteSmall(long number) => writer.Write7BitEncodedInt64(number);

    public void Write(string text) => writer.Write(text);

    /// <summary>How many, then each as it lies in memory.</summary>
    public void WriteMany<T>(ReadOnlySpan<T> items)
        where T : unmanaged
    {
        writer.Write(items.Length);
        writer.Write(MemoryMarshal.AsBytes(items));
    }

    /// <summary>How many, then each.</summary>
    public void WriteTexts(IReadOnlyCollection<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    public void Dispose() => writer.Dispose();
}
