using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Bot.Turns;
using Pacto.Knowledge;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot;

/// <summary>
/// Reads what takes longest while the host is still being put together; whoever asks for it later waits for the rest. What is wrong
/// with a file is thrown then.
/// </summary>
internal sealed class EarlyReading
{
    private readonly Task<KnowledgeBase> knowledge;
    private readonly Task<Retriever> retriever;
    private readonly Task<FormCatalog> forms;
    private readonly Task<CommandCatalog> commands;

    private EarlyReading(string home, Phrases phrases)
    {
        var seeds = Path.Combine(home, "seeds");
        knowledge = Task.Run(() => KnowledgeBase.Load(seeds));
        retriever = Task.Run(() => Retriever.Load(seeds, knowledge.GetAwaiter().GetResult));
        commands = Task.Run(() => CommandCatalog.Load(
            Path.Combine(seeds, "commands.yaml"), WordFile.Load(Path.Combine(seeds, "language", "hearing.yaml")), phrases));
        forms = Task.Run(() => FormCatalog.Load(seeds));
    }

    /// <summary>Begins to read what lies in the folder of the program.</summary>
    public static EarlyReading Begin(string home, Phrases phrases) => new(home, phrases);

    /// <summary>Puts what is read here in the place of what would be read when it is asked for.</summary>
    public void Offer(IServiceCollection services)
    {
        services.AddSingleton(_ => knowledge.GetAwaiter().GetResult());
        services.AddSingleton(_ => retriever.GetAwaiter().GetResult());
        services.AddSingleton(_ => forms.GetAwaiter().GetResult());
        services.AddSingleton(_ => commands.GetAwaiter().GetResult());
    }
}
