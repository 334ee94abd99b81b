using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Http;

/// <summary>Whether the sources are read and can be searched: one of the questions that our own buttons ask is looked up.</summary>
internal sealed class IndexSign(IQuestionResponder questions, Phrases phrases) : IHealthSign
{
    public string Name => "index";

    public bool IsNeeded => true;

    public Task<HealthState> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Whether it is answered depends on which sources are configured; that it can be looked up does not.
            questions.CanAnswer(phrases.Say(Language.Spanish, "choice.ask-pledge"), Language.Spanish);
            return Task.FromResult(HealthState.Ok);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Task.FromResult(HealthState.Failing);
        }
    }
}
