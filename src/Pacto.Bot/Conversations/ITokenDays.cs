namespace Pacto.Bot.Conversations;

/// <summary>Counts what a language model was paid for in a day, for all instances and over a restart. Safe for many threads and processes.</summary>
public interface ITokenDays
{
    /// <summary>Takes tokens of a day.</summary>
    /// <param name="day">The day, UTC.</param>
    /// <param name="tokens">How many.</param>
    /// <param name="most">The ceiling of the day.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>False, and nothing taken, when the ceiling does not leave so many.</returns>
    Task<bool> TakeAsync(DateOnly day, long tokens, long most, CancellationToken cancellationToken);

    /// <summary>Gives back what was not used; negative where more was.</summary>
    Task GiveBackAsync(DateOnly day, long tokens, CancellationToken cancellationToken);

    /// <summary>Tokens taken of a day.</summary>
    Task<long> SpentAsync(DateOnly day, CancellationToken cancellationToken);
}
