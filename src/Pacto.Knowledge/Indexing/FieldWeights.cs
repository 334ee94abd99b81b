namespace Pacto.Knowledge.Indexing;

/// <summary>How title, path and text make one frequency, and how it saturates (BM25F).</summary>
internal static class FieldWeights
{
    private const double Title = 2;
    private const double Path = 1;
    private const double TextLengthCounts = 0.6;
    private const double HeadLengthCounts = 0.5;
    private const double AverageHead = 4;
    private const double Saturation = 1.2;

    /// <summary>What one word of the text adds.</summary>
    public static double InText(int length, double average) => 1 / (1 - TextLengthCounts + (TextLengthCounts * length / Math.Max(1, average)));

    /// <summary>What one word of the nearest heading adds.</summary>
    public static double InTitle(int length) => Title / (1 - HeadLengthCounts + (HeadLengthCounts * length / AverageHead));

    /// <summary>What one word of the headings above adds.</summary>
    public static double InPath(int length) => Path / (1 - HeadLengthCounts + (HeadLengthCounts * length / AverageHead));

    /// <summary>From 0 to 1.</summary>
    public static double Saturate(double frequency) => frequency / (frequency + Saturation);
}
