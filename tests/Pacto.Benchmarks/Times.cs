using System.Diagnostics;
using System.Globalization;

namespace Pacto.Benchmarks;

/// <summary>How long something took, again and again. Milliseconds.</summary>
internal sealed class Times(IEnumerable<double> milliseconds)
{
    private readonly double[] sorted = [.. milliseconds.Order()];

    /// <summary>The time that such a share of all stayed under.</summary>
    public double At(double share) => sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];

    /// <summary>Time of one run.</summary>
    public static double Of(Action run)
    {
        var started = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>Of each thing the quickest of several runs: what it costs, and not what else the machine was doing.</summary>
    public static Times Quickest<T>(IReadOnlyList<T> things, int runs, Action<T> run) =>
        new([.. things.Select(thing => Enumerable.Range(0, runs).Min(_ => Of(() => run(thing))))]);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"p50 {At(0.5):0.00}, p95 {At(0.95):0.00}, p99 {At(0.99):0.00}, longest {sorted[^1]:0.0} ms");
}
