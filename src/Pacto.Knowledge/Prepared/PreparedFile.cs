using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Pacto.Knowledge.Prepared;

/// <summary>
/// A file made from others to be read quickly. It says what it was made from, and is taken only when that is still so and nothing
/// of it is missing or damaged; otherwise the others are read. It can always be deleted.
/// </summary>
internal static class PreparedFile
{
    private const uint Magic = 0x31505350;
    private const int HeadLength = sizeof(uint) + Provenance.Length + sizeof(uint) + sizeof(int);

    /// <summary>What was written with this provenance; null when there is nothing that can be taken.</summary>
    public static PreparedReader? Open(string path, Provenance provenance)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        return bytes.Length >= HeadLength
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes) == Magic
            && MemoryMarshal.Read<Provenance>(bytes.AsSpan(sizeof(uint))) == provenance
            && BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(HeadLength - sizeof(int))) == bytes.Length - HeadLength
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(sizeof(uint) + Provenance.Length)) == Checksum.Of(bytes.AsSpan(HeadLength))
            ? new PreparedReader(bytes, HeadLength)
            : null;
    }

    /// <summary>Writes the file beside its place and moves it there, so that nobody ever meets half of it.</summary>
    public static void Save(string path, Provenance provenance, PreparedWriter content)
    {
        var written = content.Written;
        Span<byte> head = stackalloc byte[HeadLength];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        MemoryMarshal.Write(head[sizeof(uint)..], provenance);
        BinaryPrimitives.WriteUInt32LittleEndian(head[(sizeof(uint) + Provenance.Length)..], Checksum.Of(written));
        BinaryPrimitives.WriteInt32LittleEndian(head[(HeadLength - sizeof(int))..], written.Length);
        var beside = $"{path}.{Environment.ProcessId}.tmp";
        using (var file = File.Create(beside))
        {
            file.Write(head);
            file.Write(written);
        }

        File.Move(beside, path, overwrite: true);
    }
}
