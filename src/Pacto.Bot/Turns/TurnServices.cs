using Pacto.Bot.Conversations;

namespace Pacto.Bot.Turns;

/// <summary>The corridor between the doors and the rooms.</summary>
internal static class TurnServices
{
    /// <summary>Adds queue and worker over the <see cref="TurnHandler"/>, which has to be there as well.</summary>
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddSingleton<TurnQueue>();
        services.AddSingleton<IReplyProgress, ReplyProgress>();

        // Asked for with the first turn, so that making the worker does not read everything one after the other.
        services.AddSingleton<HandleTurn>(provider => (turn, sender, cancellationToken) =>
            provider.GetRequiredService<TurnHandler>().HandleAsync(turn, sender, cancellationToken));
        services.AddSingleton<TurnWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnWorker>());
        return services;
    }
}
