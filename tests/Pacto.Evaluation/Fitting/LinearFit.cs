namespace Pacto.Fitting;

/// <summary>A small convex fit, by full descent with momentum that adapts to each weight. Deterministic.</summary>
internal static class LinearFit
{
    private const float FirstMoment = 0.9f;
    private const float SecondMoment = 0.999f;

    /// <summary>Weights under which the wanted row of each example beats the others.</summary>
    /// <param name="examples">Rows of numbers, the wanted one's place, and how much the example counts.</param>
    /// <param name="width">Numbers in a row.</param>
    /// <param name="rounds">Steps.</param>
    /// <param name="decay">Pull of every weight to zero.</param>
    public static float[] Choose(IReadOnlyList<(float[] Rows, int Wanted, float Share)> examples, int width, int rounds, float decay)
    {
        return Descend(width, rounds, (weights, slopes) =>
        {
            foreach (var (rows, wanted, share) in examples)
            {
                var scores = new float[rows.Length / width];
                for (var row = 0; row < scores.Length; row++)
                {
                    scores[row] = Dot(weights, rows.AsSpan(row * width, width));
                }

                Pacto.Knowledge.Retrieval.SubjectModel.Softmax(scores);
                for (var row = 0; row < scores.Length; row++)
                {
                    var error = share * (scores[row] - (row == wanted ? 1 : 0)) / examples.Count;
                    for (var at = 0; at < width; at++)
                    {
                        slopes[at] += error * rows[(row * width) + at];
                    }
                }
            }

            for (var at = 0; at < width; at++)
            {
                slopes[at] += decay * weights[at];
            }
        });
    }

    private static float[] Descend(int width, int rounds, Action<float[], float[]> addSlopes)
    {
        var (weights, first, second) = (new float[width], new float[width], new float[width]);
        for (var round = 1; round <= rounds; round++)
        {
            var slopes = new float[width];
            addSlopes(weights, slopes);
            var step = 0.15f * (1 - (0.95f * round / rounds));
            for (var at = 0; at < width; at++)
            {
                first[at] = (FirstMoment * first[at]) + ((1 - FirstMoment) * slopes[at]);
                second[at] = (SecondMoment * second[at]) + ((1 - SecondMoment) * slopes[at] * slopes[at]);
                weights[at] -= step * (first[at] / (1 - MathF.Pow(FirstMoment, round)))
                    / (MathF.Sqrt(second[at] / (1 - MathF.Pow(SecondMoment, round))) + 1e-8f);
            }
        }

        return weights;
    }

    private static float Dot(float[] weights, ReadOnlySpan<float> row)
    {
        var sum = 0f;
        for (var at = 0; at < row.Length; at++)
        {
            sum += weights[at] * row[at];
        }

        return sum;
    }
}
