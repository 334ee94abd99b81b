using Microsoft.Extensions.DependencyInjection.Extensions;
using Pacto.Bot.Drafting;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Turns;

/// <summary>Everything between a turn and its reply, but for what answers questions.</summary>
internal static class TurnHandlingServices
{
    /// <summary>
    /// Adds <see cref="TurnHandler"/> with phrases, forms, commands and drafting. The store, the clock, the question responder and the
    /// language detector have to be there as well.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="contentRoot">The folder that holds <c>seeds</c> and <c>prompts</c>.</param>
    public static IServiceCollection AddTurnHandling(this IServiceCollection services, string contentRoot)
    {
        var seeds = Path.Combine(contentRoot, "seeds");
        services.TryAddSingleton(_ => Phrases.Load(Path.Combine(contentRoot, "prompts")));
        services.AddSingleton(_ => FormCatalog.Load(seeds));
        services.AddSingleton(_ => WordFile.Load(Path.Combine(seeds, "language", "hearing.yaml")));
        services.AddSingleton(provider => QuestionForms.Load(provider.GetRequiredService<WordFile>()));
        services.AddSingleton(provider => CommandCatalog.Load(
            Path.Combine(seeds, "commands.yaml"), provider.GetRequiredService<WordFile>(), provider.GetRequiredService<Phrases>()));
        services.AddSingleton<TurnReader>();
        services.AddSingleton<DataKeeper>();
        services.AddSingleton<ChatLinker>();
        services.AddSingleton<HouseResponder>();
        services.AddOptions<HandOverOptions>()
            .BindConfiguration("HandOver")
            .ValidateDataAnnotations()
            .Validate(HandOverOptions.AreWhole, HandOverOptions.Wholeness);
        services.AddSingleton<HandOverResponder>();
        services.AddSingleton<TurnHandler>();
        return services.AddDrafting(seeds);
    }
}
