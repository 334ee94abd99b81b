using System.Globalization;
using System.Text.Json.Nodes;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Citations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Cards;

/// <summary>
/// What goes with the words of a message: the passages it rests on, how far the draft is, what the open question takes, and what can be
/// pressed. The words themselves stay a text, which can be copied, searched and cited. Pure.
/// </summary>
internal sealed class ReplyCard(Phrases phrases)
{
    /// <summary>Longest quotation that is shown; the whole stands behind its link. Characters.</summary>
    private const int LongestQuote = 320;

    /// <summary>How much of the message's words the card repeats for whoever is read to. Characters.</summary>
    private const int LongestWords = 400;

    /// <summary>Most options that are buttons; more are a list to choose from.</summary>
    private const int MostButtons = 3;

    /// <summary>Most options that are shown at once; more open from one line.</summary>
    private const int MostShown = 8;

    private static readonly string[] Helps = ["why", "example"];

    /// <summary>The card; null when there is nothing but words.</summary>
    /// <param name="turn">The turn that is answered.</param>
    /// <param name="language">The language of the reply.</param>
    /// <param name="bubble">One message of the reply.</param>
    /// <param name="choices">What can be pressed under it; empty where that is under a later one.</param>
    public JsonObject? Draw(Turn turn, Language language, Bubble bubble, IReadOnlyList<Choice> choices)
    {
        var question = bubble.Part<ReplyPart.Question>()?.Field;
        List<JsonObject> body =
        [
            .. bubble.Part<ReplyPart.Progress>() is { Total: > 0 } progress
                ? new[] { CardParts.Progress(progress.Done, progress.Total, Say(language, "web.chat.progress", ("done", Number(progress.Done)), ("total", Number(progress.Total)))) }
                : [],
            .. Sources(language, [.. bubble.Parts.OfType<ReplyPart.Sources>().SelectMany(sources => sources.Citations)]),
            .. question is null ? [] : Question(turn, language, question),
            .. CardButtons.Lay(Buttons(turn, language, question, choices)),
        ];
        return body.Count == 0 ? null : CardParts.Card(language.ToCode(), Markdown.Shorten(bubble.Text, LongestWords), body);
    }

    /// <summary>The passages as lines that open them, and their words behind one button.</summary>
    private IEnumerable<JsonObject> Sources(Language language, List<Citation> citations)
    {
        if (citations.Count == 0)
        {
            yield break;
        }

        yield return CardParts.Text(Say(language, "teams.card.sources"), weight: "Bolder", size: "Small", subtle: true);
        foreach (var citation in citations)
        {
            yield return Source(language, citation);
        }

        yield return CardParts.Actions([CardParts.Toggle(Say(language, "teams.card.quotes"), citations.Select(QuoteId))]);
    }

    private JsonObject Source(Language language, Citation citation)
    {
        var open = CardParts.Open(
            Say(language, "teams.card.open", ("title", citation.Title[language])), ActivityRenderer.AddressOf(citation, language));
        return CardParts.Container(
            [
                CardParts.Columns(
                    "None",
                    CardParts.Column("auto", [CardParts.Text($"[{Number(citation.Number)}]", color: "Accent", weight: "Bolder")]),
                    CardParts.Column(
                        "stretch",
                        [
                            CardParts.Text(Markdown.Escape(citation.Title[language]), color: "Accent"),
                            CardParts.Text(Markdown.Escape(citation.DocumentTitle[language]), size: "Small", subtle: true, spacing: "None"),
                        ])),
                CardParts.Container(
                    [CardParts.Text($"«{Markdown.Escape(Markdown.Shorten(citation.Quote, LongestQuote))}»", subtle: true)],
                    id: QuoteId(citation), visible: false, spacing: "Small"),
            ],
            spacing: "Small", select: open);
    }

    /// <summary>What the field takes, where a picker is easier than words; for free text, how long it may be.</summary>
    private IEnumerable<JsonObject> Question(Turn turn, Language language, AskedField field)
    {
        if (Picker(language, field) is { } picker)
        {
            yield return picker;
            yield return CardParts.Actions(
                [CardButtons.Do(Say(language, "teams.card.send"), new CardPress("") { Offer = turn.Id, Language = language.ToCode() })]);
        }
        else if (field.Options.Count == 0 && field.MaxLength is { } most)
        {
            var words = field.MinLength is { } least and > 1
                ? Say(language, "teams.card.length", ("least", Number(least)), ("most", Number(most)))
                : Say(language, "teams.card.longest", ("most", Number(most)));
            yield return CardParts.Text(words, size: "Small", subtle: true);
        }
    }

    private JsonObject? Picker(Language language, AskedField field)
    {
        if (field.Kind == "date")
        {
            return new JsonObject { ["type"] = "Input.Date", ["id"] = CardPress.AnswerId, ["label"] = field.Label, ["isRequired"] = true, ["errorMessage"] = Say(language, "teams.card.choose") };
        }

        if (!IsList(field))
        {
            return null;
        }

        var input = new JsonObject
        {
            ["type"] = "Input.ChoiceSet",
            ["id"] = CardPress.AnswerId,
            ["label"] = field.MaxChoices > 1 && field.MaxChoices < field.Options.Count
                ? Say(language, "teams.card.label-most", ("label", field.Label), ("most", Number(field.MaxChoices)))
                : field.Label,
            ["isRequired"] = true,
            ["errorMessage"] = Say(language, "teams.card.choose"),
            ["wrap"] = true,
            ["isMultiSelect"] = field.MaxChoices > 1,
            ["style"] = field.MaxChoices > 1 || field.Options.Count <= MostShown ? "expanded" : "filtered",
            ["placeholder"] = Say(language, "teams.card.choose"),
            ["choices"] = new JsonArray([.. field.Options.Select(option => new JsonObject
            {
                ["title"] = option.Title,
                ["value"] = CardPress.Escape(option.Text),
            })]),
        };
        return input;
    }

    /// <summary>Options as buttons that are carried out where they are few, help, and what can be said instead.</summary>
    private IEnumerable<JsonObject> Buttons(Turn turn, Language language, AskedField? field, IReadOnlyList<Choice> choices)
    {
        // What several people read is open to all of them: whoever presses says it for herself.
        var offer = turn.IsShared ? null : turn.Id;
        var press = new CardPress("") { Offer = offer, Language = language.ToCode() };
        var listed = field is not null && IsList(field) ? field.Options.Select(option => option.Text).ToHashSet(StringComparer.Ordinal) : [];
        var answers = field is null ? [] : field.Options.Select(option => option.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var choice in choices.Where(choice => !listed.Contains(choice.Text)))
        {
            yield return answers.Contains(choice.Text)
                ? CardButtons.Do(choice.Title, press with { Say = choice.Text })
                : CardButtons.Say(choice, press with { Say = choice.Text });
        }

        foreach (var help in field is null ? [] : Helps)
        {
            var choice = new Choice(Say(language, $"teams.card.{help}"), Say(language, $"teams.card.{help}-says"));
            yield return CardButtons.Say(choice, press with { Say = choice.Text });
        }
    }

    private static bool IsList(AskedField field) => field.Options.Count > MostButtons || (field.Options.Count > 0 && field.MaxChoices > 1);

    private static string QuoteId(Citation citation) => $"quote{Number(citation.Number)}";

    private string Say(Language language, string key, params ReadOnlySpan<(string Name, string Value)> values) => phrases.Say(language, key, values);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
