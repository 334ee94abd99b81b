using System.Text.Json.Nodes;

namespace Pacto.Bot.Channels.Cards;

/// <summary>The few elements of Adaptive Cards 1.5 that our cards are made of. Every text wraps; null leaves a property out. Pure.</summary>
internal static class CardParts
{
    /// <summary>Media type of the attachment.</summary>
    public const string MediaType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The newest version that Teams shows in a bot's cards.</summary>
    private const string Version = "1.5";

    private const int BarLength = 12;

    /// <summary>Least height of what can be pressed.</summary>
    private const string Touch = "32px";

    /// <summary>A card.</summary>
    /// <param name="language">Two-letter code of its texts: the renderers take no longer one.</param>
    /// <param name="words">What it says, in words: read aloud, and shown where cards are not.</param>
    /// <param name="body">Its elements.</param>
    public static JsonObject Card(string language, string words, IEnumerable<JsonObject> body) => new()
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = Version,
        ["lang"] = language,
        ["speak"] = words,
        ["fallbackText"] = words,
        ["body"] = List(body),
    };

    public static JsonObject Text(string text, string? weight = null, string? size = null, string? color = null, bool subtle = false, string? spacing = null) => With(
        new JsonObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true },
        ("weight", weight), ("size", size), ("color", color), ("isSubtle", subtle ? true : null), ("spacing", spacing));

    public static JsonObject Container(
        IEnumerable<JsonObject> items, string? style = null, string? id = null, bool visible = true, bool separator = false, string? spacing = null, JsonObject? select = null) => With(
        new JsonObject { ["type"] = "Container", ["items"] = List(items) },
        ("style", style), ("id", id), ("isVisible", visible ? null : false), ("separator", separator ? true : null), ("spacing", spacing), ("selectAction", select), ("minHeight", select is null ? null : Touch));

    public static JsonObject Columns(string? spacing, params JsonObject[] columns) => With(
        new JsonObject { ["type"] = "ColumnSet", ["columns"] = List(columns) }, ("spacing", spacing));

    /// <summary>A column.</summary>
    /// <param name="width"><c>auto</c>, <c>stretch</c> or a weight.</param>
    /// <param name="items">Its elements.</param>
    /// <param name="select">What pressing it does.</param>
    public static JsonObject Column(JsonNode width, IEnumerable<JsonObject> items, JsonObject? select = null) => With(
        new JsonObject { ["type"] = "Column", ["width"] = width, ["verticalContentAlignment"] = "Center", ["items"] = List(items) }, ("selectAction", select), ("minHeight", select is null ? null : Touch));

    public static JsonObject Actions(IEnumerable<JsonObject> actions) => new() { ["type"] = "ActionSet", ["actions"] = List(actions) };

    public static JsonObject Open(string title, string address) => new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = address };

    public static JsonObject Toggle(string title, IEnumerable<string> ids) => new()
    {
        ["type"] = "Action.ToggleVisibility",
        ["title"] = title,
        ["targetElements"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]),
    };

    /// <summary>How far something is, as a thin bar and in figures.</summary>
    /// <param name="done">Steps done.</param>
    /// <param name="total">Steps in all, at least 1.</param>
    /// <param name="words">The figures.</param>
    public static JsonObject Progress(int done, int total, string words)
    {
        // A bar of signs: coloured containers have the same broad padding in every client.
        var full = done >= total ? BarLength : Math.Clamp(done * BarLength / total, done > 0 ? 1 : 0, BarLength - 1);
        return Columns(
            "Small",
            Column("auto", [Text(new string('▰', full) + new string('▱', BarLength - full), color: "Good")]),
            Column("stretch", [Text(words, size: "Small", subtle: true)]));
    }

    private static JsonObject With(JsonObject element, params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                element[name] = value;
            }
        }

        return element;
    }

    private static JsonArray List(IEnumerable<JsonObject> items) => new([.. items]);
}
