using Microsoft.Extensions.Options;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Privacy;

/// <summary>How long data is kept, and who sees to it.</summary>
internal static class PrivacyServices
{
    /// <summary>Adds <see cref="KeptFor"/>.</summary>
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddOptions<PrivacyOptions>().BindConfiguration("Privacy").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<PrivacyOptions>>().Value.Limits);
        return services;
    }

    /// <summary>Adds the daily job.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services) => services.AddHostedService<RetentionJob>();
}
