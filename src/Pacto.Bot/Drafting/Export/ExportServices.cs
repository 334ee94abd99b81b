using Pacto.Bot.Conversations;

namespace Pacto.Bot.Drafting.Export;

/// <summary>What makes files of drafts.</summary>
internal static class ExportServices
{
    /// <summary>Adds the makers of files; store, forms and clock have to be there as well.</summary>
    public static IServiceCollection AddDraftExport(this IServiceCollection services, string seedsFolder)
    {
        services.AddSingleton(_ => ExportTexts.Load(seedsFolder));
        services.AddSingleton<DraftExporter>();
        services.AddSingleton<IDraftFiles, StoredDraftFiles>();
        return services;
    }
}
