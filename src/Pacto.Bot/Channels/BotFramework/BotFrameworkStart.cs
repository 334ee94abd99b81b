using Microsoft.Extensions.Options;
using Pacto.Bot.Conversations;
using Pacto.Bot.Turns;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>
/// Before anything else begins, takes over replies that were left undelivered, and goes on doing so where several instances share the
/// work; after everything else has ended, gives those on their way a moment to arrive.
/// </summary>
internal sealed class BotFrameworkStart(
    IOptions<BotIdentity> identity,
    IDeliveries deliveries,
    IInstances instances,
    BotFrameworkSender sender,
    DeliveryLanes lanes,
    ILogger<BotFrameworkStart> logger)
    : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>How often to look for replies of instances that are no more.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource closing = new();
    private Task rounds = Task.CompletedTask;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (identity.Value.IsAnonymous)
        {
            logger.Anonymous();
        }

        await TakeOverAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        rounds = instances.AreShared
            // Whoever answers turns says so in the log when the store is away.
            ? Task.Run(() => Rounds.MakeAsync(Round, TakeOverAsync, _ => { }, closing.Token), CancellationToken.None)
            : Task.CompletedTask;
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await closing.CancelAsync();
        await rounds;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => lanes.CloseAsync(Patience);

    public void Dispose() => closing.Dispose();

    private async Task TakeOverAsync(CancellationToken cancellationToken)
    {
        var left = (await deliveries.TakeOverDeliveriesAsync(cancellationToken))
            .Where(delivery => delivery.Conversation.Channel == BotFrameworkChannel.Id)
            .ToList();
        if (left.Count > 0)
        {
            logger.TakenUp(left.Count);
        }

        foreach (var delivery in left)
        {
            await sender.SendAsync(delivery, cancellationToken);
        }
    }
}
