using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Tests.Drafting.Coaching;

/// <summary>
/// Tells whether an extracted value is the expected one: dates, numbers, choices and names strictly, free texts by the words they share.
/// The same rules as <c>tests/Pacto.Evaluation/score-drafts.mjs</c>.
/// </summary>
internal static partial class ValueMatch
{
    private const double Alike = 0.5;

    private static readonly HashSet<string> FreeTexts = new(StringComparer.Ordinal)
    {
        "need", "commitment", "beneficiaries", "actions", "partners", "resources", "timeframe", "cross_cutting", "summary", "impact", "lessons", "recommendations", "innovation", "implementer_detail",
    };

    public static bool Is(string id, JsonNode wanted, JsonNode found) => (id, wanted) switch
    {
        ("indicators", JsonArray list) => list.All(one => found.AsArray().Any(other => one!.AsObject().All(part => IsPart(part.Key, part.Value!, other![part.Key])))),
        ("participants", JsonArray list) => list.All(one => Items(found).Any(other => Fold(other).Contains(Fold(Text(one)), StringComparison.Ordinal) || Likeness(Text(one), other) >= Alike)),
        (_, JsonArray list) => found is JsonArray && list.All(one => Items(found).Select(Fold).Contains(Fold(Text(one)))) && found.AsArray().Count <= Math.Max(3, list.Count),
        (_, JsonObject parts) => parts.All(part => Text(found[part.Key]) == Text(part.Value)),
        _ => IsText(id, Text(wanted), string.Join(", ", Items(found))),
    };

    private static bool IsText(string id, string wanted, string found) => FreeTexts.Contains(id)
        ? Likeness(wanted, found) >= Alike || (Words(found).Length <= 3 * Words(wanted).Length && Fold(found).Contains(Fold(wanted), StringComparison.Ordinal))
        : Fold(wanted) == Fold(found) || (!wanted.StartsWith('2') && Words(wanted).Length > 1 && Fold(found).Contains(Fold(wanted), StringComparison.Ordinal));

    private static bool IsPart(string part, JsonNode wanted, JsonNode? found) => part switch
    {
        "unit" => true,
        "baseline" or "target" => Number(Text(wanted)) == Number(Text(found)),
        _ => Likeness(Text(wanted), Text(found)) >= Alike,
    };

    private static double Likeness(string one, string other)
    {
        var (a, b) = (Words(one), Words(other).ToList());
        var all = a.Length + b.Count;
        return all == 0 ? 0 : 2.0 * a.Count(b.Remove) / all;
    }

    private static IEnumerable<string> Items(JsonNode found) => found switch
    {
        JsonArray list => list.Select(Text),
        JsonObject parts => parts.Select(part => Text(part.Value)),
        _ => [Text(found)],
    };

    private static string Text(JsonNode? node) => node is null ? "" : node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node.ToJsonString();

    private static string Number(string text) => Thousands().Replace(NoFigure().Replace(text, ""), "");

    private static string[] Words(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Fold(string text) => Article().Replace(Blanks().Replace(Marks().Replace(LatinLetters.Fold(text), " "), " ").Trim(), "");

    [GeneratedRegex(@"[^\p{L}\p{N}%.,@ ]+|[.,](?!\d)")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("^(?:la|el|los|las|o|a|os|as|the|un|una|um|uma|que) ")]
    private static partial Regex Article();

    [GeneratedRegex("[^0-9.,]")]
    private static partial Regex NoFigure();

    [GeneratedRegex(@"[.,](?=\d{3}\b)")]
    private static partial Regex Thousands();
}
