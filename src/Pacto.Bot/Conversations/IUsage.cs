namespace Pacto.Bot.Conversations;

/// <summary>Tells how the assistant was used.</summary>
public interface IUsage
{
    /// <summary>What is kept of the time since then. Nothing in it says who somebody is but <see cref="Feedback.Person"/>.</summary>
    Task<Usage> ReadUsageAsync(DateTimeOffset since, CancellationToken cancellationToken);
}
