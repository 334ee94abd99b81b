using Microsoft.Extensions.Logging.Abstractions;
using Pacto.Bot.Conversations;
using Pacto.Bot.Privacy;

namespace Pacto.Bot.Tests.Privacy;

public sealed class RetentionJobTests
{
    [Fact]
    public async Task It_looks_again_and_again_also_after_the_store_was_away_and_ends_with_the_host()
    {
        var retention = new Looks();
        using var job = new RetentionJob(retention, new PrivacyOptions().Limits, new Hurry(), NullLogger<RetentionJob>.Instance);

        await job.StartAsync(default);
        await retention.ThreeTimes.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await job.StopAsync(default);

        Assert.True(job.ExecuteTask!.IsCompleted);
        Assert.Equal((180, RetentionJob.Every), retention.Last);
    }

    private sealed class Looks : IRetention
    {
        private int times;

        public TaskCompletionSource ThreeTimes { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public (int Days, TimeSpan Every) Last { get; private set; }

        public Task<KeptCounts?> ExpireAsync(KeptFor limits, TimeSpan every, CancellationToken cancellationToken)
        {
            Last = (limits.Conversations, every);
            if (++times == 3)
            {
                ThreeTimes.TrySetResult();
            }

            return times == 1 ? throw new StoreUnavailableException() : Task.FromResult<KeptCounts?>(times == 2 ? KeptCounts.None : null);
        }
    }

    /// <summary>A clock for which an hour is a moment.</summary>
    private sealed class Hurry : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), period);
    }
}
