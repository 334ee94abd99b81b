using Microsoft.Extensions.Options;
using Pacto.Bot.Answering.Fluent;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot.Answering;

/// <summary>Puts the answering room together.</summary>
internal static class AnsweringServices
{
    /// <summary>Adds the sources, the retriever over them and the responder. Damaged seeds stop the start with file and line.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="seedsFolder">The folder of the seeds.</param>
    public static IServiceCollection AddAnswering(this IServiceCollection services, string seedsFolder)
    {
        services.AddOptions<AnsweringOptions>().BindConfiguration("Answering").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => KnowledgeOptions.Of(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => SourceReading.Open(
            provider.GetRequiredService<KnowledgeOptions>(), seedsFolder, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => KnowledgeBase.Load(seedsFolder).With(provider.GetRequiredService<AddedSources>().Shelf));
        services.AddSingleton(provider => new AddedAnswerer(
            provider.GetRequiredService<AddedSources>(),
            provider.GetRequiredService<KnowledgeOptions>(),
            provider.GetRequiredService<IOptions<AnsweringOptions>>().Value,
            provider.GetRequiredService<Phrases>()));
        services.AddSingleton(provider => Retriever.Load(seedsFolder, provider.GetRequiredService<KnowledgeBase>));
        services.AddSingleton(_ => FollowUpWords.Load(seedsFolder));
        services.AddSingleton(provider => OtherLanguages.Load(seedsFolder, provider.GetRequiredService<Retriever>().Grammar));
        services.AddSingleton(_ => PromptLibrary.Load(Path.Combine(Path.GetDirectoryName(seedsFolder)!, "prompts")));
        services.AddSingleton<NextQuestions>();
        services.AddSingleton<GroundedAnswerer>();
        services.AddSingleton<FollowUps>();
        services.AddSingleton(provider => new QuestionResponder(
            provider.GetRequiredService<GroundedAnswerer>(),
            provider.GetRequiredService<FollowUps>(),
            provider.GetRequiredService<FollowUpWords>(),
            provider.GetRequiredService<OtherLanguages>(),
            provider.GetRequiredService<Retriever>(),
            provider.GetRequiredService<KnowledgeOptions>(),
            provider.GetRequiredService<Phrases>(),
            FluentServices.Open(provider, seedsFolder),
            provider.GetService<IContactData>()));
        services.AddSingleton<IQuestionResponder>(provider => provider.GetRequiredService<QuestionResponder>());
        return services;
    }
}
