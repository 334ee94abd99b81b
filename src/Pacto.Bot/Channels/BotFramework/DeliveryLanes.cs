using System.Text.Json;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>
/// Brings stored replies: those of one conversation one after another, conversations side by side. A slow or failing service holds up
/// only its own conversations. Replies stay stored until they arrived or were given up.
/// </summary>
internal sealed class DeliveryLanes(
    ConnectorClient connector, IDeliveries deliveries, TimeProvider clock, ILogger<DeliveryLanes> logger) : IDisposable
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
            for (var place = delivery.Sent; place < delivery.Records.Count; place++)
            {
                if (!await BringAsync(address, delivery.Records[place], cancellationToken))
                {
                    break;
                }

                if (place + 1 < delivery.Records.Count)
                {
                    await deliveries.NoteSentAsync(delivery.Conversation, delivery.TurnId, place + 1, cancellationToken);
                }
            }
        }

        // That it arrived is noted even if the process is about to end: it must not be brought twice.
        await deliveries.EndAsync(delivery.Conversation, delivery.TurnId, CancellationToken.None);
    }

    private async Task<bool> BringAsync(ReplyAddress address, string record, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await AttemptAsync(address, record, cancellationToken);
            var most = result.Fate switch
            {
                ConnectorFate.NotYet => AttemptsNotYet,
                ConnectorFate.Unclear => AttemptsUnclear,
                _ => 0,
            };
            if (result.Fate is ConnectorFate.Delivered)
            {
                return true;
            }

            if (attempt >= most || result.RetryAfter > LongestRetryAfter)
            {
                logger.GivenUp(result.Reason);
                return false;
            }

            var wait = result.RetryAfter is { } asked && asked > TimeSpan.Zero ? asked : WaitAfter(attempt);
            logger.TriedAgain(result.Reason, wait, attempt);
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private async Task<ConnectorResult> AttemptAsync(ReplyAddress address, string record, CancellationToken cancellationToken)
    {
        await width.WaitAsync(cancellationToken);
        try
        {
            return await connector.SendAsync(address, OutgoingActivity.Write(record, address), cancellationToken);
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
