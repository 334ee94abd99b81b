using Pacto.Bot.Conversations;

namespace Pacto.Bot.Models;

/// <summary>Puts the model's room together.</summary>
internal static class ModelServices
{
    /// <summary>Adds the model as it is configured; none is the default, and then nothing of it is made.</summary>
    public static IServiceCollection AddModels(this IServiceCollection services)
    {
        services.AddSingleton(provider => ModelOptions.Of(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => new ModelConnection(
            provider.GetRequiredService<ModelOptions>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ModelConnection>>(),
            days: provider.GetService<ITokenDays>()));
        services.AddSingleton(provider => provider.GetRequiredService<ModelOptions>() is { IsOn: true } options
            ? new ConnectedModel(options.Name, ModelCheck.AddressOf(options).Host, options.Concurrent)
            : ConnectedModel.None);
        services.AddSingleton<IHealthSign, ModelSign>();
        return services;
    }
}
