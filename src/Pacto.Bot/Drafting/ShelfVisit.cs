using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting;

/// <summary>A turn that is about drafts rather than about the open one.</summary>
/// <param name="Turn">What was said.</param>
/// <param name="Heard">How it was understood.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="Open">The open draft; null when none is.</param>
internal sealed record ShelfVisit(Turn Turn, Heard Heard, Conversation Conversation, DraftScene? Open)
{
    /// <summary>What she asked to be remembered for her next drafts; null for nothing.</summary>
    public Profile? Profile { get; init; }

    /// <summary>The language to answer in.</summary>
    public Language Language => Heard.Language;

    /// <summary>An outcome that leaves drafts alone.</summary>
    public TurnOutcome Say(params IReadOnlyList<ReplyPart> parts) => new(Conversation, new Reply(Language, parts), TurnStatus.Drafting);

    /// <summary>The same, and a yes or no is waited for.</summary>
    public TurnOutcome Ask(string action, string? subject, params IReadOnlyList<ReplyPart> parts) =>
        new(Conversation with { Pending = new PendingConfirmation(action, subject) }, new Reply(Language, parts), TurnStatus.Drafting);
}
