using Microsoft.Extensions.DependencyInjection;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Turns;
using Pacto.Knowledge;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;
using Pacto.Knowledge.Text;

namespace Pacto.Testing;

/// <summary>The real corridor and the real drafting over a store that outlives it, with a clock that stands still.</summary>
public sealed class TestBot : IDisposable
{
    private static readonly Lazy<LanguageDetector> Detector = new(() =>
    {
        var seeds = Repository.PathOf("seeds");
        return Retriever.Load(seeds, KnowledgeBase.Load(seeds)).Languages;
    });

    private readonly ServiceProvider services;
    private readonly TextSender sender = new();
    private readonly IConversationStore store;
    private readonly FakeClock clock;
    private int said;

    /// <summary>A bot over a store; make another over the same store and it is the same bot after a restart.</summary>
    public TestBot(IConversationStore store, FakeClock clock, IQuestionResponder? questions = null, string turnPrefix = "t")
    {
        this.store = store;
        this.clock = clock;
        TurnPrefix = turnPrefix;
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(store)
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(questions ?? new PassageResponder())
            .AddSingleton(Detector.Value)
            .AddTurnHandling(Repository.Root)
            .BuildServiceProvider(validateScopes: true);
    }

    /// <summary>The forms it drafts.</summary>
    public FormCatalog Forms => services.GetRequiredService<FormCatalog>();

    /// <summary>Who speaks.</summary>
    public PersonKey Person { get; set; } = new("test", "", "ana");

    /// <summary>Where she speaks.</summary>
    public ConversationKey Conversation { get; set; } = new("test", "c1");

    /// <summary>What turn ids begin with; two bots over one store need two.</summary>
    public string TurnPrefix { get; }

    /// <summary>A service of the bot.</summary>
    internal T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Says something and waits for the outcome.</summary>
    public Task<TurnRecord> SayAsync(string text) => SendAsync(TurnKind.Message, text);

    /// <summary>Opens the chat.</summary>
    public Task<TurnRecord> JoinAsync() => SendAsync(TurnKind.Joined, "");

    /// <summary>Her drafts, the last changed first.</summary>
    public Task<IReadOnlyList<Draft>> DraftsAsync() => store.ListDraftsAsync(Person, CancellationToken.None);

    /// <summary>The conversation as stored.</summary>
    public Task<Conversation> LoadAsync() => store.LoadAsync(Conversation, Person, CancellationToken.None);

    /// <inheritdoc/>
    public void Dispose() => services.Dispose();

    private async Task<TurnRecord> SendAsync(TurnKind kind, string text, Language? locale = null)
    {
        clock.Advance(TimeSpan.FromSeconds(20));
        var turn = new Turn($"{TurnPrefix}{++said}", Conversation, Person, kind, text, locale, clock.GetUtcNow());
        await store.AcceptAsync(turn, null, CancellationToken.None);
        return await services.GetRequiredService<TurnHandler>().HandleAsync(turn, sender, CancellationToken.None);
    }
}
