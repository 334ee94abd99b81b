using System.Diagnostics;
using Pacto.Testing;

namespace Pacto.Browser.Tests;

public sealed class TypeTests
{
    [Fact]
    public async Task The_scripts_keep_the_types_they_state()
    {
        var folder = Repository.PathOf("tests/Pacto.Browser.Tests");
        using var check = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "node_modules/typescript/bin/tsc"), "-p", folder])
        {
            RedirectStandardOutput = true,
        })!;

        var findings = await check.StandardOutput.ReadToEndAsync();
        await check.WaitForExitAsync();

        Assert.Equal("", findings);
        Assert.Equal(0, check.ExitCode);
    }
}
