using Pacto.Testing.Fuzzing;
using Xunit.Abstractions;

namespace Pacto.Bot.Tests.Hosting;

/// <summary>A short run of what <c>tests/Pacto.Benchmarks fuzz</c> does at length.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Seed = 1;

    [Fact]
    public async Task No_door_breaks_under_made_and_damaged_input()
    {
        var report = await new Fuzz(Seed).RunAsync(1_000);

        output.WriteLine(report.ToString());
        Assert.Empty(report.Findings);
    }
}
