using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pacto.Bot;
using Pacto.Bot.Answering;
using Pacto.Bot.Assisting;
using Pacto.Bot.Channels.Team;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Extraction;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms;
using Pacto.Bot.Models;
using Pacto.Bot.Privacy;
using Pacto.Bot.Prompting;
using Pacto.Bot.Storage;
using Pacto.Bot.Turns;
using Pacto.Knowledge;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Testing;

/// <summary>The real corridor, the real answers and the real drafting over a store that outlives it, with a clock that stands still.</summary>
public sealed class TestBot : IDisposable
{
    // Read once for all tests: it is the same for all, and immutable.
    private static readonly Lazy<KnowledgeBase> Knowledge = new(() => KnowledgeBase.Load(Repository.PathOf("seeds")));
    private static readonly Lazy<Retriever> Index = new(() => Retriever.Load(Repository.PathOf("seeds"), Knowledge.Value));

    private static readonly Lazy<Phrases> Spoken = new(() => Phrases.Load(Repository.PathOf("prompts")));
    private static readonly Lazy<PromptLibrary> Prompts = new(() => PromptLibrary.Load(Repository.PathOf("prompts")));
    private static readonly Lazy<FormCatalog> AllForms = new(() => FormCatalog.Load(Repository.PathOf("seeds")));
    private static readonly Lazy<CoachSeeds> Coach = new(() => CoachSeeds.Load(Repository.PathOf("seeds")));
    private static readonly Lazy<FieldExtractor> Extractor = new(() => new FieldExtractor(Coach.Value, new ObjectivesOfSources(Index.Value), AllForms.Value));
    private static readonly Lazy<CommandCatalog> Commands = new(() => CommandCatalog.Load(
        Repository.PathOf("seeds/commands.yaml"), WordFile.Load(Repository.PathOf("seeds/language/hearing.yaml")), Spoken.Value));

    private readonly ServiceProvider services;
    private readonly TextSender sender = new();
    private readonly IConversationStore store;
    private readonly FakeClock clock;
    private int said;

    /// <summary>A bot over a store; make another over the same store and it is the same bot after a restart.</summary>
    /// <param name="store">What it remembers.</param>
    /// <param name="clock">Its clock.</param>
    /// <param name="turnPrefix">What turn ids begin with.</param>
    /// <param name="model">Settings of a language model, as <c>Model:Key</c>; null for none.</param>
    /// <param name="more">Puts other parts in place of some.</param>
    public TestBot(
        IConversationStore store,
        FakeClock clock,
        string turnPrefix = "t",
        IReadOnlyDictionary<string, string?>? model = null,
        Action<IServiceCollection>? more = null)
    {
        this.store = store;
        this.clock = clock;
        TurnPrefix = turnPrefix;
        var parts = new ServiceCollection()
            .AddLogging()
            .AddSingleton(store)
            .AddSingleton((IProfiles)store)
            .AddSingleton(store is ConversationStore kept ? new PersonalData(kept, clock) : (IPersonalData)store)
            .AddSingleton(store is ConversationStore linked ? new Links(linked, clock) : (ILinks)store)
            .AddSingleton(new PrivacyOptions().Limits)
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(model ?? new Dictionary<string, string?>()).Build())
            .AddModels()
            .AddSingleton<IContactData, ContactsOfDrafts>()
            .AddAnswering(Repository.PathOf("seeds"))
            .AddSingleton(Knowledge.Value)
            .AddSingleton(Index.Value)
            .AddSingleton(Index.Value.Languages)
            .AddTurnHandling(Repository.Root)
            .AddDraftSources()
            .AddAssisting(Repository.PathOf("seeds"))
            .AddSingleton(Coach.Value)
            .AddSingleton(Extractor.Value)
            .AddSingleton(Spoken.Value)
            .AddSingleton(Prompts.Value)
            .AddSingleton(AllForms.Value)
            .AddSingleton(Commands.Value);
        more?.Invoke(parts);
        services = parts.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>The forms it drafts.</summary>
    public FormCatalog Forms => services.GetRequiredService<FormCatalog>();

