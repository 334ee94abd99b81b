using System.Text.Json;
using System.Text.Json.Nodes;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Cards;

/// <summary>Draws the cards that show what is stored, at the moment they are sent or looked at. A person is shown her own drafts only.</summary>
internal sealed class CardTable(IDraftViews views, FormCatalog forms, Phrases phrases)
{
    /// <summary>The name of a marked attachment's content: which card goes there.</summary>
    private const string Mark = "pacto:card";

    private readonly DraftCard drafts = new(phrases);
    private readonly ShelfCard shelf = new(phrases, forms);

    /// <summary>An attachment that is kept with the reply and becomes the card when it is sent.</summary>
    /// <param name="drawing">What is drawn.</param>
    /// <param name="person">Whose it is.</param>
    /// <param name="language">The language of the card.</param>
    public static JsonElement Later(Drawing drawing, PersonKey person, Language language)
    {
        var mark = new CardPress("") { Draws = drawing, Language = language.ToCode() }.Write();
        mark[Mark] = new JsonArray(person.Channel, person.Tenant, person.UserId);
        return JsonSerializer.SerializeToElement(mark, Activities.ActivityJson.Wire.JsonObject);
    }

    /// <summary>Puts the cards in place of their marks; what is gone meanwhile leaves its message without a card.</summary>
    /// <param name="activity">A stored record.</param>
    /// <param name="user">The channel's id of the person.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task CompleteAsync(JsonObject activity, string? user, CancellationToken cancellationToken)
    {
        foreach (var attachment in activity["attachments"]?.AsArray().OfType<JsonObject>().ToList() ?? [])
        {
            if (attachment["content"] is not JsonObject content || content[Mark] is not JsonArray person)
            {
                continue;
            }

            var press = CardPress.Read(JsonSerializer.SerializeToElement(content, Activities.ActivityJson.Wire.JsonObject));
            var owner = new PersonKey((string)person[0]!, (string)person[1]!, (string)person[2]!);
            if (press?.Draws is { } drawing && await DrawAsync(drawing, owner, user, LanguageOf(press), cancellationToken) is { } card)
            {
                attachment["content"] = card;
            }
            else
            {
                ((JsonArray)activity["attachments"]!).Remove(attachment);
                activity["text"] ??= (string?)activity["summary"];
            }
        }
    }

    /// <summary>A card as things stand; null when this person has no such draft.</summary>
    public async Task<JsonObject?> DrawAsync(Drawing drawing, PersonKey owner, string? user, Language language, CancellationToken cancellationToken) => drawing switch
    {
        Drawing.OfDraft draft => await views.ShowAsync(owner, draft.DraftId, language, cancellationToken) is { Sections.Count: > 0 } view
            ? drafts.Draw(view, user, language)
            : null,
        _ => shelf.Draw(await views.ListAsync(owner, language, cancellationToken), user, language),
    };

    /// <summary>What stays of a question that was answered on its card.</summary>
    public JsonObject Settle(string said, bool isTaken, Language language) => CardParts.Card(
        language.ToCode(),
        said,
        [
            CardParts.Text($"{(isTaken ? "✓ " : "")}{Markdown.Escape(Markdown.Shorten(said, 400))}", weight: "Bolder", color: isTaken ? "Good" : null),
            CardParts.Text(phrases.Say(language, isTaken ? "teams.card.taken" : "teams.card.below"), size: "Small", subtle: true, spacing: "None"),
        ]);

    /// <summary>A card that is nothing but a sentence.</summary>
    public static JsonObject Note(string words, Language language) => CardParts.Card(language.ToCode(), words, [CardParts.Text(words)]);

    /// <summary>The language a card was written in.</summary>
    public static Language LanguageOf(CardPress press) => LanguageCode.Parse(press.Language) ?? Language.Spanish;
}
