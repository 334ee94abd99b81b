namespace Pacto.Bot.Turns;

/// <summary>The corridor between the doors and the rooms.</summary>
internal static class TurnServices
{
    /// <summary>Adds queue and worker over the <see cref="TurnHandler"/>, which has to be there as well.</summary>
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddSingleton<TurnQueue>();
        services.AddSingleton<HandleTurn>(provider => provider.GetRequiredService<TurnHandler>().HandleAsync);
        services.AddSingleton<TurnWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnWorker>());
        return services;
    }
}
