using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Conversations;

/// <summary>Answers what is asked over the sources. The seam between the corridor and the room that answers.</summary>
public interface IQuestionResponder
{
    /// <summary>Answers, asks back once, or declines with a next step; never throws for what a person may write.</summary>
    /// <param name="turn">What was said.</param>
    /// <param name="heard">How it was understood.</param>
    /// <param name="conversation">The conversation, its language already set to <see cref="Heard.Language"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<TurnOutcome> RespondAsync(Turn turn, Heard heard, Conversation conversation, CancellationToken cancellationToken);

    /// <summary>True when the evidence gate says that the sources answer this, standing alone.</summary>
    bool CanAnswer(string text, Language language);

    /// <summary>True when somebody speaks of her own trouble (danger, a deportation, her papers) and not of a project.</summary>
    /// <param name="text">What she wrote.</param>
    /// <param name="language">Its language.</param>
    /// <param name="urgent">True to hear only danger: inside a text of a draft everything else may be its subject.</param>
    bool IsOwnTrouble(string text, Language language, bool urgent);
}
