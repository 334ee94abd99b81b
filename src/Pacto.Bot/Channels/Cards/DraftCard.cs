using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Cards;

/// <summary>
/// A draft as it stands: how far it is, and every field by section with what is missing and a way to change it. The card is drawn anew when
/// it is looked at, so an old one shows the newest state. Pure.
/// </summary>
internal sealed class DraftCard(Phrases phrases)
{
    /// <summary>Most of one card, well below the 28 kB that Teams takes with its envelope. UTF-8 bytes.</summary>
    public const int MaxBytes = 22_000;

    /// <summary>How much of a value is shown, the most that fits; the whole is a download or a field away. Characters.</summary>
    private static readonly int[] Lengths = [320, 160, 80, 40, 20];

    /// <summary>The card.</summary>
    /// <param name="view">The draft.</param>
    /// <param name="user">The channel's id of its owner, for whom it is kept fresh; null where it is not known.</param>
    /// <param name="language">The language of the card.</param>
    public JsonObject Draw(DraftView view, string? user, Language language)
    {
        var card = new JsonObject();
        foreach (var length in Lengths)
        {
            card = Draw(view, user, language, length);
            if (Encoding.UTF8.GetByteCount(card.ToJsonString(Activities.ActivityJson.Wire.Options)) <= MaxBytes)
            {
                break;
            }
        }

        return card;
    }

    private JsonObject Draw(DraftView view, string? user, Language language, int length)
    {
        var state = new CardPress("") { Draws = new Drawing.OfDraft(view.Id), Language = language.ToCode() };
        var figures = Say(language, "web.chat.draft.of", ("done", Number(view.Done)), ("total", Number(view.Total)));
        var sections = view.Sections.Where(section => section.Fields.Any(IsShown)).ToList();
        var firstOpen = sections.Find(section => section.Fields.Any(IsMissing)) ?? sections.FirstOrDefault();
        List<JsonObject> body =
        [
            CardParts.Text(view.Kind, size: "Small", subtle: true),
            CardParts.Text(Markdown.Escape(view.Name), weight: "Bolder", size: "Medium", spacing: "None"),
            CardParts.Progress(view.Done, Math.Max(1, view.Total), figures),
            CardParts.Text(
                view.Open == 0 ? Say(language, "teams.card.complete") : phrases.Count(language, "teams.card.open-fields", view.Open),
                color: view.Open == 0 ? "Good" : "Warning", weight: "Bolder"),
            .. sections.SelectMany((section, place) => Section(view, section, state, language, length, place, section == firstOpen)),
            CardParts.Container(CardButtons.Lay(Buttons(view, state, language)), separator: true, spacing: "Medium"),
        ];
        var card = CardParts.Card(language.ToCode(), $"{view.Kind}: {view.Name}. {figures}.", body);
        if (user is not null)
        {
            card["refresh"] = new JsonObject { ["action"] = CardButtons.Refresh(state), ["userIds"] = new JsonArray(user) };
        }

        return card;
    }

    /// <summary>A title that opens and closes what is below it; the section with the first gap is open.</summary>
    private IEnumerable<JsonObject> Section(DraftView view, DraftViewSection section, CardPress state, Language language, int length, int place, bool isOpen)
    {
        var id = $"section{Number(place)}";
        var missing = section.Fields.Count(IsMissing);
        var title = section.Number.Length == 0 ? section.Title : $"{section.Number} {section.Title}";
        var mark = missing == 0
            ? CardParts.Text("✓", color: "Good", weight: "Bolder")
            : CardParts.Text(phrases.Count(language, "teams.card.gaps", missing), color: "Warning", size: "Small");
        yield return CardParts.Container(
            [CardParts.Columns(null, CardParts.Column("stretch", [CardParts.Text(title, weight: "Bolder")]), CardParts.Column("auto", [mark]))],
            separator: true, spacing: "Medium", select: CardParts.Toggle(title, [id]));
        yield return CardParts.Container(
            section.Fields.Where(IsShown).Select(field => Field(view, field, state, language, length)), id: id, visible: isOpen, spacing: "Small");
    }

    private JsonObject Field(DraftView view, DraftViewField field, CardPress state, Language language, int length)
    {
        List<JsonObject> words = [CardParts.Text(field.Editable ? $"{field.Asked.Label} ✎" : field.Asked.Label, size: "Small", subtle: true), Value(field, language, length)];
        words.AddRange(field.Remarks.Take(1).Select(remark =>
            CardParts.Text(Markdown.Escape(Markdown.Shorten(remark, length)), size: "Small", color: "Warning", spacing: "None")));
        if (!field.Editable)
        {
            return CardParts.Container(words, spacing: "Small");
        }

        // The words of this press are shown to nobody: its question follows in the chat.
        var edit = CardButtons.Refresh(state with { Say = "✎", Command = Command(CommandIds.GoTo, view, ("field", field.Asked.FieldId)) });
        edit["title"] = Say(language, "web.chat.draft.edit", ("name", field.Name));
        return CardParts.Container(words, spacing: "Small", select: edit);
    }

    private JsonObject Value(DraftViewField field, Language language, int length)
    {
        var (text, color, subtle) = field switch
        {
            { Items.Count: > 0 } => (Markdown.Escape(Markdown.Shorten(string.Join("; ", field.Items), length)), (string?)null, false),
            { State: "left" } => (Say(language, "web.chat.draft.left"), null, true),
            _ => (Say(language, "web.chat.draft.missing"), "Warning", false),
        };
        return CardParts.Text(text, color: color, subtle: subtle, spacing: "None");
    }

    private IEnumerable<JsonObject> Buttons(DraftView view, CardPress state, Language language)
    {
        foreach (var command in new[] { CommandIds.Review, CommandIds.ExportWord })
        {
            var words = Say(language, "button." + command);
            yield return CardButtons.Do(words, state with { Say = words, Command = Command(command, view) });
        }

        yield return CardButtons.Do(Say(language, "teams.card.refresh"), state);
    }

    private static HeardCommand Command(string id, DraftView view, params IEnumerable<(string Name, string Value)> slots) =>
        new(id, slots.Append(("draft", view.Id)).ToDictionary(slot => slot.Item1, slot => slot.Item2, StringComparer.Ordinal));

    /// <summary>What was said, what is missing, what was left: a gap that may stay one is only noise.</summary>
    private static bool IsShown(DraftViewField field) => field.Items.Count > 0 || field.State == "left" || field.Required;

    private static bool IsMissing(DraftViewField field) => field is { Required: true, Items.Count: 0, State: not "left" };

    private string Say(Language language, string key, params ReadOnlySpan<(string Name, string Value)> values) => phrases.Say(language, key, values);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
