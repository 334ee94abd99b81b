using Microsoft.Extensions.DependencyInjection.Extensions;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Coaching;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Export;

/// <summary>What makes files of drafts.</summary>
internal static class ExportServices
{
    /// <summary>Adds the makers of files; store, forms, phrases, clock and the finder of objectives have to be there as well.</summary>
    public static IServiceCollection AddDraftExport(this IServiceCollection services, string seedsFolder)
    {
        services.AddSingleton(_ => ExportTexts.Load(seedsFolder));
        services.TryAddSingleton(_ => CoachSeeds.Load(seedsFolder));
        services.TryAddSingleton<DraftCoach>();
        services.AddSingleton<DraftExporter>();
        services.AddSingleton<IFormKits, FormKits>();
        services.AddSingleton<IFilledFiles, FilledFiles>();
        services.AddSingleton<IDraftFiles, StoredDraftFiles>();
        return services;
    }
}
