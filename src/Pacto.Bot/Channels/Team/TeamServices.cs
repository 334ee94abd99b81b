using Pacto.Bot.Turns;

namespace Pacto.Bot.Channels.Team;

/// <summary>What the team's way in and out needs.</summary>
internal static class TeamServices
{
    /// <summary>Adds what shows people the team's answers.</summary>
    public static IServiceCollection AddTeamAnswers(this IServiceCollection services) => services.AddSingleton<TeamAnswers>();

    /// <summary>Adds what tells the team, and goes round on a server.</summary>
    public static IServiceCollection AddTeamRounds(this IServiceCollection services)
    {
        services.AddOptions<HandOverOptions>().ValidateOnStart();
        services.AddSingleton<TeamLetter>();
        services.AddSingleton<ITeamNotice, TeamMail>();
        services.AddSingleton<ITeamNotice, TeamWebhook>();
        services.AddHostedService<TeamRounds>();
        return services;
    }
}
