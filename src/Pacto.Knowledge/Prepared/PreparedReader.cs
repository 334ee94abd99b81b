using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Pacto.Knowledge.Prepared;

/// <summary>Reads what a <see cref="PreparedWriter"/> wrote, in the same order. For one thread.</summary>
/// <param name="bytes">What was written, already known to be whole.</param>
/// <param name="start">Where to begin. Bytes.</param>
internal sealed class PreparedReader(byte[] bytes, int start)
{
    private int at = start;

    public byte ReadByte() => bytes[at++];

    public int ReadNumber()
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
        at += sizeof(int);
        return number;
    }

    /// <summary>A number written in as few bytes as it needs.</summary>
    public int ReadSmall()
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }
    }

    public string ReadText()
    {
        var length = ReadSmall();
        var text = Encoding.UTF8.GetString(bytes, at, length);
        at += length;
        return text;
    }

    /// <summary>An array as it was written.</summary>
    public T[] ReadMany<T>()
        where T : unmanaged
    {
        var items = GC.AllocateUninitializedArray<T>(ReadNumber());
        var target = MemoryMarshal.AsBytes(items.AsSpan());
        bytes.AsSpan(at, target.Length).CopyTo(target);
        at += target.Length;
        return items;
    }

    public string[] ReadTexts()
    {
        var texts = new string[ReadNumber()];
        for (var one = 0; one < texts.Length; one++)
        {
            texts[one] = ReadText();
        }

        return texts;
    }
}
