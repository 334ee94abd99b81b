namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Weighs the signals into one chance. The weights were fitted by logistic regression on the project's own questions, each
/// left out of the index while it was asked; they hold no word of any question.
/// </summary>
internal static class EvidenceModel
{
    // A good question declined costs more than a strange one answered with the nearest passage.
    private const float AnswerRather = 1.1f;

    private static readonly float[] Weights = 
    [
        -2.78f, -6.27f, 7.37f, 3.42f, -1.74f, -0.21f, 1f, 7.15f, 1.16f, -1.87f, 4.61f, 0.24f,
        0.7f, -1.39f, -0.54f, 0.41f, 0.28f, -3.65f, 1.04f, -1.73f, -0.44f, -2.19f, 0.92f, 1.09f,
    ];
    private const float Constant = -1.05f + AnswerRather;

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
