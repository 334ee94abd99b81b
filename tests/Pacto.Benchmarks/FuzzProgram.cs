using Pacto.Testing.Fuzzing;

namespace Pacto.Benchmarks;

/// <summary>
/// <c>fuzz SEED COUNT [FIRST]</c>: made and damaged input at every public door. Prints what it came to and every finding with the number of its
/// input; <c>fuzz SEED 1 NUMBER</c> tries that one again.
/// </summary>
internal static class FuzzProgram
{
    /// <returns>0 when nothing was found.</returns>
    public static async Task<int> RunAsync(int seed, int count, int first)
    {
        var report = await new Fuzz(seed).RunAsync(count, first);
        Console.WriteLine(report);
        foreach (var finding in report.Findings.Take(100))
        {
            Console.WriteLine($"  {(finding.Length > 2_000 ? finding[..2_000] : finding)}");
        }

        return report.Findings.Count == 0 ? 0 : 1;
    }
}
