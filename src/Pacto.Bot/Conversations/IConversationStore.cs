using Pacto.Bot.Forms;

namespace Pacto.Bot.Conversations;

/// <summary>Keeps conversations, drafts and what was said. Every method is safe to call from many threads.</summary>
public interface IConversationStore
{
    /// <summary>The conversation as last saved; a fresh one when it is new.</summary>
    Task<Conversation> LoadAsync(ConversationKey key, PersonKey person, CancellationToken cancellationToken);

    /// <summary>A draft of this person; null when there is none with this id, or it is somebody else's.</summary>
    Task<Draft?> LoadDraftAsync(PersonKey owner, string draftId, CancellationToken cancellationToken);

    /// <summary>This person's drafts, the last changed first.</summary>
    Task<IReadOnlyList<Draft>> ListDraftsAsync(PersonKey owner, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a turn that arrived, before anything is done about it, so that it is answered even if the process dies.
    /// </summary>
    /// <param name="turn">The turn.</param>
    /// <param name="incoming">The channel's own record of it (JSON), shown to its clients again; null when the channel keeps none.</param>
    /// <param name="cancellationToken">Stops waiting; what was accepted stays accepted.</param>
    /// <returns>False when a turn with this id was accepted in this conversation before.</returns>
    Task<bool> AcceptAsync(Turn turn, string? incoming, CancellationToken cancellationToken);

    /// <summary>
    /// Stores what a turn brought about, all of it or nothing: conversation, drafts, the turn's end and the outgoing records.
    /// When the task ends without an error the change survives the death of the process.
    /// </summary>
    /// <exception cref="StaleConversationException">The conversation or a draft changed since it was loaded.</exception>
    /// <exception cref="AnsweredBeforeException">The turn had ended before, perhaps by the hand of another instance; nothing was changed.</exception>
    Task SaveAsync(TurnRecord record, CancellationToken cancellationToken);

    /// <summary>
    /// Takes over, oldest first, the turns that were accepted and never ended by processes that are no more. From now on they are this
    /// process's to answer, and nobody else's for as long as it lives.
    /// </summary>
    /// <param name="line">
    /// Gets each before anybody can accept a later turn of its conversation, so that it stands before that one in the queue. Must not wait.
    /// May be told of one again that it was told of before.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<LeftTurn>> TakeOverAsync(Action<LeftTurn> line, CancellationToken cancellationToken);
}
