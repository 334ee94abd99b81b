namespace Pacto.Bot.Conversations;

/// <summary>What the team has to say to a person about her question.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="Words">What she had asked.</param>
/// <param name="Answer">The team's words; null to say that nobody has answered yet.</param>
public sealed record TeamNote(string QuestionId, string Words, string? Answer);
