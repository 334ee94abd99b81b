using Pacto.Bot.Answering.Fluent;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Help;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Models;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot.Assisting;

/// <summary>The room where a language model helps with drafts.</summary>
internal static class AssistingServices
{
    /// <summary>Adds <see cref="IDraftModel"/>; it is made only where a model is connected.</summary>
    /// <param name="services">The services; those of models, answering and drafting have to be there as well.</param>
    /// <param name="seedsFolder">The folder of the seeds.</param>
    public static IServiceCollection AddAssisting(this IServiceCollection services, string seedsFolder) =>
        services.AddSingleton<IDraftModel>(provider => Open(provider, seedsFolder));

    private static DraftModel Open(IServiceProvider provider, string seedsFolder)
    {
        var clock = provider.GetRequiredService<TimeProvider>();
        var checking = CheckingWords.Load(seedsFolder);
        var checker = new SentenceChecker(provider.GetRequiredService<Retriever>(), checking);
        return new DraftModel(
            new AskedModel(provider.GetRequiredService<ModelConnection>(), provider.GetRequiredService<PromptLibrary>(), clock, provider.GetRequiredService<ILogger<AskedModel>>()),
            checker,
            new FieldPointers(checker),
            new WordingCheck(checker, checking, provider.GetRequiredService<CoachSeeds>()),
            new TranslationCheck(checker),
            provider.GetRequiredService<IContactData>(),
            clock,
            provider.GetRequiredService<ILogger<DraftModel>>());
    }
}
