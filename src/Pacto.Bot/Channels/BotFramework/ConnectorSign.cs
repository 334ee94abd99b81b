using Microsoft.Extensions.Options;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Whether replies reach the channels of others lately.</summary>
internal sealed class ConnectorSign(DeliveryHealth health, IOptions<BotIdentity> identity, TimeProvider clock) : IHealthSign
{
    /// <summary>More than this many on their way do not arrive. Replies.</summary>
    private const int ManyWaiting = 1_000;

    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(10);

    public string Name => "connector";

    public bool IsNeeded => false;

    public Task<HealthState> ReadAsync(CancellationToken cancellationToken)
    {
        var state = health.Read();
        var fails = state.Waiting > ManyWaiting || (state.LastGivenUp is { } last && clock.GetUtcNow() - last.At < Lately);
        return Task.FromResult(fails ? HealthState.Failing : identity.Value.IsAnonymous ? HealthState.None : HealthState.Ok);
    }
}
