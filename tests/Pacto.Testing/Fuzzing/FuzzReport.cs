using System.Globalization;

namespace Pacto.Testing.Fuzzing;

/// <summary>What a run of fuzzing came to.</summary>
/// <param name="Inputs">How many inputs each door got.</param>
/// <param name="Statuses">How many answers of each door had each status.</param>
/// <param name="Slowest">The longest that an input took, tried again where it took long. Milliseconds.</param>
/// <param name="HeapBefore">Bytes in use after the first tenth.</param>
/// <param name="HeapAfter">Bytes in use at the end.</param>
/// <param name="Elapsed">How long it all took.</param>
/// <param name="Findings">What must not be: each with the number of its input.</param>
public sealed record FuzzReport(
    IReadOnlyDictionary<string, int> Inputs,
    IReadOnlyDictionary<string, int> Statuses,
    double Slowest,
    long HeapBefore,
    long HeapAfter,
    TimeSpan Elapsed,
    IReadOnlyList<string> Findings)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Inputs.Values.Sum()} inputs in {Elapsed.TotalSeconds:0} s ({Listed(Inputs)}); statuses {Listed(Statuses)}; slowest {Slowest:0} ms; heap {HeapBefore / 1e6:0.0} → {HeapAfter / 1e6:0.0} MB; findings {Findings.Count}");

    private static string Listed(IReadOnlyDictionary<string, int> counts) => string.Join(", ", counts.OrderByDescending(count => count.Value).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key}: {count.Value}")));
}
