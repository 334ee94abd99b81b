namespace Pacto.Bot.Conversations;

/// <summary>Deletes what has been kept long enough.</summary>
public interface IRetention
{
    /// <summary>
    /// Deletes it, unless it was done less than <paramref name="every"/> ago: of several instances one does it. What is unanswered stays, and a
    /// conversation stays empty for as long as the person has drafts, so that she finds them when she comes back.
    /// </summary>
    /// <returns>How much was deleted; null when it was done a short time ago.</returns>
    Task<KeptCounts?> ExpireAsync(KeptFor limits, TimeSpan every, CancellationToken cancellationToken);
}
