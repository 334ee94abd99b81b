using Microsoft.Extensions.Options;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>What keeps conversations and drafts.</summary>
internal static class StorageServices
{
    /// <summary>Adds the store; it is opened when it is first asked for.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateDataAnnotations();
        services.AddSingleton<ConversationStore>(provider => Open(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IConversationStore>(provider => provider.GetRequiredService<ConversationStore>());
        services.AddSingleton<IProfiles>(provider => provider.GetRequiredService<ConversationStore>());
        services.AddSingleton<ITranscripts>(provider => provider.GetRequiredService<ConversationStore>());
        services.AddSingleton<IDeliveries>(provider => provider.GetRequiredService<ConversationStore>());
        services.AddSingleton<IFeedback>(provider => provider.GetRequiredService<ConversationStore>());
        services.AddSingleton<ITeamQuestions>(provider => provider.GetRequiredService<ConversationStore>());
        services.AddSingleton<IUsage>(provider => provider.GetRequiredService<ConversationStore>());
        services.AddSingleton<IInstallationKeys>(provider => provider.GetRequiredService<ConversationStore>());
        services.AddSingleton<IInstances>(provider => provider.GetRequiredService<ConversationStore>());
        services.AddSingleton<ITokenDays, TokenDays>();
        services.AddSingleton<PersonalData>();
        services.AddSingleton<IPersonalData>(provider => provider.GetRequiredService<PersonalData>());
        services.AddSingleton<ILinks, Links>();
        services.AddSingleton<IRetention>(provider => provider.GetRequiredService<PersonalData>());
        return services;
    }

    private static ConversationStore Open(StorageOptions options, TimeProvider clock) => options.Provider is StorageProvider.Postgres
        ? new PostgresConversationStore(options, clock)
        : new SqliteConversationStore(options, clock);
}
