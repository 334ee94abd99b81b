using System.Security.Cryptography;
using Pacto.Knowledge.Documents;

namespace Pacto.Knowledge.Ingestion;

/// <summary>Reads one file, whatever is in it: within limits of size and time, from the cache when it was read before.</summary>
internal sealed class FileReading(IReadOnlyList<IDocumentReader> readers, ReadingCache? cache)
{
    private const long LargestFile = 50_000_000;

    // Longer than any document a person wrote takes; made files may keep a parser busy for ever.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(45);

    private readonly Dictionary<string, IDocumentReader> readers = readers
        .SelectMany(reader => reader.Extensions.Select(extension => (extension, reader)))
        .ToDictionary(pair => pair.extension, pair => pair.reader, StringComparer.OrdinalIgnoreCase);

    /// <summary>Its blocks, the hash of its bytes, and whether it was known.</summary>
    /// <exception cref="DocumentRefusedException">It cannot be read.</exception>
    public (ReadingResult Result, string Sha256, bool IsKnown) Read(FoundFile file)
    {
        if (file.IsLink)
        {
            throw new DocumentRefusedException(RefusalReason.Link, "");
        }

        var extension = Path.GetExtension(file.Path);
        if (!readers.TryGetValue(extension, out var reader))
        {
            throw new DocumentRefusedException(RefusalReason.UnknownKind, extension);
        }

        var content = Bytes(file.Path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (cache?.Find(hash, extension) is { } known)
        {
            return (known, hash, true);
        }

        try
        {
            var result = ReadInTime(reader, content);
            cache?.Keep(hash, extension, result);
            return (result, hash, false);
        }
        catch (DocumentRefusedException refused)
        {
            cache?.Keep(hash, extension, refused);
            throw;
        }
    }

    // Pipes and devices have no length: they are never opened, because reading one may never end.
    private static byte[] Bytes(string path) => new FileInfo(path).Length switch
    {
        0 => throw new DocumentRefusedException(RefusalReason.Empty, ""),
        > LargestFile => throw new DocumentRefusedException(RefusalReason.TooLarge, $"More than {LargestFile} bytes."),
        _ => File.ReadAllBytes(path),
    };

    private static ReadingResult ReadInTime(IDocumentReader reader, byte[] content)
    {
        // A thread cannot be stopped: one that exceeds its time is left behind, and ends with the process.
        var reading = Task.Factory.StartNew(() => ReadSafely(reader, content), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return reading.Wait(Longest)
            ? reading.GetAwaiter().GetResult() is var (result, refused) && result is not null ? result : throw refused!
            : throw new DocumentRefusedException(RefusalReason.TooSlow, $"{Longest.TotalSeconds:0} s.");
    }

    // One document must not take the others with it, whatever a parser makes of it.
    private static (ReadingResult? Result, DocumentRefusedException? Refused) ReadSafely(IDocumentReader reader, byte[] content)
    {
        try
        {
            return (reader.Read(content), null);
        }
        catch (DocumentRefusedException refused)
        {
            return (null, new DocumentRefusedException(refused.Reason, refused.Message, refused));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return (null, new DocumentRefusedException(RefusalReason.Damaged, broken.Message, broken));
        }
    }
}
