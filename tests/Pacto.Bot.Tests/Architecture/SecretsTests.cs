using System.Text.RegularExpressions;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Architecture;

/// <summary>Secrets come from the environment or the platform's secret store.</summary>
public sealed partial class SecretsTests
{
    private static readonly string[] Folders = ["src", "docs", "scripts", "prompts", "seeds", ".ci"];

    [Fact]
    public void No_secret_stands_in_a_file_of_the_repository()
    {
        var settings = File.ReadAllText(Repository.PathOf("appsettings.json"));
        Assert.DoesNotMatch(Filled(), settings);
        var offences =
            from folder in Folders
            from path in Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories)
            where !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)
            where Path.GetExtension(path) is ".cs" or ".json" or ".md" or ".yaml" or ".sh" or ".js" or ".pem" or ".pfx" or ".key" or ""
            let text = Path.GetExtension(path) is ".pfx" ? "-----BEGIN PRIVATE KEY-----" : File.ReadAllText(path)
            where Key().IsMatch(text)
            select path;

        Assert.Empty(offences);
    }

    [GeneratedRegex("\"(\\w*Secret|\\w*Password|Key|ConnectionString)\"\\s*:\\s*\"[^\"]+\"", RegexOptions.IgnoreCase)]
    private static partial Regex Filled();

    [GeneratedRegex(@"-----BEGIN (RSA |EC )?PRIVATE KEY-----|\beyJ[A-Za-z0-9_-]{20,}\.eyJ|AKIA[0-9A-Z]{16}|\bsk-[A-Za-z0-9]{32,}")]
    private static partial Regex Key();
}
