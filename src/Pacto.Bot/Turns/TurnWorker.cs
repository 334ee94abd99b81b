using System.Diagnostics;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Turns;

/// <summary>
/// Answers what waits in the <see cref="TurnQueue"/>. At start it first takes over what a dead process left behind, and goes on doing so
/// where several instances share the work; at the end it finishes what it holds, as long as the host gives it time.
/// </summary>
internal sealed class TurnWorker(
    TurnQueue queue,
    HandleTurn handle,
    IConversationStore store,
    IInstances instances,
    IEnumerable<IReplySender> senders,
    Phrases phrases,
    ILogger<TurnWorker> logger,
    ConnectedModel? model = null) : IHostedService, IDisposable
{
    /// <summary>Conversations answered side by side: the work is mostly waiting for the disk. Conversations.</summary>
    private const int Width = 64;

    /// <summary>How often a turn is tried whose processes all ended before it was answered; it may be what ended them. Attempts.</summary>
    private const int MostAttempts = 5;

    /// <summary>How often to look for what instances left behind that are no more.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    // Those that wait for a model must not keep the others waiting.
    private readonly int width = Width + (model?.Calls ?? 0);

    private readonly Dictionary<string, IReplySender> senders = senders.ToDictionary(sender => sender.Channel, StringComparer.Ordinal);
    private readonly CancellationTokenSource closing = new();
    private readonly CancellationTokenSource stopping = new();
    private Task work = Task.CompletedTask;
    private Task rounds = Task.CompletedTask;

    /// <summary>Ends before the doors open, so that nothing that arrives from now on is among what was left behind.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await TakeOverAsync(cancellationToken);
        Begin();
        if (instances.AreShared)
        {
            rounds = Task.Run(
                () => Rounds.MakeAsync(Round, TakeOverAsync, away => logger.StoreAway(away.Message), closing.Token), CancellationToken.None);
        }
    }

    /// <summary>Begins to answer, without taking over what others left behind: another process may be about to.</summary>
    public void Begin() => work = Task.WhenAll(Enumerable.Range(0, width).Select(_ => Task.Run(WorkAsync, CancellationToken.None)));

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await closing.CancelAsync();
        await rounds;
        queue.Close();
        await using var hurry = cancellationToken.Register(stopping.Cancel);
        await work;
    }

    public void Dispose()
    {
        closing.Dispose();
        stopping.Dispose();
    }

    private async Task TakeOverAsync(CancellationToken cancellationToken)
    {
        var left = await store.TakeOverAsync(LineUp, cancellationToken);
        foreach (var (turn, _) in left.Where(entry => senders.ContainsKey(entry.Turn.Conversation.Channel)))
        {
            logger.TakenUp(turn.Id);
        }
    }

    private void LineUp(LeftTurn left)
    {
        if (senders.ContainsKey(left.Turn.Conversation.Channel))
        {
            queue.EnqueueLeft(left.Turn, isDeadly: left.Attempts > MostAttempts);
        }
    }

    private async Task WorkAsync()
    {
        while (await queue.TakeAsync() is { } queued)
        {
            try
            {
                await AnswerAsync(queued);
            }
            catch (Exception exception)
            {
                // Not even the apology could be stored: the turn stays unanswered and is taken up at the next start.
                logger.Failed(queued.Turn.Id, exception.GetType().Name, exception.StackTrace);
                queued.Answered?.TrySetException(new InvalidOperationException("The turn could not be answered.", exception));
            }
            finally
            {
                queue.End(queued);
            }
        }
    }

    private async Task AnswerAsync(QueuedTurn queued)
    {
        var sender = senders[queued.Turn.Conversation.Channel];
        for (var pause = ShortestPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                var started = Stopwatch.GetTimestamp();
                using var span = TurnMeters.Source.StartActivity("turn");
                var record = await HandleOrApologiseAsync(queued, sender);
                TurnMeters.End(record, started, span);
                await SendAsync(record, sender);
                queued.Answered?.TrySetResult(record);
                return;
            }
            catch (AnsweredBeforeException exception)
            {
                logger.AnsweredBefore(queued.Turn.Id);
                queued.Answered?.TrySetException(exception);
                return;
            }
            catch (StoreUnavailableException exception)
            {
                // Who waits in line is told now. What was accepted is answered when the store is back, here or after the next start.
                logger.StoreAway(exception.Message);
                if (queued.Answered is { } line)
                {
                    line.TrySetException(exception);
                    return;
                }

                if (closing.IsCancellationRequested)
                {
                    return;
                }

                await Task.Delay(pause, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task SendAsync(TurnRecord record, IReplySender sender)
    {
        try
        {
            await sender.SendAsync(record, stopping.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The reply is stored; a client that comes back will be shown it.
            logger.NotDelivered(record.Turn.Id, exception.GetType().Name);
        }
    }

    private async Task<TurnRecord> HandleOrApologiseAsync(QueuedTurn queued, IReplySender sender)
    {
        if (queued.IsDeadly)
        {
            return await ApologiseAsync(queued.Turn, sender);
        }

        try
        {
            return await handle(queued.Turn, sender, stopping.Token);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StoreUnavailableException or AnsweredBeforeException))
        {
            logger.Failed(queued.Turn.Id, exception.GetType().Name, exception.StackTrace);
            return await ApologiseAsync(queued.Turn, sender);
        }
    }

    private async Task<TurnRecord> ApologiseAsync(Turn turn, IReplySender sender)
    {
        var conversation = await store.LoadAsync(turn.Conversation, turn.Person, stopping.Token);
        var language = conversation.Language ?? turn.Locale ?? Language.Spanish;
        var reply = new Reply(language, [new ReplyPart.Text(phrases.Say(language, "error.unforeseen"))]);
        var record = new TurnRecord(turn, new TurnOutcome(conversation, reply, TurnStatus.Failed), sender.Render(turn, reply));
        await store.SaveAsync(record, stopping.Token);
        return record;
    }
}
