using Pacto.Bot.Conversations;

namespace Pacto.Bot.Turns;

/// <summary>Looks again and again for what instances left behind that are no more; goes on when the store is away for a while.</summary>
internal static class Rounds
{
    /// <summary>Makes a round every so often until it is told to end.</summary>
    /// <param name="every">Time between two rounds.</param>
    /// <param name="round">One round.</param>
    /// <param name="away">Told when the store cannot be reached; the next round may find it back.</param>
    /// <param name="closing">Ends the rounds.</param>
    public static async Task MakeAsync(
        TimeSpan every, Func<CancellationToken, Task> round, Action<StoreUnavailableException> away, CancellationToken closing)
    {
        using PeriodicTimer timer = new(every);
        while (!closing.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(closing);
                await round(closing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (StoreUnavailableException exception)
            {
                away(exception);
            }
        }
    }
}
