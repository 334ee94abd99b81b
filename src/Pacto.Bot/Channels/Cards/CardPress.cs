using System.Text.Json;
using System.Text.Json.Nodes;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.Cards;

/// <summary>
/// What a button of our cards carries, in <c>pacto</c> of its data, and what a client sends back of it. Nothing of it is believed: a draft is
/// looked up as the person's own, a command is one that may be pressed, and words are words.
/// </summary>
/// <param name="Say">What pressing it says, shown as the person's words; empty where it only draws the card anew.</param>
internal sealed record CardPress(string Say)
{
    /// <summary>The id of the input that holds the answer to the open question; its value takes the place of <see cref="Say"/>.</summary>
    public const string AnswerId = "answer";

    /// <summary>The name of what Teams is told in the data.</summary>
    public const string Teams = "msteams";

    /// <summary>The name of what is ours in the data.</summary>
    private const string Ours = "pacto";

    /// <summary>Separates the values of a choice of several; it cannot stand in one of them.</summary>
    private const char Comma = ',';
    private const string EscapedComma = "%2C";

    private const string DraftSlot = "draft";

    /// <summary>The turn whose reply offered the button; null where a press at any time means the same.</summary>
    public string? Offer { get; init; }

    /// <summary>The command it means, with its slots; null for words.</summary>
    public HeardCommand? Command { get; init; }

    /// <summary>The card that takes the place of the one that was pressed; null for a short note of what was said.</summary>
    public Drawing? Draws { get; init; }

    /// <summary>The language of the card.</summary>
    public string Language { get; init; } = "";

    /// <summary>The button's data.</summary>
    public JsonObject Write()
    {
        var data = new JsonObject { ["lang"] = Language };
        if (Say.Length > 0)
        {
            data["say"] = Say;
        }

        if (Offer is not null)
        {
            data["offer"] = Offer;
        }

        if (Command is not null)
        {
            data["command"] = Command.Id;
            data["slots"] = new JsonObject([.. Command.Slots.Where(slot => slot.Key != DraftSlot || Draws is not Drawing.OfDraft).Select(slot => KeyValuePair.Create(slot.Key, (JsonNode?)JsonValue.Create(slot.Value)))]);
        }

        if (Draws is not null)
        {
            data["card"] = Draws is Drawing.OfDraft ? "draft" : "shelf";
            data["draft"] = (Draws as Drawing.OfDraft)?.DraftId;
        }

        return new JsonObject { [Ours] = data };
    }

    /// <summary>The value of an option in a choice of several.</summary>
    public static string Escape(string option) => option.Replace(",", EscapedComma, StringComparison.Ordinal);

    /// <summary>What was pressed; null when the value is none of our cards'.</summary>
    /// <param name="value">The value of a message, or the data of an invoked action.</param>
    public static CardPress? Read(JsonElement? value)
    {
        if (Object(value) is not { } data || Object(Property(data, Ours)) is not { } ours)
        {
            return null;
        }

        var answer = Text(data, AnswerId) is { } given
            ? string.Join("; ", given.Split(Comma, StringSplitOptions.RemoveEmptyEntries).Select(one => one.Replace(EscapedComma, ",", StringComparison.Ordinal)))
            : null;
        var words = answer ?? Text(ours, "say") ?? (Object(Property(data, Teams)) is { } teams ? Text(teams, "text") : null);
        return new CardPress(ActivityReader.Clean(words ?? ""))
        {
            Offer = Text(ours, "offer"),
            Command = CommandOf(ours),
            Draws = (Text(ours, "card"), Text(ours, "draft")) switch
            {
                ("draft", { } draft) => new Drawing.OfDraft(draft),
                ("shelf", _) => new Drawing.OfShelf(),
                _ => null,
            },
            Language = Text(ours, "lang") ?? "",
        };
    }

    /// <summary>The command; what it is done to is the draft that the card shows, unless it names another.</summary>
    private static HeardCommand? CommandOf(JsonElement ours) => PressedReader.CommandOf(ours) switch
    {
        { } command when Text(ours, DraftSlot) is { } draft && !command.Slots.ContainsKey(DraftSlot) =>
            command with { Slots = new Dictionary<string, string>(command.Slots, StringComparer.Ordinal) { [DraftSlot] = draft } },
        var command => command,
    };

    /// <summary>An object, or the object that a text holds as JSON: clients differ in how they send it.</summary>
    private static JsonElement? Object(JsonElement? value)
    {
        if (value is { ValueKind: JsonValueKind.String } text)
        {
            try
            {
                value = JsonSerializer.Deserialize(text.GetString()!, ActivityJson.Wire.JsonElement);
            }
            catch (JsonException)
            {
                return null;
            }
        }

        return value is { ValueKind: JsonValueKind.Object } ? value : null;
    }

    private static JsonElement? Property(JsonElement holder, string name) => holder.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement holder, string name) =>
        Property(holder, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
