namespace Pacto.Knowledge.Retrieval;

/// <summary>Scores of all units for one question, and the signals they give.</summary>
/// <param name="Scores">Fused score by unit.</param>
/// <param name="Order">Units, the best first.</param>
/// <param name="Outside">Nearest question outside the sources: its number and likeness.</param>
/// <param name="Signals">What decides whether to answer.</param>
internal sealed record Ranking(float[] Scores, int[] Order, (int Question, float Likeness) Outside, Signals Signals);
