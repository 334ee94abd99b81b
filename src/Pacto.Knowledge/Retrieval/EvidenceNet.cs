namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Weighs signals in two steps: some mixtures of them first, bounded, then those and the signals themselves. A strange word
/// means less where everything else speaks for the sources, and this is how that is said.
/// </summary>
internal static class EvidenceNet
{
    /// <summary>How many mixtures.</summary>
    public const int Hidden = 10;

    /// <summary>How many weights there are: by mixture its signals and a constant; then the mixtures, the signals and a constant.</summary>
    public static int Size(int width) => (Hidden * (width + 1)) + Hidden + width + 1;

    /// <summary>The sum; the mixtures are left in <paramref name="hidden"/>.</summary>
    public static float Weigh(ReadOnlySpan<float> weights, ReadOnlySpan<float> row, Span<float> hidden)
    {
        var block = row.Length + 1;
        var last = Hidden * block;
        var sum = weights[^1];
        for (var unit = 0; unit < Hidden; unit++)
        {
            var mixture = weights[(unit * block) + row.Length];
            for (var at = 0; at < row.Length; at++)
            {
                mixture += weights[(unit * block) + at] * row[at];
            }

            hidden[unit] = MathF.Tanh(mixture);
            sum += weights[last + unit] * hidden[unit];
        }

        for (var at = 0; at < row.Length; at++)
        {
            sum += weights[last + Hidden + at] * row[at];
        }

        return sum;
    }
}
