using Pacto.Bot.Drafting;

namespace Pacto.Bot;

/// <summary>Joins the room of drafts to the sources, which it does not know.</summary>
internal static class DraftSourcesServices
{
    /// <summary>Adds what drafting asks of the sources; <c>AddAnswering</c> has to be there as well.</summary>
    public static IServiceCollection AddDraftSources(this IServiceCollection services)
    {
        services.AddSingleton<IObjectiveFinder, ObjectivesOfSources>();
        services.AddSingleton<IDraftSources, SourcesOfDrafts>();
        return services;
    }
}
