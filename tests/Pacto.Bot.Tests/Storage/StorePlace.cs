using Pacto.Bot.Conversations;
using Pacto.Bot.Storage;

namespace Pacto.Bot.Tests.Storage;

/// <summary>A store in a place of its own, which can be closed and opened again.</summary>
public abstract class StorePlace : IDisposable
{
    public static readonly PersonKey Ana = new("directline", "", "ana");
    public static readonly ConversationKey Chat = new("directline", "chat");

    private readonly List<ConversationStore> opened = [];

    /// <summary>The clock of the stores that are opened from now on.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public ConversationStore Store => opened.Count == 0 ? Another() : opened[0];

    public static Turn TurnOf(string id, string text = "hola", ConversationKey? chat = null, PersonKey? person = null) =>
        new(id, chat ?? Chat, person ?? Ana, TurnKind.Message, text, null, DateTimeOffset.UnixEpoch);

    public static TurnRecord Answered(Turn turn, Conversation loaded, IReadOnlyList<string> outgoing, params DraftChange[] changes) =>
        new(turn, new TurnOutcome(loaded with { Greeted = true }, Reply.None, TurnStatus.Chatted, changes), outgoing);

    /// <summary>One more store over the same data, as another process has it.</summary>
    public ConversationStore Another()
    {
        var store = Open();
        opened.Add(store);
        return store;
    }

    public void Reopen()
    {
        Close();
        Another();
    }

    /// <summary>Loads, answers and saves a turn as a handler does.</summary>
    public Task SaveAsync(Turn turn, IReadOnlyList<string> outgoing, params DraftChange[] changes) => SaveAsync(Store, turn, outgoing, changes);

    public static async Task SaveAsync(IConversationStore store, Turn turn, IReadOnlyList<string> outgoing, params DraftChange[] changes)
    {
        var loaded = await store.LoadAsync(turn.Conversation, turn.Person, default);
        await store.SaveAsync(Answered(turn, loaded, outgoing, changes), default);
    }

    /// <summary>True when these words stand anywhere in what is kept.</summary>
    public abstract bool Holds(string words);

    public void Dispose()
    {
        Close();
        Leave();
        GC.SuppressFinalize(this);
    }

    protected abstract ConversationStore Open();

    /// <summary>Removes what is left when all stores are closed.</summary>
    protected virtual void Leave()
    {
    }

    private void Close()
    {
        opened.ForEach(store => store.Dispose());
        opened.Clear();
    }
}
