using Pacto.Bot.Conversations;
using Pacto.Bot.Models;
using Pacto.Bot.Prompting;
using Pacto.Knowledge;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot.Answering.Fluent;

/// <summary>Puts together what a connected model needs; nothing of it is read or made where none is.</summary>
internal static class FluentServices
{
    /// <summary>Makes it.</summary>
    /// <param name="provider">The host's services.</param>
    /// <param name="seedsFolder">The folder of the seeds.</param>
    /// <returns>Null when no model is configured.</returns>
    /// <exception cref="ModelException">It is configured so that it cannot work.</exception>
    /// <exception cref="PromptException">A prompt cannot be used.</exception>
    public static ModelTurns? Open(IServiceProvider provider, string seedsFolder)
    {
        // Asked first, so that without a model not even the libraries that speak to one are loaded.
        if (provider.GetService<ConnectedModel>() is not { IsOn: true })
        {
            return null;
        }

        var model = provider.GetRequiredService<ModelConnection>();
        var phrases = provider.GetRequiredService<Phrases>();
        var fluent = Answerer(
            model,
            provider.GetRequiredService<KnowledgeBase>(),
            provider.GetRequiredService<Retriever>(),
            provider.GetRequiredService<GroundedAnswerer>(),
            provider.GetRequiredService<AddedAnswerer>(),
            phrases,
            (provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<FluentAnswerer>>()),
            (seedsFolder, provider.GetRequiredService<PromptLibrary>()),
            Vectors(provider, model));
        return new ModelTurns(model, fluent, phrases, provider.GetService<IReplyProgress>(), provider.GetService<IContactData>());
    }

    /// <summary>The answerer over a model.</summary>
    public static FluentAnswerer Answerer(
        ModelConnection model,
        KnowledgeBase knowledge,
        Retriever retriever,
        GroundedAnswerer answerer,
        AddedAnswerer added,
        Phrases phrases,
        (TimeProvider Clock, ILogger<FluentAnswerer> Logger) telling,
        (string SeedsFolder, PromptLibrary Prompts) files,
        PassageVectors? vectors = null)
    {
        var checking = CheckingWords.Load(files.SeedsFolder);
        return new FluentAnswerer(
            model,
            files.Prompts,
            new EvidenceChooser(knowledge, retriever, added, checking),
            new SentenceChecker(retriever, checking),
            answerer,
            knowledge,
            phrases,
            telling.Clock,
            telling.Logger,
            vectors);
    }

    // Passages are public and do not change while it runs: their vectors are seen to before anybody asks.
    private static PassageVectors? Vectors(IServiceProvider provider, ModelConnection model)
    {
        var clock = provider.GetRequiredService<TimeProvider>();
        var vectors = PassageVectors.Open(model, provider.GetRequiredService<KnowledgeBase>(), provider.GetRequiredService<KnowledgeOptions>(), clock, provider.GetRequiredService<ILogger<PassageVectors>>());
        _ = vectors?.EnsureAsync();
        return vectors;
    }
}
