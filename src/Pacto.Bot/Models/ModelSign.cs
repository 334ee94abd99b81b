using Pacto.Bot.Conversations;

namespace Pacto.Bot.Models;

/// <summary>Whether the language model answers lately. Without it answers are composed as ever.</summary>
internal sealed class ModelSign(ModelConnection connection) : IHealthSign
{
    public string Name => "model";

    public bool IsNeeded => false;

    public Task<HealthState> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(
        !connection.Options.IsOn ? HealthState.None : connection.IsResting ? HealthState.Failing : HealthState.Ok);
}
