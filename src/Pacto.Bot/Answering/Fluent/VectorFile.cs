using System.Security.Cryptography;
using System.Text;

namespace Pacto.Bot.Answering.Fluent;

/// <summary>
/// Vectors of one model, kept on disk by the hash of the text they stand for, so that an unchanged passage is asked for once. Written beside and moved into
/// place; what cannot be read or kept is asked for anew.
/// </summary>
/// <param name="path">The file; null keeps nothing.</param>
/// <param name="clock">Tells that it is in use, so that it is not tidied away.</param>
internal sealed class VectorFile(string? path, TimeProvider clock)
{
    private const int Version = 1;
    private const int HashLength = 32;
    private const int LongestVector = 16_384;

    /// <summary>The file for a model at an address.</summary>
    /// <param name="folder">The folder of what documents were read to; null keeps nothing.</param>
    /// <param name="model">Name of the model.</param>
    /// <param name="address">Where it is asked.</param>
    /// <param name="clock">Time.</param>
    public static VectorFile For(string? folder, string model, Uri address, TimeProvider clock) =>
        new(folder is null ? null : Path.Combine(folder, $"{HashOf($"{model}@{address}")[..24]}.vectors"), clock);

    /// <summary>The name of a text.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>What was kept, by the hash of the text.</summary>
    public Dictionary<string, float[]> Read()
    {
        var kept = new Dictionary<string, float[]>(StringComparer.Ordinal);
        if (path is null || !File.Exists(path))
        {
            return kept;
        }

        try
        {
            File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
            using var reader = new BinaryReader(File.OpenRead(path));
            var (version, size) = (reader.ReadInt32(), reader.ReadInt32());
            if (version != Version || size is < 1 or > LongestVector)
            {
                return kept;
            }

            for (var count = reader.ReadInt32(); count > 0; count--)
            {
                var hash = Convert.ToHexStringLower(reader.ReadBytes(HashLength));
                var vector = new float[size];
                for (var i = 0; i < size; i++)
                {
                    vector[i] = reader.ReadSingle();
                }

                kept[hash] = vector;
            }

            return kept;
        }
        catch (Exception damaged) when (damaged is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Keeps these and no others.</summary>
    public void Write(IReadOnlyDictionary<string, float[]> vectors)
    {
        if (path is null || vectors.Count == 0)
        {
            return;
        }

        var beside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var writer = new BinaryWriter(File.Create(beside)))
            {
                writer.Write(Version);
                writer.Write(vectors.First().Value.Length);
                writer.Write(vectors.Count);
                foreach (var (hash, vector) in vectors)
                {
                    writer.Write(Convert.FromHexString(hash));
                    Array.ForEach(vector, writer.Write);
                }
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            File.Delete(beside);
        }
    }
}
