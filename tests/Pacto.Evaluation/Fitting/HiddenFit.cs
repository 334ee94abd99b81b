using Pacto.Knowledge.Retrieval;

namespace Pacto.Fitting;

/// <summary>
/// One fit of the two steps of the evidence by descent in small batches with steps that adapt, begun where the seed says.
/// Deterministic.
/// </summary>
internal sealed class HiddenFit(int width, int mixtures, int seed)
{
    private const int Epochs = 40;
    private const int Batch = 64;
    private const float Step = 0.004f;
    private const float Decay = 2e-4f;

    private readonly float[] weights = Start(EvidenceNet.Size(width, mixtures), seed);
    private readonly float[] slopes = new float[EvidenceNet.Size(width, mixtures)];
    private readonly float[] first = new float[EvidenceNet.Size(width, mixtures)];
    private readonly float[] second = new float[EvidenceNet.Size(width, mixtures)];

    /// <summary>Weights under which the sum is above zero for the first kind.</summary>
    public float[] Fit(IReadOnlyList<(float[] Row, bool First)> examples)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(417 + seed);
        var round = 0;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            for (var start = 0; start < order.Length; start += Batch)
            {
                var end = Math.Min(order.Length, start + Batch);
                for (var at = start; at < end; at++)
                {
                    AddSlopes(examples[order[at]].Row, examples[order[at]].First, end - start);
                }

                Descend(++round, Step * (1 - (0.95f * epoch / Epochs)));
            }
        }

        return weights;
    }

    private static float[] Start(int size, int seed)
    {
        var random = new Random(91 + seed);
        return [.. Enumerable.Range(0, size).Select(_ => (random.NextSingle() - 0.5f) * 0.4f)];
    }

    private void AddSlopes(float[] row, bool isFirst, int count)
    {
        Span<float> hidden = stackalloc float[mixtures];
        var sum = EvidenceNet.Weigh(weights, row, hidden);
        var error = ((1 / (1 + MathF.Exp(-sum))) - (isFirst ? 1 : 0)) / count;
        var block = width + 1;
        var last = mixtures * block;
        for (var unit = 0; unit < mixtures; unit++)
        {
            slopes[last + unit] += error * hidden[unit];
            var back = error * weights[last + unit] * (1 - (hidden[unit] * hidden[unit]));
            for (var at = 0; at < width; at++)
            {
                slopes[(unit * block) + at] += back * row[at];
            }

            slopes[(unit * block) + width] += back;
        }

        for (var at = 0; at < width; at++)
        {
            slopes[last + mixtures + at] += error * row[at];
        }

        slopes[^1] += error;
    }

    private void Descend(int round, float step)
    {
        var (one, two) = (1 - MathF.Pow(0.9f, round), 1 - MathF.Pow(0.999f, round));
        for (var at = 0; at < weights.Length; at++)
        {
            var slope = slopes[at] + (Decay * weights[at]);
            first[at] = (0.9f * first[at]) + (0.1f * slope);
            second[at] = (0.999f * second[at]) + (0.001f * slope * slope);
            weights[at] -= step * (first[at] / one) / (MathF.Sqrt(second[at] / two) + 1e-8f);
            slopes[at] = 0;
        }
    }
}
