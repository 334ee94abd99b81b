using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Conversations;

/// <summary>Shows a reply while it is still being written. What is shown is never taken back: the reply begins with the same words.</summary>
public interface IReplyProgress
{
    /// <summary>Shows all that is certain so far.</summary>
    /// <param name="turn">The turn that is being answered.</param>
    /// <param name="language">Language of the reply.</param>
    /// <param name="markdown">The beginning of the reply's first text; each time the one before and more.</param>
    void Show(Turn turn, Language language, string markdown);
}
