using System.Text.RegularExpressions;
using Pacto.Testing;
using Xunit.Abstractions;

namespace Pacto.Bot.Tests.Transcripts;

/// <summary>What drafting can do, and that each of it is shown by a transcript in each language. The lines "# shows: …" of the transcripts are the table.</summary>
public sealed partial class FeatureTableTests(ITestOutputHelper output)
{
    private static readonly string[] Features =
    [
        "pledge-form", "practice-form", "which-form", "told-in-one-breath", "measurability-coach", "review-rehearsal", "objectives-and-inspiration", "own-words",
        "form-mirror", "many-drafts", "profile-and-kit", "exports", "natural-conversation", "undo", "mixed-languages",
    ];

    private static readonly Dictionary<string, string> Speaker = new(StringComparer.Ordinal) { ["es"] = "tú:", ["pt"] = "você:", ["en"] = "you:" };

    [Fact]
    public void Everything_drafting_can_do_is_shown_in_three_languages()
    {
        var shown = Directory.EnumerateFiles(Repository.PathOf("tests/Pacto.Bot.Tests/Transcripts"), "*.chat").Order(StringComparer.Ordinal)
            .SelectMany(file => Shows(file)).ToLookup(row => (row.Feature, row.Language), row => row.File);

        foreach (var feature in Features)
        {
            output.WriteLine($"{feature}: {string.Join(" | ", Speaker.Keys.Select(language => $"{language} {string.Join(", ", shown[(feature, language)])}"))}");
        }

        Assert.All(Features.SelectMany(feature => Speaker.Keys.Select(language => (feature, language))), cell => Assert.True(shown[cell].Any(), $"{cell} is shown nowhere"));
        Assert.All(shown.Select(rows => rows.Key.Feature), feature => Assert.Contains(feature, Features));
    }

    // A transcript shows something in a language only when somebody speaks it there.
    private static IEnumerable<(string Feature, string Language, string File)> Shows(string file)
    {
        var lines = File.ReadAllLines(file);
        foreach (var said in lines.Select(line => Shown().Match(line)).Where(match => match.Success))
        {
            foreach (var language in said.Groups["languages"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Assert.Contains(lines, line => line.StartsWith(Speaker[language], StringComparison.Ordinal));
                yield return (said.Groups["feature"].Value, language, Path.GetFileNameWithoutExtension(file));
            }
        }
    }

    [GeneratedRegex(@"^# shows: (?<feature>[a-z-]+)(?<languages>(?: (?:es|pt|en))+)$")]
    private static partial Regex Shown();
}
