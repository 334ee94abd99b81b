using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pacto.Bot.Assisting;

/// <summary>What a model says a text says: a field, the words of the text, and the option they mean. Pure.</summary>
/// <param name="Field">Id of the field.</param>
/// <param name="Words">The words, as the model gives them.</param>
/// <param name="Option">Id of an option; empty for none.</param>
internal sealed record PointedWords(string Field, string Words, string Option)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Reads an answer, with or without words around its JSON; null when it holds none.</summary>
    public static IReadOnlyList<PointedWords>? Read(string answer)
    {
        var (from, to) = (answer.IndexOf('{', StringComparison.Ordinal), answer.LastIndexOf('}'));
        if (from < 0 || to < from)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(answer[from..(to + 1)]);
            return json.RootElement.TryGetProperty("found", out var found) && found.ValueKind is JsonValueKind.Array
                ? [.. found.EnumerateArray().Where(one => one.ValueKind is JsonValueKind.Object).Select(one => new PointedWords(Text(one, "field"), Text(one, "words"), Text(one, "option")))]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The stretch of a text that consists of these words, letter by letter but for blanks; null when it is not there.</summary>
    public static string? Find(string words, string text)
    {
        var pieces = words.Trim().TrimEnd('.', ',', ';').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length == 0)
        {
            return null;
        }

        var pattern = $@"(?<!\w){string.Join(@"\s+", pieces.Select(Regex.Escape))}(?!\w)";
        return Regex.Match(text, pattern, RegexOptions.CultureInvariant, Patience) is { Success: true } match ? match.Value : null;
    }

    private static string Text(JsonElement one, string name) =>
        one.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() ?? "" : "";
}
