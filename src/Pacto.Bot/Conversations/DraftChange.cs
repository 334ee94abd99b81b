using Pacto.Bot.Forms;

namespace Pacto.Bot.Conversations;

/// <summary>What a turn did to a person's drafts and to what is remembered for the next ones.</summary>
public abstract record DraftChange
{
    private DraftChange()
    {
    }

    /// <summary>Store this state.</summary>
    /// <param name="Draft">With the version it was loaded with; the store counts up.</param>
    public sealed record Saved(Draft Draft) : DraftChange;

    /// <summary>Remove the draft.</summary>
    /// <param name="DraftId">The draft.</param>
    public sealed record Deleted(string DraftId) : DraftChange;

    /// <summary>Remember this for her next drafts, in place of what was remembered.</summary>
    /// <param name="Profile">What she asked to be remembered.</param>
    public sealed record ProfileSaved(Profile Profile) : DraftChange;

    /// <summary>Remember nothing any more for her next drafts.</summary>
    public sealed record ProfileDeleted : DraftChange;

    /// <summary>Remove everything kept of the person: drafts, profile, conversations, transcripts.</summary>
    public sealed record Forgotten : DraftChange;
}
