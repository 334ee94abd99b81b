using System.Text.RegularExpressions;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Architecture;

/// <summary>docs/threat-model.md promises nothing that no test holds.</summary>
public sealed partial class ThreatModelTests
{
    [Fact]
    public void Every_threat_names_what_holds_it_and_all_of_that_exists()
    {
        var rows = File.ReadAllLines(Repository.PathOf("docs/threat-model.md")).Where(line => line.StartsWith('|')).Skip(2).ToList();
        var tests = Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .ToLookup(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);

        Assert.True(rows.Count > 20);
        Assert.All(rows, row => Assert.True(Named().IsMatch(row) || row.Contains("`scripts/audit.sh`", StringComparison.Ordinal), row));
        Assert.All(rows.SelectMany(row => Named().Matches(row)), named =>
        {
            var (name, method) = (named.Groups[1].Value, named.Groups[2].Value);
            Assert.True(Holds(tests, name, method), $"There is no test {name}.{method}");
        });
        Assert.True(File.Exists(Repository.PathOf("scripts/audit.sh")));
    }

    /// <summary>A test of its own, or one it has from what it fulfils: StoreContract for SqliteStoreTests.</summary>
    private static bool Holds(ILookup<string, string> tests, string name, string method) =>
        tests[name].Any(text => text.Contains($" {method}(", StringComparison.Ordinal)
            || (Base().Match(text) is { Success: true } of && Holds(tests, of.Groups[1].Value, method)));

    [GeneratedRegex("`([A-Z]\\w+Tests)\\.(\\w+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@" : (\w+Contract)\(")]
    private static partial Regex Base();
}
