using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.Http;

/// <summary>Whether what is kept can be read.</summary>
internal sealed class StoreSign(ITranscripts transcripts) : IHealthSign
{
    private static readonly ConversationKey Nowhere = new("health", "health");

    public string Name => "store";

    public bool IsNeeded => true;

    public async Task<HealthState> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await transcripts.FindOwnerAsync(Nowhere, cancellationToken);
            return HealthState.Ok;
        }
        catch (StoreUnavailableException)
        {
            return HealthState.Failing;
        }
    }
}
