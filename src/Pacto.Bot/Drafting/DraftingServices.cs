using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Coaching;
using Pacto.Bot.Drafting.Extraction;
using Pacto.Bot.Drafting.Help;
using Pacto.Bot.Drafting.Proposing;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Drafting.Triage;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting;

/// <summary>The room where forms are filled.</summary>
internal static class DraftingServices
{
    /// <summary>Adds <see cref="DraftingResponder"/> and those who work for it.</summary>
    /// <param name="services">The services; <see cref="IObjectiveFinder"/> and <see cref="IDraftSources"/> have to be there as well.</param>
    /// <param name="seeds">The <c>seeds</c> folder.</param>
    public static IServiceCollection AddDrafting(this IServiceCollection services, string seeds)
    {
        services.AddSingleton(_ => CoachSeeds.Load(seeds));
        services.AddSingleton(_ => AcronymBook.Load(seeds));
        services.AddSingleton<FieldExtractor>();
        services.AddSingleton<DraftCoach>();
        services.AddSingleton<DraftTriage>();
        services.AddSingleton<TriageTalk>();
        services.AddSingleton<AnswerGuard>();
        services.AddSingleton<CoachTalk>();
        services.AddSingleton<ImprovementTaker>();
        services.AddSingleton<SpellingOut>();
        services.AddSingleton<ToldReader>();
        services.AddSingleton<StepSuggestions>();
        services.AddSingleton<ProposalWriter>();
        services.AddSingleton<ProposalTaker>();
        services.AddSingleton<Inspiration>();
        services.AddSingleton<DraftNames>();
        services.AddSingleton<FieldPrompter>();
        services.AddSingleton<ReviewWriter>();
        services.AddSingleton<DraftGuide>();
        services.AddSingleton<AnswerTaker>();
        services.AddSingleton<DraftCorrections>();
        services.AddSingleton<DraftUndo>();
        services.AddSingleton<DraftFiles>();
        services.AddSingleton<DraftSteering>();
        services.AddSingleton<DraftOpener>();
        services.AddSingleton<DraftKit>();
        services.AddSingleton<DraftImporter>();
        services.AddSingleton<ProfileKeeper>();
        services.AddSingleton<DraftShelf>();
        services.AddSingleton<DraftConfirmations>();
        services.AddSingleton<DraftReadings>();
        services.AddSingleton(provider => new DraftHelp(
            provider.GetService<ConnectedModel>() is { IsOn: true } ? provider.GetService<IDraftModel>() : null,
            provider.GetRequiredService<Phrases>(),
            provider.GetRequiredService<FieldPrompter>(),
            provider.GetRequiredService<DraftGuide>(),
            provider.GetRequiredService<ProposalTaker>(),
            provider.GetRequiredService<SpellingOut>(),
            provider.GetRequiredService<DraftReadings>()));
        services.AddSingleton<DraftingResponder>();
        services.AddSingleton<IDraftViews, DraftViews>();
        return services;
    }
}
