using System.Text.RegularExpressions;

namespace Pacto.Bot.Drafting.Export;

/// <summary>
/// Reads a file of answers that is not quite YAML any more, because somebody wrote a colon, a quotation mark or a second line as people do:
/// what stands behind a field's name is its answer, up to the next name.
/// </summary>
internal static partial class PlainAnswers
{
    /// <summary>The answers in their order, empty ones left out; null when a line belongs to no field, or none names the form.</summary>
    public static IReadOnlyList<GivenAnswer>? Read(string text)
    {
        var found = new List<(string Field, List<string> Lines)>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0 && line[0] is not '#' && line is not "---"))
        {
            if (Named().Match(line) is { Success: true } named)
            {
                found.Add((named.Groups["field"].Value, [named.Groups["answer"].Value.Trim()]));
            }
            else if (found.Count == 0)
            {
                return null;
            }
            else
            {
                found[^1].Lines.Add(line.Trim());
            }
        }

        // Only a file that names its form is read with so much patience: a letter has lines with colons too.
        return !found.Exists(field => field.Field == AnswersReader.FormKey) ? null : [.. found.Select(field => Answer(field.Field, field.Lines)).Where(answer => answer.Text.Length > 0)];
    }

    private static GivenAnswer Answer(string field, List<string> lines)
    {
        var said = lines.Where(line => line.Length > 0).ToList();
        return said.Count > 0 && said.TrueForAll(line => line.StartsWith("- ", StringComparison.Ordinal))
            ? new GivenAnswer(field, string.Join('\n', said.Select(line => Unquoted(line[2..]))), IsList: true)
            : new GivenAnswer(field, Unquoted(string.Join('\n', said)), IsList: false);
    }

    private static string Unquoted(string text) => text.Trim() is ['"' or '\'', .. var inner, '"' or '\''] ? inner.Trim() : text.Trim().TrimStart('|', '>').Trim();

    [GeneratedRegex(@"^(?<field>[a-z][a-z0-9_]{1,40}):(?:\s+(?<answer>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
