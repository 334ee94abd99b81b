namespace Pacto.Bot.Drafting;

/// <summary>The room where forms are filled.</summary>
internal static class DraftingServices
{
    /// <summary>Adds <see cref="DraftingResponder"/> and those who work for it.</summary>
    public static IServiceCollection AddDrafting(this IServiceCollection services)
    {
        services.AddSingleton<DraftNames>();
        services.AddSingleton<FieldPrompter>();
        services.AddSingleton<ReviewWriter>();
        services.AddSingleton<DraftGuide>();
        services.AddSingleton<AnswerTaker>();
        services.AddSingleton<DraftCorrections>();
        services.AddSingleton<DraftFiles>();
        services.AddSingleton<DraftSteering>();
        services.AddSingleton<DraftOpener>();
        services.AddSingleton<DraftShelf>();
        services.AddSingleton<DraftConfirmations>();
        services.AddSingleton<DraftingResponder>();
        return services;
    }
}
