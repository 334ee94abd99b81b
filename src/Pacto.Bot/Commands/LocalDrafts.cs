using Pacto.Bot.Channels.Terminal;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Commands;

/// <summary>Changes drafts of the user of this machine without a conversation.</summary>
internal static class LocalDrafts
{
    /// <summary>Stores one change. A draft that is open in the terminal's conversation and is deleted is closed there as well.</summary>
    public static async Task SaveAsync(IServiceProvider rooms, DraftChange change, CancellationToken cancellationToken)
    {
        var store = rooms.GetRequiredService<IConversationStore>();
        var conversation = await store.LoadAsync(TerminalChannel.Conversation, TerminalChannel.Person, cancellationToken);
        if (change is DraftChange.Deleted deleted && conversation.Drafting?.DraftId == deleted.DraftId)
        {
            conversation = conversation with { Drafting = null, Pending = null };
        }

        var turn = new Turn(
            Guid.CreateVersion7().ToString(),
            TerminalChannel.Conversation,
            TerminalChannel.Person,
            TurnKind.Message,
            "",
            null,
            rooms.GetRequiredService<TimeProvider>().GetUtcNow());
        await store.SaveAsync(
            new TurnRecord(turn, new TurnOutcome(conversation, Reply.None, TurnStatus.Drafting, [change]), []), cancellationToken);
    }
}
