namespace Pacto.Bot.Conversations;

/// <summary>Everything a turn brought about, to be stored as one.</summary>
/// <param name="Conversation">The conversation after the turn.</param>
/// <param name="Reply">What is said back.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Changes">What happened to drafts, in order.</param>
public sealed record TurnOutcome(Conversation Conversation, Reply Reply, TurnStatus Status, IReadOnlyList<DraftChange> Changes)
{
    /// <summary>An outcome that leaves drafts alone.</summary>
    public TurnOutcome(Conversation conversation, Reply reply, TurnStatus status)
        : this(conversation, reply, status, [])
    {
    }

    /// <summary>A question for the team, stored with everything else; null for none.</summary>
    public TeamQuestion? HandedOver { get; init; }

    /// <summary>What was asked that the sources do not answer; null for all else.</summary>
    public UnansweredQuestion? Unanswered { get; init; }
}
