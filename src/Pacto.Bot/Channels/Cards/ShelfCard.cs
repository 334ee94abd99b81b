using System.Globalization;
using System.Text.Json.Nodes;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Cards;

/// <summary>A person's drafts, the last changed first, each with what can be done with it; drawn anew when it is looked at. Pure.</summary>
internal sealed class ShelfCard(Phrases phrases, FormCatalog forms)
{
    /// <summary>Most drafts on the card; older ones are found by name.</summary>
    private const int MostShown = 8;

    private static readonly string[] Ways = ["resume", "duplicate", "delete"];

    /// <summary>The card.</summary>
    /// <param name="lines">The drafts.</param>
    /// <param name="user">The channel's id of their owner, for whom it is kept fresh; null where it is not known.</param>
    /// <param name="language">The language of the card.</param>
    public JsonObject Draw(IReadOnlyList<DraftViewLine> lines, string? user, Language language)
    {
        var state = new CardPress("") { Draws = new Drawing.OfShelf(), Language = language.ToCode() };
        var title = phrases.Say(language, "web.chat.draft.list");
        var begin = phrases.Say(language, "button." + CommandIds.NewDraft);
        List<JsonObject> body =
        [
            CardParts.Text(title, weight: "Bolder", size: "Medium"),
            .. lines.Count == 0 ? [CardParts.Text(phrases.Say(language, "web.chat.draft.none"))] : lines.Take(MostShown).Select(line => Line(line, state, language)),
            CardParts.Container(
                [CardParts.Actions([CardButtons.Do(begin, state with { Say = begin, Command = Command(CommandIds.NewDraft) })])], separator: true, spacing: "Medium"),
        ];
        var card = CardParts.Card(language.ToCode(), string.Join(". ", lines.Take(MostShown).Select(line => $"{line.Kind}: {line.Name}").Prepend(title)), body);
        if (user is not null)
        {
            card["refresh"] = new JsonObject { ["action"] = CardButtons.Refresh(state), ["userIds"] = new JsonArray(user) };
        }

        return card;
    }

    private JsonObject Line(DraftViewLine line, CardPress state, Language language)
    {
        var date = forms.Find(line.FormId)?.Words.Date(DateOnly.FromDateTime(line.UpdatedAt.UtcDateTime), language);
        var figures = phrases.Say(
            language, "web.chat.draft.of", ("done", line.Done.ToString(CultureInfo.InvariantCulture)), ("total", line.Total.ToString(CultureInfo.InvariantCulture)));
        return CardParts.Container(
            [
                CardParts.Text(Markdown.Escape(line.Name), weight: "Bolder"),
                CardParts.Text($"{line.Kind} · {date}", size: "Small", subtle: true, spacing: "None"),
                CardParts.Progress(line.Done, Math.Max(1, line.Total), figures),
                .. CardButtons.Lay(Ways.Select(action => Button(action, line, state, language))),
            ],
            separator: true, spacing: "Medium");
    }

    private JsonObject Button(string action, DraftViewLine line, CardPress state, Language language)
    {
        var command = action switch { "resume" => CommandIds.ResumeDraft, "duplicate" => CommandIds.DuplicateDraft, _ => CommandIds.DeleteDraft };
        var words = phrases.Say(language, $"web.chat.draft.{action}-says", ("name", line.Name));
        return CardButtons.Do(phrases.Say(language, $"web.chat.draft.{action}"), state with { Say = words, Command = Command(command, ("draft", line.Id)) });
    }

    private static HeardCommand Command(string id, params IEnumerable<(string Name, string Value)> slots) =>
        new(id, slots.ToDictionary(slot => slot.Name, slot => slot.Value, StringComparer.Ordinal));
}