    /// <summary>What a client shows of drafts.</summary>
    public IDraftViews Views => services.GetRequiredService<IDraftViews>();

    /// <summary>Who speaks.</summary>
    public PersonKey Person { get; set; } = new("test", "", "ana");

    /// <summary>Where she speaks.</summary>
    public ConversationKey Conversation { get; set; } = new("test", "c1");

    /// <summary>Every field it asked for, with its form.</summary>
    public HashSet<(string FormId, string FieldId)> Asked { get; } = [];

    /// <summary>True when others read along.</summary>
    public bool IsShared { get; set; }

    /// <summary>What turn ids begin with; two bots over one store need two.</summary>
    public string TurnPrefix { get; }

    /// <summary>A service of the bot.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Says something and waits for the outcome.</summary>
    public Task<TurnRecord> SayAsync(string text) => SendAsync(TurnKind.Message, text);

    /// <summary>Presses a control that means a command, beside the words it shows.</summary>
    public Task<TurnRecord> PressAsync(string command, params (string Name, string Value)[] slots) => SendAsync(
        TurnKind.Message,
        command,
        new HeardCommand(command, slots.ToDictionary(slot => slot.Name, slot => slot.Value, StringComparer.Ordinal)));

    /// <summary>Presses a button that says it was offered by the reply to a turn.</summary>
    public Task<TurnRecord> PressAsync(string words, string offeredIn) => SendAsync(TurnKind.Message, words, change: turn => turn with { OfferedIn = offeredIn });

    /// <summary>Edits what was said before.</summary>
    public Task<TurnRecord> EditAsync(string words) => SendAsync(TurnKind.Message, words, change: turn => turn with { IsEdit = true });

    /// <summary>Opens the chat.</summary>
    public Task<TurnRecord> JoinAsync() => SendAsync(TurnKind.Joined, "");

    /// <summary>Answers the oldest open question as the team does.</summary>
    public async Task AnswerAsTeamAsync(string answer)
    {
        var questions = (ITeamQuestions)store;
        var open = await questions.ListQuestionsAsync(withAnswered: false, 1, CancellationToken.None);
        await questions.AnswerQuestionAsync(open[0].Id, answer, CancellationToken.None);
    }

    /// <summary>Shows what there is of the team to show; null when there is nothing.</summary>
    public async Task<TurnRecord?> HearTeamAsync()
    {
        TurnRecord? heard = null;
        var answers = new TeamAnswers(
            (ITeamQuestions)store, store, (IDeliveries)store, [sender], services.GetRequiredService<IOptions<HandOverOptions>>(), clock);
        await answers.AcceptAsync(
            async turn => heard = await services.GetRequiredService<TurnHandler>().HandleAsync(turn, sender, CancellationToken.None), CancellationToken.None);
        return heard;
    }

    /// <summary>Her drafts, the last changed first.</summary>
    public Task<IReadOnlyList<Draft>> DraftsAsync() => store.ListDraftsAsync(Person, CancellationToken.None);

    /// <summary>The conversation as stored.</summary>
    public Task<Conversation> LoadAsync() => store.LoadAsync(Conversation, Person, CancellationToken.None);

    /// <inheritdoc/>
    public void Dispose() => services.Dispose();

    private async Task<TurnRecord> SendAsync(TurnKind kind, string text, HeardCommand? pressed = null, Func<Turn, Turn>? change = null)
    {
        clock.Advance(TimeSpan.FromSeconds(20));
        var turn = new Turn($"{TurnPrefix}{++said}", Conversation, Person, kind, text, null, clock.GetUtcNow()) { IsShared = IsShared, Pressed = pressed };
        turn = change?.Invoke(turn) ?? turn;
        await store.AcceptAsync(turn, null, CancellationToken.None);
        var record = await services.GetRequiredService<TurnHandler>().HandleAsync(turn, sender, CancellationToken.None);
        Asked.UnionWith(record.Outcome.Reply.Parts.OfType<ReplyPart.Question>().Select(part => (record.Outcome.Conversation.Drafting?.FormId ?? "", part.Field.FieldId)));
        return record;
    }
}
