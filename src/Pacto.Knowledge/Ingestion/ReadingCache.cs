using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pacto.Knowledge.Documents;

namespace Pacto.Knowledge.Ingestion;

/// <summary>
/// What files were read to, kept on disk by the hash of their bytes, so that an unchanged file is not read again wherever it
/// lies. Entries are written beside and moved into place, so that a reader never meets half of one; what cannot be kept or is
/// damaged is simply read anew. Safe for many threads and processes.
/// </summary>
/// <param name="folder">Where entries lie; made when the first is kept.</param>
/// <param name="clock">Tells how long an entry was not used.</param>
public sealed class ReadingCache(string folder, TimeProvider clock)
{
    /// <summary>Changes with every change of a reader that gives other blocks for the same bytes.</summary>
    private const int Version = 1;

    private static readonly TimeSpan Unused = TimeSpan.FromDays(60);

    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The user's own folder for it; null where the user has none.</summary>
    public static string? UsualFolder =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } home
            ? Path.Combine(home, "pacto", "readings")
            : null;

    /// <summary>What these bytes were read to; null when that is not known.</summary>
    /// <param name="sha256">Hash of the bytes.</param>
    /// <param name="extension">With its dot: the same bytes read as another kind give something else.</param>
    /// <exception cref="DocumentRefusedException">They were refused.</exception>
    internal ReadingResult? Find(string sha256, string extension)
    {
        Entry? entry;
        var path = PathOf(sha256, extension);
        try
        {
            using var file = File.OpenRead(path);
            entry = JsonSerializer.Deserialize<Entry>(file, Json);
            File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
        }
        catch (Exception lost) when (lost is IOException or UnauthorizedAccessException or JsonException or NotSupportedException)
        {
            return null;
        }

        return entry switch
        {
            { Refused: { } reason } => throw new DocumentRefusedException(reason, entry.Detail ?? ""),
            { Blocks: { } blocks } => new ReadingResult([.. blocks.Select(block => block.ToBlock())], [], entry.Title),
            _ => null,
        };
    }

    /// <summary>Keeps a reading.</summary>
    internal void Keep(string sha256, string extension, ReadingResult reading) =>
        Write(PathOf(sha256, extension), new Entry { Title = reading.Title, Blocks = [.. reading.Blocks.Select(KeptBlock.Of)] });

    /// <summary>Keeps that a file is refused, where that will not change by itself.</summary>
    internal void Keep(string sha256, string extension, DocumentRefusedException refused)
    {
        if (refused.Reason is not (RefusalReason.MissingProgram or RefusalReason.Unreadable or RefusalReason.TooSlow))
        {
            Write(PathOf(sha256, extension), new Entry { Refused = refused.Reason, Detail = refused.Message });
        }
    }

    /// <summary>Removes what nobody has used for a long time.</summary>
    public void Tidy()
    {
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(file => file.LastWriteTimeUtc < (clock.GetUtcNow() - Unused).UtcDateTime))
            {
                file.Delete();
            }
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // Tidying can wait.
        }
    }

    private string PathOf(string sha256, string extension) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{sha256}{extension.ToLowerInvariant()}.v{Version}.json"));

    private void Write(string path, Entry entry)
    {
        var beside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            CreateFolder();
            using (var file = File.Create(beside))
            {
                JsonSerializer.Serialize(file, entry, Json);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            TryDelete(beside);
        }
    }

    // Documents may be nobody else's business.
    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException)
        {
            // Tidied away later.
        }
    }

    /// <summary>An entry as it is written.</summary>
    private sealed record Entry
    {
        public RefusalReason? Refused { get; init; }

        public string? Detail { get; init; }

        public string? Title { get; init; }

        public IReadOnlyList<KeptBlock>? Blocks { get; init; }
    }

    private sealed record KeptBlock(BlockKind Kind, int Level, string Text, int First, int Last)
    {
        public static KeptBlock Of(DocumentBlock block) => new(block.Kind, block.Level, block.Text, block.Lines.First, block.Lines.Last);

        public DocumentBlock ToBlock() => new(Kind, Level, Text, new LineRange(First, Last));
    }
}
