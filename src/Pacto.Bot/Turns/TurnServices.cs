namespace Pacto.Bot.Turns;

/// <summary>The corridor between the doors and the rooms.</summary>
internal static class TurnServices
{
    /// <summary>Adds queue and worker; a <see cref="HandleTurn"/> has to be there as well.</summary>
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddSingleton<TurnQueue>();
        services.AddHostedService<TurnWorker>();
        return services;
    }
}
