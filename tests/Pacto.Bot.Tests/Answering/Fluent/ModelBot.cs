using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pacto.Bot.Conversations;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;
using Pacto.Testing;
using Pacto.Testing.Model;

namespace Pacto.Bot.Tests.Answering.Fluent;

/// <summary>A bot with a model behind it, what it logged and what it showed while it wrote.</summary>
internal sealed class ModelBot : IDisposable
{
    /// <summary>A question whose answer is prose.</summary>
    public const string Question = "¿Qué son las buenas prácticas?";

    private readonly TestBot bot;

    public ModelBot(ModelServer server, params (string Key, string Value)[] settings)
    {
        Clock = new FakeClock();
        bot = new TestBot(new MemoryConversationStore(), Clock, model: server.Settings(settings), more: services => services
            .AddLogging(logging => logging.AddProvider(Log))
            .AddSingleton<IReplyProgress>(Progress)
            .AddSingleton(provider => Desk.Shared.Knowledge.With(provider.GetRequiredService<AddedSources>().Shelf)));
    }

    public FakeClock Clock { get; }

    public LogLines Log { get; } = new();

    public Shown Progress { get; } = new();

    public TestBot Bot => bot;

    /// <summary>The answer that comes without a model.</summary>
    public static async Task<string> OwnAsync(params string[] turns)
    {
        using var plain = new TestBot(new MemoryConversationStore(), new FakeClock());
        var said = "";
        foreach (var turn in turns)
        {
            said = TextOf(await plain.SayAsync(turn));
        }

        return said;
    }

    public async Task<string> SayAsync(string text) => TextOf(await bot.SayAsync(text));

    public static string TextOf(TurnRecord record) => string.Join("\n\n", record.Outcome.Reply.Parts.OfType<ReplyPart.Text>().Select(part => part.Markdown));

    public void Dispose() => bot.Dispose();

    /// <summary>What was shown while an answer was written.</summary>
    internal sealed class Shown : IReplyProgress
    {
        public List<string> Texts { get; } = [];

        public void Show(Turn turn, Language language, string markdown) => Texts.Add(markdown);
    }
}
