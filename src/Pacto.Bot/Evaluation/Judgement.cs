namespace Pacto.Bot.Evaluation;

/// <summary>How one question went.</summary>
/// <param name="Question">The question.</param>
/// <param name="Rank">Place of the first passage that answers, 1 to 10; 0 when none of the first ten does.</param>
/// <param name="Answered">Whether an answer was given rather than declined.</param>
/// <param name="Right">Whether what was said is right: answered, cited and complete, or rightly declined.</param>
/// <param name="ObjectiveRank">Place of the first acceptable objective, 1 to 3; 0 when none or not asked for.</param>
/// <param name="Left">True when it is left out of the count: answered from another source than the handbook, which the set allows.</param>
/// <param name="Milliseconds">From the question's arrival to the finished answer.</param>
public sealed record Judgement(
    GoldenQuestion Question, int Rank, bool Answered, bool Right, int ObjectiveRank, bool Left, double Milliseconds);
