using System.Text.Json;
using System.Text.Json.Nodes;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>
/// Brings stored replies: those of one conversation one after another, conversations side by side. A slow or failing service holds up
/// only its own conversations. Replies stay stored until they arrived or were given up.
/// </summary>
internal sealed class DeliveryLanes(
    ConnectorClient connector, OutgoingCards cards, SlowAnswers slow, SentActivities sent, DeliveryHealth health, IDeliveries deliveries, TimeProvider clock, ILogger<DeliveryLanes> logger) : IDisposable
{
    /// <summary>Most replies that wait in memory; who brings more waits. Replies.</summary>
    private const int Capacity = 10_000;

    /// <summary>Most attempts at the same time. Requests.</summary>
    private const int Width = 64;

    /// <summary>Most attempts for what surely has not arrived.</summary>
    private const int AttemptsNotYet = 8;

    /// <summary>Most attempts for what may have arrived: each could show it twice.</summary>
    private const int AttemptsUnclear = 3;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromMinutes(5);

    private readonly Lock guard = new();
    private readonly Dictionary<ConversationKey, Queue<Delivery>> lanes = [];
    private readonly SemaphoreSlim room = new(Capacity);
    private readonly SemaphoreSlim width = new(Width);
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Hands a stored reply over; it is brought some time later.</summary>
    public async Task AddAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        await room.WaitAsync(cancellationToken);
        health.Waits(1);
        lock (guard)
        {
            if (lanes.TryGetValue(delivery.Conversation, out var lane))
            {
                lane.Enqueue(delivery);
                return;
            }

            lanes.Add(delivery.Conversation, new Queue<Delivery>([delivery]));
        }

        _ = Task.Run(() => RunAsync(delivery.Conversation), CancellationToken.None);
    }

    /// <summary>Waits until everything was brought, but not longer than given; what is left is brought after the next start.</summary>
    public async Task CloseAsync(TimeSpan patience)
    {
        var end = clock.GetUtcNow() + patience;
        while (!IsEmpty() && clock.GetUtcNow() < end)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), clock);
        }

        await stopping.CancelAsync();
    }

    /// <summary>Does something beside the replies, until the process ends; what goes wrong is logged.</summary>
    public void Spawn(Func<CancellationToken, Task> work) => _ = Task.Run(
        async () =>
        {
            try
            {
                await work(stopping.Token);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                logger.AsideFailed(exception.GetType().Name);
            }
        },
        CancellationToken.None);

    /// <summary>Brings something that is not kept: if the process ends meanwhile, it is lost.</summary>
    public Task SendOnceAsync(ReplyAddress address, string record, CancellationToken cancellationToken) =>
        BringAsync(token => connector.SendAsync(address, OutgoingActivity.Write(record, address), token), false, cancellationToken);

    /// <summary>Takes an activity of ours away; one that is gone already is as good.</summary>
    public Task DeleteAsync(ReplyAddress address, string activityId, CancellationToken cancellationToken) =>
        BringAsync(token => connector.ChangeAsync(HttpMethod.Delete, address, activityId, null, token), true, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
    }

    private bool IsEmpty()
    {
        lock (guard)
        {
            return lanes.Count == 0;
        }
    }

    private async Task RunAsync(ConversationKey conversation)
    {
        while (Peek(conversation) is { } delivery)
        {
            try
            {
                await BringAsync(delivery, stopping.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
            {
                // The process ends; the reply is stored and waits for the next.
            }
            catch (Exception exception)
            {
                // It could not be noted in the store: it stays there and is brought after the next start.
                logger.GivenUp(exception.GetType().Name);
            }

            health.Waits(-1);
            room.Release();
        }
    }

    /// <summary>The reply that is first in line, the one before it taken out; null at the end of the lane.</summary>
    private Delivery? Peek(ConversationKey conversation)
    {
        lock (guard)
        {
            if (lanes[conversation].TryDequeue(out var next))
            {
                return next;
            }

            lanes.Remove(conversation);
            return null;
        }
    }

    private async Task BringAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (JsonSerializer.Deserialize(delivery.Address, BotFrameworkJson.Default.ReplyAddress) is { } address)
        {
            var stream = await slow.EndAsync(delivery.Conversation, delivery.TurnId);
            var turnId = address.Replaces ?? delivery.TurnId;
            var former = new Queue<string>(address.Replaces is null ? [] : sent.Take(delivery.Conversation, turnId));
            for (var place = delivery.Sent; place < delivery.Records.Count; place++)
            {
                var activity = await cards.WriteAsync(delivery.Records[place], address, cancellationToken);
                var (arrived, id) = await PlaceAsync(address, activity, place == 0 ? stream : null, former, cancellationToken);
                if (!arrived)
                {
                    break;
                }

                if (id is not null)
                {
                    sent.Note(delivery.Conversation, turnId, id);
                }

                if (place + 1 < delivery.Records.Count)
                {
                    await deliveries.NoteSentAsync(delivery.Conversation, delivery.TurnId, place + 1, cancellationToken);
                }
            }

            while (former.TryDequeue(out var left))
            {
                await DeleteAsync(address, left, cancellationToken);
            }
        }

        // That it arrived is noted even if the process is about to end: it must not be brought twice.
        await deliveries.EndAsync(delivery.Conversation, delivery.TurnId, CancellationToken.None);
    }

    /// <summary>Puts an activity where it belongs: at the end of a stream, in place of a former one, or after what is there.</summary>
    private async Task<(bool Arrived, string? Id)> PlaceAsync(
        ReplyAddress address, JsonObject activity, string? stream, Queue<string> former, CancellationToken cancellationToken)
    {
        // A stream or a former activity that the channel no longer takes leaves an ordinary message.
        if (stream is not null && await BringAsync(token => connector.SendAsync(address, SlowAnswers.Close(activity, stream), token), true, cancellationToken) is { } ended)
        {
            return (true, ended.Id ?? stream);
        }

        if (former.TryDequeue(out var old)
            && await BringAsync(token => connector.ChangeAsync(HttpMethod.Put, address, old, activity, token), true, cancellationToken) is not null)
        {
            return (true, old);
        }

        var result = await BringAsync(token => connector.SendAsync(address, activity, token), false, cancellationToken);
        return (result is not null, result?.Id);
    }

    /// <summary>Tries until it arrived or there is no use any more.</summary>
    /// <param name="attempt">One attempt.</param>
    /// <param name="hasOther">True when there is another way, so that a refusal is no loss.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The last attempt's result when it arrived; null when it was given up.</returns>
    private async Task<ConnectorResult?> BringAsync(
        Func<CancellationToken, Task<ConnectorResult>> attempt, bool hasOther, CancellationToken cancellationToken)
    {
        for (var number = 1; ; number++)
        {
            var result = await AttemptAsync(attempt, cancellationToken);
            var most = result.Fate switch
            {
                ConnectorFate.NotYet => AttemptsNotYet,
                ConnectorFate.Unclear => AttemptsUnclear,
                _ => 0,
            };
            if (result.Fate is ConnectorFate.Delivered)
            {
                health.Delivered();
                return result;
            }

            if (number >= most || result.RetryAfter > LongestRetryAfter)
            {
                if (!hasOther)
                {
                    health.GivenUp(result.Reason);
                    logger.GivenUp(result.Reason);
                }

                return null;
            }

            var wait = result.RetryAfter is { } asked && asked > TimeSpan.Zero ? asked : WaitAfter(number);
            health.TriedAgain();
            logger.TriedAgain(result.Reason, wait, number);
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private async Task<ConnectorResult> AttemptAsync(Func<CancellationToken, Task<ConnectorResult>> attempt, CancellationToken cancellationToken)
    {
        await width.WaitAsync(cancellationToken);
        try
        {
            return await attempt(cancellationToken);
        }
        finally
        {
            width.Release();
        }
    }

    /// <summary>One second, two, four and so on, a little apart so that many do not come back together.</summary>
    private static TimeSpan WaitAfter(int attempt)
    {
        var wait = TimeSpan.FromSeconds(Math.Pow(2, attempt - 1)) * (1 + (Random.Shared.NextDouble() / 4));
        return wait < LongestWait ? wait : LongestWait;
    }
}
