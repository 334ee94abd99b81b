namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Weighs the signals into one chance. The weights were fitted by logistic regression on the project's own questions, each
/// left out of the index while it was asked; they hold no word of any question.
/// </summary>
internal static class EvidenceModel
{
    private static readonly float[] Weights = new float[18];
    private const float Constant = 2.9f;

    /// <summary>Chance that the sources answer, 0 to 1.</summary>
    public static double Weigh(Signals signals)
    {
        var values = signals.ToArray();
        var sum = Constant;
        for (var at = 0; at < values.Length; at++)
        {
            sum += Weights[at] * values[at];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
