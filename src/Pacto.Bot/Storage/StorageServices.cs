using Microsoft.Extensions.Options;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>What keeps conversations and drafts.</summary>
internal static class StorageServices
{
    /// <summary>Adds the store; its file is opened when it is first asked for.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateDataAnnotations();
        services.AddSingleton(provider => new SqliteConversationStore(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IConversationStore>(provider => provider.GetRequiredService<SqliteConversationStore>());
        services.AddSingleton<IProfiles>(provider => provider.GetRequiredService<SqliteConversationStore>());
        services.AddSingleton<ITranscripts>(provider => provider.GetRequiredService<SqliteConversationStore>());
        services.AddSingleton<IDeliveries>(provider => provider.GetRequiredService<SqliteConversationStore>());
        services.AddSingleton<IFeedback>(provider => provider.GetRequiredService<SqliteConversationStore>());
        services.AddSingleton<IInstallationKeys>(provider => provider.GetRequiredService<SqliteConversationStore>());
        return services;
    }
}
