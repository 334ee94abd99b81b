using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <content>Which instance answers in a conversation.</content>
public abstract partial class ConversationStore
{
    /// <summary>How long to wait before asking again whether another instance has finished with a conversation.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Makes a change that brings something to answer into a conversation. All that is unanswered in a conversation belongs to one
    /// instance, whose queue keeps the order: while another one has something to answer there, this waits until it has.
    /// </summary>
    private async Task<T> WhenOursAsync<T>(ConversationKey key, Func<StoreSession, T> change, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return await WriteAsync(
                    session =>
                    {
                        session.Hold(key);
                        return change(session);
                    },
                    cancellationToken);
            }
            catch (ElsewhereException)
            {
                if (waited > Patience)
                {
                    throw new StorageException(StorageProblem.Locked, Place, null);
                }

                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private void CheckOurs(StoreSession session, ConversationKey key)
    {
        if (AreShared && StoredTurns.IsElsewhere(session, key, Instance))
        {
            throw new ElsewhereException();
        }
    }

#pragma warning disable CA1032, CA1064 // It never leaves this class.
    private sealed class ElsewhereException : Exception;
#pragma warning restore CA1032, CA1064
}
