using Pacto.Bot.Answering;
using Pacto.Bot.Channels.DirectLine;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Bot.Storage;
using Pacto.Bot.Turns;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot;

/// <summary>
/// Reads what has to be read at start side by side instead of one after the other, and answers one question of its own in each
/// language, so that the first person does not wait for the machine to get going.
/// </summary>
internal sealed class WarmUp(IServiceProvider rooms) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(
            Load<ConversationStore>(),
            Load<Phrases>(),
            Load<FormCatalog>(),
            Load<CommandCatalog>(),
            Load<QuestionResponder>());

        // Keys are read while nobody waits. When hundreds come at once, each would hold a thread until the store answers, and its answer
        // needs one.
        await Task.WhenAll(
            Task.Run(rooms.GetRequiredService<SignedTokens>().Prepare, cancellationToken),
            Task.Run(() => rooms.GetRequiredService<ConversationStore>().UsageKey, cancellationToken));
        var phrases = rooms.GetRequiredService<Phrases>();
        var questions = rooms.GetRequiredService<QuestionResponder>();
        _ = Task.Run(() => Try(phrases, questions), CancellationToken.None).ContinueWith(_ => QuietStart.End(), TaskScheduler.Default);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task<T> Load<T>()
        where T : notnull => Task.Run(rooms.GetRequiredService<T>);

    private static void Try(Phrases phrases, QuestionResponder questions)
    {
        foreach (var language in LanguageCode.All)
        {
            questions.Ask(phrases.Say(language, "choice.ask-pledge"), language, null, null);
        }
    }
}
