using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Turns;

/// <summary>
/// Answers what waits in the <see cref="TurnQueue"/>. At start it first takes up what a dead process left behind; at the end it
/// finishes what it holds, as long as the host gives it time.
/// </summary>
internal sealed class TurnWorker(
    TurnQueue queue,
    HandleTurn handle,
    IConversationStore store,
    IEnumerable<IReplySender> senders,
    Phrases phrases,
    ILogger<TurnWorker> logger) : IHostedService, IDisposable
{
    /// <summary>Conversations answered side by side: the work is mostly waiting for the disk. Conversations.</summary>
    private static readonly int Width = Math.Max(4, Environment.ProcessorCount * 4);

    private readonly Dictionary<string, IReplySender> senders = senders.ToDictionary(sender => sender.Channel, StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();
    private Task work = Task.CompletedTask;

    /// <summary>Ends before the doors open, so that nothing that arrives from now on is among what was left behind.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var left = await store.ListUnansweredAsync(cancellationToken);
        foreach (var turn in left.Where(turn => senders.ContainsKey(turn.Conversation.Channel)))
        {
            logger.TakenUp(turn.Id);
            await queue.EnqueueAsync(turn, cancellationToken);
        }

        Begin();
    }

    /// <summary>Begins to answer, without taking up what others left behind: another process may be about to.</summary>
    public void Begin() => work = Task.WhenAll(Enumerable.Range(0, Width).Select(_ => Task.Run(WorkAsync, CancellationToken.None)));

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Close();
        await using var hurry = cancellationToken.Register(stopping.Cancel);
        await work;
    }

    public void Dispose() => stopping.Dispose();

    private async Task WorkAsync()
    {
        while (await queue.TakeAsync() is { } queued)
        {
            try
            {
                var record = await AnswerAsync(queued.Turn);
                queued.Answered?.TrySetResult(record);
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

    private async Task<TurnRecord> AnswerAsync(Turn turn)
    {
        var sender = senders[turn.Conversation.Channel];
        var record = await HandleOrApologiseAsync(turn, sender);
        try
        {
            await sender.SendAsync(record, stopping.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The reply is stored; a client that comes back will be shown it.
            logger.NotDelivered(turn.Id, exception.GetType().Name);
        }

        return record;
    }

    private async Task<TurnRecord> HandleOrApologiseAsync(Turn turn, IReplySender sender)
    {
        try
        {
            return await handle(turn, sender, stopping.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.Failed(turn.Id, exception.GetType().Name, exception.StackTrace);
            var conversation = await store.LoadAsync(turn.Conversation, turn.Person, stopping.Token);
            var language = conversation.Language ?? turn.Locale ?? Language.Spanish;
            var reply = new Reply(language, [new ReplyPart.Text(phrases.Say(language, "error.unforeseen"))]);
            var record = new TurnRecord(turn, new TurnOutcome(conversation, reply, TurnStatus.Failed), sender.Render(turn, reply));
            await store.SaveAsync(record, stopping.Token);
            return record;
        }
    }
}
