using Pacto.Bot.Forms;

namespace Pacto.Bot.Conversations;

/// <summary>Everything that is kept of one person.</summary>
/// <param name="Person">Who.</param>
/// <param name="Drafts">Her drafts.</param>
/// <param name="Profile">What is remembered for her next drafts; null for nothing.</param>
/// <param name="Conversations">Her conversations with what was said.</param>
/// <param name="Opinions">What she thinks of answers.</param>
/// <param name="Questions">What she left for the team, with its answers.</param>
public sealed record PersonalRecord(
    PersonKey Person,
    IReadOnlyList<Draft> Drafts,
    Profile? Profile,
    IReadOnlyList<KeptConversation> Conversations,
    IReadOnlyList<Feedback> Opinions,
    IReadOnlyList<TeamQuestion> Questions);
