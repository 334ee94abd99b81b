using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Conversations;

/// <summary>Shows a person her drafts. They are changed by turns alone.</summary>
public interface IDraftViews
{
    /// <summary>A draft of this person as it stands; null when she has none with this id.</summary>
    Task<DraftView?> ShowAsync(PersonKey owner, string draftId, Language language, CancellationToken cancellationToken);

    /// <summary>This person's drafts, the last changed first.</summary>
    Task<IReadOnlyList<DraftViewLine>> ListAsync(PersonKey owner, Language language, CancellationToken cancellationToken);
}
