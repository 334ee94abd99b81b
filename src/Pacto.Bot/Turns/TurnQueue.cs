using System.Threading.Channels;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Turns;

/// <summary>
/// Turns between the door and the handler: one at a time in a conversation, in the order of their arrival; conversations side by
/// side, each in its turn, so that one that talks a lot does not hold up the others. Safe to use from many threads.
/// </summary>
internal sealed class TurnQueue : IDisposable
{
    /// <summary>Most turns that wait. Turns; a door that brings more waits itself.</summary>
    public const int Capacity = 10_000;

    private readonly Lock guard = new();
    private readonly Dictionary<ConversationKey, Queue<QueuedTurn>> waiting = [];
    private readonly Channel<ConversationKey> ready = Channel.CreateUnbounded<ConversationKey>();
    private readonly SemaphoreSlim room = new(Capacity);
    private bool closed;

    /// <summary>Turns that wait or are being answered.</summary>
    public int Count => Capacity - room.CurrentCount;

    /// <summary>Hands a turn over; it is answered some time later.</summary>
    public Task EnqueueAsync(Turn turn, CancellationToken cancellationToken) =>
        AddAsync(new QueuedTurn(turn, null), cancellationToken);

    /// <summary>Hands over a turn that was left behind, at once even where the queue is full; nothing is done where it waits already.</summary>
    public void EnqueueLeft(Turn turn, bool isDeadly)
    {
        var hasRoom = room.Wait(TimeSpan.Zero, CancellationToken.None);
        lock (guard)
        {
            var isKnown = waiting.TryGetValue(turn.Conversation, out var line) && line.Any(queued => queued.Turn.Id == turn.Id);
            if (!isKnown && !closed)
            {
                Line(new QueuedTurn(turn, null) { IsDeadly = isDeadly, HasRoom = hasRoom });
                return;
            }
        }

        if (hasRoom)
        {
            room.Release();
        }
    }

    /// <summary>Hands a turn over and waits until it is answered and stored.</summary>
    /// <exception cref="InvalidOperationException">Not even an apology could be stored.</exception>
    public async Task<TurnRecord> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var answered = new TaskCompletionSource<TurnRecord>(TaskCreationOptions.RunContinuationsAsynchronously);
        await AddAsync(new QueuedTurn(turn, answered), cancellationToken);
        return await answered.Task.WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => room.Dispose();

    /// <summary>The next turn of a conversation that nobody works on; null when the queue is closed and empty.</summary>
    internal async Task<QueuedTurn?> TakeAsync()
    {
        while (await ready.Reader.WaitToReadAsync())
        {
            if (ready.Reader.TryRead(out var conversation))
            {
                lock (guard)
                {
                    return waiting[conversation].Peek();
                }
            }
        }

        return null;
    }

    /// <summary>Ends a turn that was taken: the next one of its conversation may be taken now.</summary>
    internal void End(QueuedTurn ended)
    {
        TurnMeters.Wait(-1);
        lock (guard)
        {
            var conversation = ended.Turn.Conversation;
            var line = waiting[conversation];
            line.Dequeue();
            if (line.Count == 0)
            {
                waiting.Remove(conversation);
                if (closed && waiting.Count == 0)
                {
                    ready.Writer.TryComplete();
                }
            }
            else
            {
                ready.Writer.TryWrite(conversation);
            }
        }

        if (ended.HasRoom)
        {
            room.Release();
        }
    }

    /// <summary>Takes nothing more in; what is in is still answered.</summary>
    internal void Close()
    {
        lock (guard)
        {
            closed = true;
            if (waiting.Count == 0)
            {
                ready.Writer.TryComplete();
            }
        }
    }

    private async Task AddAsync(QueuedTurn turn, CancellationToken cancellationToken)
    {
        await room.WaitAsync(cancellationToken);
        lock (guard)
        {
            if (closed)
            {
                // Stored turns are answered at the next start; here is only nobody left to do it.
                room.Release();
                turn.Answered?.TrySetException(new InvalidOperationException("The queue is closed."));
                return;
            }

            Line(turn);
        }
    }

    // Under the guard.
    private void Line(QueuedTurn turn)
    {
        TurnMeters.Wait(1);
        var conversation = turn.Turn.Conversation;
        if (waiting.TryGetValue(conversation, out var line))
        {
            line.Enqueue(turn);
        }
        else
        {
            waiting.Add(conversation, new Queue<QueuedTurn>([turn]));
            ready.Writer.TryWrite(conversation);
        }
    }
}
