using Pacto.Bot.Storage;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Transcripts;

/// <summary>Plays every transcript in this folder over a real database file.</summary>
public sealed class TranscriptTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pacto-chat-").FullName;

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Repository.PathOf("tests/Pacto.Bot.Tests/Transcripts"), "*.chat").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_transcript_plays_as_written(string file)
    {
        var clock = new FakeClock();
        using var store = new SqliteConversationStore(new StorageOptions { Path = Path.Combine(folder, file + ".db") }, clock);

        await Chat.PlayAsync(
            Repository.PathOf($"tests/Pacto.Bot.Tests/Transcripts/{file}"),
            made => new TestBot(store, clock, turnPrefix: $"b{made}-"),
            clock);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
