using Microsoft.Extensions.Options;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>
/// Before anything else begins, takes up replies that were left undelivered; after everything else has ended, gives those on their way a
/// moment to arrive.
/// </summary>
internal sealed class BotFrameworkStart(
    IOptions<BotIdentity> identity, IDeliveries deliveries, BotFrameworkSender sender, DeliveryLanes lanes, ILogger<BotFrameworkStart> logger)
    : IHostedLifecycleService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (identity.Value.IsAnonymous)
        {
            logger.Anonymous();
        }

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

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => lanes.CloseAsync(Patience);
}
