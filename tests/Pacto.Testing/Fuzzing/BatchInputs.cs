using System.Text.Json.Nodes;
using Pacto.Bot;
using Pacto.Bot.Commands;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Testing.Fuzzing;

/// <summary>Lines for the commands that read batches: each line gets one line back, whatever stands in it.</summary>
internal static class BatchInputs
{
    private static readonly string[][] Commands =
    [
        ["ask", "--json"], ["search", "--json", "--top", "3"], ["draft", "extract", "--form", "pledge", "--json"], ["draft", "review", "--form", "practice", "--json"], ["triage", "--json"],
    ];

    /// <summary>Runs one command over some lines.</summary>
    /// <returns>What is wrong, in words; null when nothing is.</returns>
    public static async Task<string?> RunAsync(Fodder fodder, int count, Phrases phrases)
    {
        var command = fodder.Pick(Commands);
        var lines = Enumerable.Range(0, count).Select(_ => Line(fodder)).Where(line => line.Trim().Length > 0).ToList();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var setting = new CommandSetting(
            phrases, Language.Spanish, new StringReader(string.Join('\n', lines) + "\n"), output, error, IsInteractive: false, settings => BotHost.BuildTerminal(settings, output, isInteractive: false));
        var exitCode = await CommandLine.RunAsync(command, setting);
        var answers = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return exitCode is not (0 or 1) ? $"exit code {exitCode}"
            : answers.Length != lines.Count ? $"{answers.Length} answers to {lines.Count} lines; {error}"
            : answers.FirstOrDefault(answer => JsonNode.Parse(answer) is not JsonObject) is { } odd ? $"no object: {odd}"
            : null;
    }

    private static string Line(Fodder fodder)
    {
        var right = new JsonObject { ["id"] = "q1", ["lang"] = "es", ["today"] = "2026-11-22" };
        var (name, value) = fodder.Below(4) switch
        {
            0 => ("question", (JsonNode?)Whole(fodder)),
            1 => ("text", Whole(fodder)),
            2 => ("turns", new JsonArray(Whole(fodder), Whole(fodder))),
            _ => ("draft", new JsonObject { ["title"] = Whole(fodder), ["description"] = Whole(fodder), ["objectives"] = new JsonArray("15", Whole(fodder)), ["dates"] = new JsonObject { ["start"] = "2019" } }),
        };
        right[name] = value;
        return fodder.Json(right).ReplaceLineEndings(" ").Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ').Replace('\f', ' ');
    }

    private static string Whole(Fodder fodder) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(fodder.Text()));
}
