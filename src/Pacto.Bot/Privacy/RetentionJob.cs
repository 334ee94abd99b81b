using Pacto.Bot.Conversations;

namespace Pacto.Bot.Privacy;

/// <summary>Deletes once a day what has been kept long enough; of several instances the one that looks first does it.</summary>
internal sealed class RetentionJob(IRetention retention, KeptFor limits, TimeProvider clock, ILogger<RetentionJob> logger) : BackgroundService
{
    /// <summary>A little less than a day, so that the hour it is done at does not move.</summary>
    public static TimeSpan Every { get; } = TimeSpan.FromHours(23);

    private static readonly TimeSpan Look = TimeSpan.FromHours(1);

    // A start has better things to do.
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = First; ; wait = Look)
        {
            await Task.Delay(wait, clock, stoppingToken);
            try
            {
                if (await retention.ExpireAsync(limits, Every, stoppingToken) is { } gone)
                {
                    logger.Expired(gone.Drafts, gone.Profiles, gone.Conversations, gone.Messages, gone.Opinions, gone.Questions);
                }
            }
            catch (StoreUnavailableException exception)
            {
                logger.NotNow(exception.GetType().Name);
            }
        }
    }
}
