using Pacto.Bot.Storage;

namespace Pacto.Bot.Tests.Storage;

/// <summary>A SQLite file in a folder of its own.</summary>
public sealed class StoreInFolder : StorePlace
{
    private readonly string folder = Directory.CreateTempSubdirectory("pacto-store-").FullName;

    public string FilePath => Path.Combine(folder, "pacto.db");

    public override bool Holds(string words) => Directory.EnumerateFiles(folder).Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.GetBuffer().AsSpan(0, (int)copy.Length).IndexOf(System.Text.Encoding.UTF8.GetBytes(words)) >= 0;
    });

    protected override ConversationStore Open() =>
        new SqliteConversationStore(new StorageOptions { Path = FilePath, BusySeconds = 1 }, Clock);

    protected override void Leave() => Directory.Delete(folder, recursive: true);
}
