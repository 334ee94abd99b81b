using System.Text.Json;

namespace Pacto.Bot.Evaluation;

/// <summary>One line of a question set: a question with what a right answer must show, or one that must be declined.</summary>
public sealed record GoldenQuestion
{
    /// <summary>Unique id.</summary>
    public required string Id { get; init; }

    /// <summary>As a person would type it.</summary>
    public required string Question { get; init; }

    /// <summary>Language code of the question.</summary>
    public string Lang { get; init; } = "es";

    /// <summary>Kind of question, or category of what must be declined.</summary>
    public string Type { get; init; } = "";

    /// <summary>Exact pieces of a source; a passage answers when it contains any of them.</summary>
    public IReadOnlyList<string> Gold { get; init; } = [];

    /// <summary>Regular expressions, case-insensitive and without accents; a right answer matches all.</summary>
    public IReadOnlyList<string> MustInclude { get; init; } = [];

    /// <summary>Acceptable objectives, best first; empty unless the question describes a project.</summary>
    public IReadOnlyList<int> Objectives { get; init; } = [];

    /// <summary>True when it must be declined.</summary>
    public bool Refuse { get; init; }

    /// <summary>With <see cref="Refuse"/>: an answer that says plainly there is none is right too, when it matches one of these.</summary>
    public IReadOnlyList<string> AcceptIf { get; init; } = [];

    /// <summary>With <see cref="Refuse"/>: an answer from another source than the handbook is not counted either way.</summary>
    public bool SupplementOk { get; init; }

    /// <summary>Reads one line; null for an empty one.</summary>
    /// <exception cref="JsonException">The line is not a question in the known format.</exception>
    public static GoldenQuestion? Parse(string line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return null;
        }

        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        if (Text(root, "id") is not { } id || Text(root, "question") is not { } question)
        {
            throw new JsonException("A question needs 'id' and 'question'.");
        }

        return new GoldenQuestion
        {
            Id = id,
            Question = question,
            Lang = Text(root, "lang") ?? "es",
            Type = Text(root, "type") ?? Text(root, "category") ?? "",
            Gold = [.. Items(root, "gold").Select(item => Text(item, "quote")).OfType<string>()],
            MustInclude = Texts(root, "answer_must_include"),
            Objectives = [.. Items(root, "objectives").Select(item => item.GetInt32())],
            Refuse = Text(root, "expected")?.StartsWith("refuse", StringComparison.Ordinal) == true,
            AcceptIf = Text(root, "expected") == "refuse_or_partial" ? Texts(root, "accept_if") : [],
            SupplementOk = root.TryGetProperty("supplement_ok", out var ok) && ok.ValueKind is JsonValueKind.True,
        };
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static IReadOnlyList<string> Texts(JsonElement element, string name) =>
        [.. Items(element, name).Select(item => item.GetString()).OfType<string>()];

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Array ? value.EnumerateArray() : default;
}
