using Pacto.Bot.Forms;

namespace Pacto.Bot.Conversations;

/// <summary>What a turn did to a person's drafts.</summary>
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

    /// <summary>Remove everything kept of the person: drafts, conversations, transcripts.</summary>
    public sealed record Forgotten : DraftChange;
}
