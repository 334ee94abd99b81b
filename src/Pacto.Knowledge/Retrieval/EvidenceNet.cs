namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Weighs signals in two steps: some mixtures of them first, bounded, then those and the signals themselves. A strange word
/// means less where everything else speaks for the sources, and this is how that is said. It holds several fits side by side, each
/// begun elsewhere: where they disagree none of them decides alone.
/// </summary>
internal static class EvidenceNet
{
    /// <summary>How many mixtures.</summary>
    public const int Hidden = 40;

    /// <summary>How many weights there are: by mixture its signals and a constant; then the mixtures, the signals and a constant.</summary>
    public static int Size(int width, int mixtures = Hidden) => (mixtures * (width + 1)) + mixtures + width + 1;

    /// <summary>The sum; the mixtures are left in <paramref name="hidden"/>, which is as long as there are mixtures.</summary>
    public static float Weigh(ReadOnlySpan<float> weights, ReadOnlySpan<float> row, Span<float> hidden)
    {
        var block = row.Length + 1;
        var last = hidden.Length * block;
        var sum = weights[^1];
        for (var unit = 0; unit < hidden.Length; unit++)
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
            sum += weights[last + hidden.Length + at] * row[at];
        }

        return sum;
    }
}
