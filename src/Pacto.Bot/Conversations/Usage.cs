namespace Pacto.Bot.Conversations;

/// <summary>How the assistant was used in a time.</summary>
/// <param name="Turns">Turns that ended, by how.</param>
/// <param name="Unanswered">What was asked that the sources do not answer.</param>
/// <param name="Opinions">What people thought of our messages.</param>
/// <param name="TeamQuestions">Questions left for the team, answered and not.</param>
public sealed record Usage(
    IReadOnlyDictionary<TurnStatus, int> Turns,
    IReadOnlyList<UnansweredQuestion> Unanswered,
    IReadOnlyList<Feedback> Opinions,
    (int Answered, int Open) TeamQuestions);
