using Pacto.Bot.Forms;

namespace Pacto.Bot.Conversations;

/// <summary>What a turn did to a person's drafts, to what is remembered for the next ones, and to who she is elsewhere.</summary>
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
    /// <param name="Reference">Names the proof that is kept of it.</param>
    public sealed record Forgotten(string Reference) : DraftChange;

    /// <summary>Keep a code that another chat of hers may be linked by; an older one of hers is worth nothing any more.</summary>
    /// <param name="CodeHash">Of the code (<see cref="LinkCode.HashOf"/>).</param>
    public sealed record LinkOffered(string CodeHash) : DraftChange;

    /// <summary>Link her to whoever was given the code, which is used up by it.</summary>
    /// <param name="CodeHash">Of the code; when it is over or used by now, nothing of the turn is stored.</param>
    public sealed record Linked(string CodeHash) : DraftChange;

    /// <summary>A code is worth nothing any more.</summary>
    /// <param name="CodeHash">Of the code.</param>
    public sealed record LinkSpoiled(string CodeHash) : DraftChange;

    /// <summary>She is linked to nobody any more; everybody keeps what she made herself.</summary>
    public sealed record Unlinked : DraftChange;
}
