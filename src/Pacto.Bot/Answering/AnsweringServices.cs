using Pacto.Bot.Conversations;
using Pacto.Knowledge;
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
        services.AddSingleton(_ => KnowledgeBase.Load(seedsFolder));
        services.AddSingleton(provider => Retriever.Load(seedsFolder, provider.GetRequiredService<KnowledgeBase>));
        services.AddSingleton(_ => FollowUpWords.Load(seedsFolder));
        services.AddSingleton<NextQuestions>();
        services.AddSingleton<GroundedAnswerer>();
        services.AddSingleton<FollowUps>();
        services.AddSingleton<QuestionResponder>();
        services.AddSingleton<IQuestionResponder>(provider => provider.GetRequiredService<QuestionResponder>());
        return services;
    }
}
