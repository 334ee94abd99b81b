using Pacto.Bot.Conversations;

namespace Pacto.Bot.Models;

/// <summary>Counts a day's tokens for as long as the process lives: what a command does, which keeps nothing.</summary>
internal sealed class DayInMemory : ITokenDays
{
    private readonly Lock gate = new();
    private DateOnly today;
    private long spent;

    public Task<bool> TakeAsync(DateOnly day, long tokens, long most, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Turn(day);
            var isLeft = spent + tokens <= most;
            spent += isLeft ? tokens : 0;
            return Task.FromResult(isLeft);
        }
    }

    public Task GiveBackAsync(DateOnly day, long tokens, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Turn(day);
            spent = Math.Max(0, spent - tokens);
            return Task.CompletedTask;
        }
    }

    public Task<long> SpentAsync(DateOnly day, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Turn(day);
            return Task.FromResult(spent);
        }
    }

    private void Turn(DateOnly day) => (today, spent) = (day, day == today ? spent : 0);
}
