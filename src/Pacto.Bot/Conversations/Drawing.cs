namespace Pacto.Bot.Conversations;

/// <summary>What a channel can draw from the store instead of words.</summary>
public abstract record Drawing
{
    private Drawing()
    {
    }

    /// <summary>A draft with its values.</summary>
    /// <param name="DraftId">The draft.</param>
    public sealed record OfDraft(string DraftId) : Drawing;

    /// <summary>The list of the person's drafts.</summary>
    public sealed record OfShelf : Drawing;
}
