using System.Text.RegularExpressions;

namespace Pacto.Bot.Prompting;

/// <summary>What a template must hold to: it says only what it declares, puts nothing in unguarded, and consists of messages. Pure.</summary>
internal static partial class PromptCheck
{
    /// <summary>Checks a template.</summary>
    /// <exception cref="PromptException">The first thing that is wrong.</exception>
    public static void Check(string name, string template, IReadOnlyCollection<string> variables)
    {
        if (template.Contains("{{{", StringComparison.Ordinal) || Unguarded().IsMatch(template))
        {
            throw new PromptException(name, "{{{…}}} and {{&…}} put text in unguarded; use {{…}}");
        }

        var used = Tag().Matches(template).Select(NameOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (used.Except(variables, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new PromptException(name, $"the variable '{unknown}' is not among input_variables");
        }

        if (variables.Except(used, StringComparer.Ordinal).FirstOrDefault() is { } unused)
        {
            throw new PromptException(name, $"the variable '{unused}' is declared and not used");
        }

        if (!Prompt.Message().IsMatch(template) || Prompt.Message().Replace(template, "").Trim().Length > 0)
        {
            throw new PromptException(name, "the template must consist of <message role=\"…\"> elements");
        }
    }

    // What belongs to an item of a list is written {{this.name}}.
    private static string? NameOf(Match tag)
    {
        var words = tag.Groups["inside"].Value.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["else"] => null,
            [['/', ..]] => null,
            [['#', ..], var name] => Root(name),
            [var name] => Root(name),
            _ => tag.Value,
        };
    }

    private static string? Root(string name) => name.StartsWith("this.", StringComparison.Ordinal) ? null : name;

    [GeneratedRegex(@"\{\{(?<inside>[^{}]*)\}\}")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{\{\s*&")]
    private static partial Regex Unguarded();
}
