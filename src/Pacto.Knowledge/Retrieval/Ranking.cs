namespace Pacto.Knowledge.Retrieval;

/// <summary>Scores of all units for one question, and the signals they give.</summary>
/// <param name="Scores">Weighed sum by unit.</param>
/// <param name="Chances">Chance that the unit is the one meant, by unit; they add up to 1.</param>
/// <param name="Order">Units, the best first.</param>
/// <param name="Outside">Nearest question outside the sources: its number and likeness.</param>
/// <param name="Signals">What decides whether to answer.</param>
/// <param name="Features">What the scores were weighed from.</param>
internal sealed record Ranking(
    float[] Scores, float[] Chances, int[] Order, (int Question, float Likeness) Outside, Signals Signals, UnitFeatures Features)
{
    /// <summary>What is left to the other units when a key points straight to one.</summary>
    private const float Rest = 0.1f;

    /// <summary>The same with one unit before all others.</summary>
    public Ranking Led(int unit)
    {
        var chances = Chances.Select(chance => chance * Rest).ToArray();
        chances[unit] += 1 - Rest;
        return this with { Chances = chances, Order = [unit, .. Order.Where(other => other != unit)] };
    }
}
