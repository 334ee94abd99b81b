using Pacto.Bot.Conversations;
using Pacto.Bot.Storage;

namespace Pacto.Bot.Tests.Storage;

/// <summary>A store in a folder of its own, which can be closed and opened again.</summary>
internal sealed class StoreInFolder : IDisposable
{
    public static readonly PersonKey Ana = new("directline", "", "ana");
    public static readonly ConversationKey Chat = new("directline", "chat");

    private readonly string folder = Directory.CreateTempSubdirectory("pacto-store-").FullName;

    public StoreInFolder() => Store = Open();

    public SqliteConversationStore Store { get; private set; }

    public string FilePath => Path.Combine(folder, "pacto.db");

    public static Turn TurnOf(string id, string text = "hola", ConversationKey? chat = null, PersonKey? person = null) =>
        new(id, chat ?? Chat, person ?? Ana, TurnKind.Message, text, null, DateTimeOffset.UnixEpoch);

    public static TurnRecord Answered(Turn turn, Conversation loaded, IReadOnlyList<string> outgoing, params DraftChange[] changes) =>
        new(turn, new TurnOutcome(loaded with { Greeted = true }, Reply.None, TurnStatus.Chatted, changes), outgoing);

    public SqliteConversationStore Open() => new(new StorageOptions { Path = FilePath, BusySeconds = 1 }, TimeProvider.System);

    public void Reopen()
    {
        Store.Dispose();
        Store = Open();
    }

    /// <summary>Loads, answers and saves a turn as a handler does.</summary>
    public async Task SaveAsync(Turn turn, IReadOnlyList<string> outgoing, params DraftChange[] changes)
    {
        var loaded = await Store.LoadAsync(turn.Conversation, turn.Person, default);
        await Store.SaveAsync(Answered(turn, loaded, outgoing, changes), default);
    }

    /// <summary>True when these words stand anywhere in the files of the database.</summary>
    public bool Holds(string words) => Directory.EnumerateFiles(folder).Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.GetBuffer().AsSpan(0, (int)copy.Length).IndexOf(System.Text.Encoding.UTF8.GetBytes(words)) >= 0;
    });

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
