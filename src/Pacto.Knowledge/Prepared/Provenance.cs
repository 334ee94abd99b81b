using System.Runtime.InteropServices;
using System.Text;

namespace Pacto.Knowledge.Prepared;

/// <summary>What a prepared file was made from: the sum and length of its sources, and the program that made it.</summary>
/// <param name="Program">Which build of this program.</param>
/// <param name="Bytes">Length of the sources together. Bytes.</param>
/// <param name="Sum">Their checksum, names included.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct Provenance(Guid Program, long Bytes, uint Sum)
{
    /// <summary>Bytes it takes in a file.</summary>
    public const int Length = 28;

    /// <summary>Of one file's content.</summary>
    public static Provenance Of(ReadOnlySpan<byte> content) => new(typeof(Provenance).Module.ModuleVersionId, content.Length, Checksum.Of(content));

    /// <summary>Of all data files below a folder.</summary>
    public static Provenance OfFolder(string folder)
    {
        var (length, sum) = (0L, 0u);
        foreach (var path in DataFiles(folder))
        {
            var content = File.ReadAllBytes(path);
            sum = Checksum.Of(content, Checksum.Of(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, path)), sum));
            length += content.Length;
        }

        return new Provenance(typeof(Provenance).Module.ModuleVersionId, length, sum);
    }

    private static IEnumerable<string> DataFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".txt", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
