using System.Text.Json.Nodes;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Drafting.Coaching;

/// <summary>One text or draft of <c>tests/Pacto.Evaluation/drafts</c> with what is expected of it.</summary>
internal sealed record Sample(string Id, bool IsUnseen, JsonObject Line)
{
    /// <summary>Every sample of a file.</summary>
    public static IReadOnlyList<Sample> All(string file) =>
        [.. File.ReadLines(Repository.PathOf($"tests/Pacto.Evaluation/drafts/{file}.jsonl"))
            .Select(line => JsonNode.Parse(line)!.AsObject())
            .Select(line => new Sample(line["id"]!.GetValue<string>(), line["set"]!.GetValue<string>() == "unseen", line))];

    /// <summary>A text of the line.</summary>
    public string Text(string name) => Line[name]!.GetValue<string>();

    /// <summary>A list of texts of the line; empty when it has none.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. (Line[name]?.AsArray() ?? []).Select(item => item!.GetValue<string>())];

    /// <summary>The line as a command is asked: a text, its language and its day.</summary>
    public JsonObject Asked(string name) => new() { ["text"] = Text(name), ["lang"] = Text("lang"), ["today"] = Text("today") };
}
