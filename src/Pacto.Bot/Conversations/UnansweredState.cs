namespace Pacto.Bot.Conversations;

/// <summary>What the sources did not answer lately.</summary>
/// <param name="Question">The last such question, as written.</param>
/// <param name="Times">How many there were since the last answer.</param>
public sealed record UnansweredState(string Question, int Times);
