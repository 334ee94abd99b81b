using System.Text.Json.Nodes;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Conversations;
using Pacto.Knowledge.Citations;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Channels.Activities;

public sealed class ActivityRendererTests
{
    private static readonly Turn Turn = new(
        "c|0000002", new("directline", "c"), new("directline", "", "ana"), TurnKind.Message, "hola", null, DateTimeOffset.UnixEpoch);

    private readonly ActivityRenderer renderer = new((turn, file, language) => $"/borradores/{file.DraftId}/{file.Name}?lang={language.ToCode()}");

    [Fact]
    public void Each_text_is_a_message_of_its_own_and_the_buttons_stand_on_the_last()
    {
        var activities = renderer.Render(Turn, new Reply(Language.Portuguese, [
            new ReplyPart.Text("um"),
            new ReplyPart.Choices([new Choice("Sim", "sim")]),
            new ReplyPart.Text("dois"),
            new ReplyPart.Progress("d1", "pledge", 2, 9),
        ]));

        Assert.Equal(["um", "dois"], activities.Select(activity => activity.Text));
        Assert.Null(activities[0].SuggestedActions);
        var button = Assert.Single(activities[1].SuggestedActions!.Actions);
        Assert.Equal(("imBack", "Sim", "sim"), (button.Type, button.Title, button.Value));
        Assert.All(activities, activity => Assert.Equal((Turn.Id, "pt-BR", "markdown"), (activity.ReplyToId, activity.Locale, activity.TextFormat)));
        Assert.Equal(2, (int)ExtrasOf(activities[1])["progress"]!["done"]!);
        Assert.Null(ExtrasOf(activities[0])["progress"]);
    }

    [Fact]
    public void Citations_stand_in_the_text_in_the_entity_and_in_full_for_the_widget()
    {
        var quote = string.Concat(Enumerable.Repeat("😀ñ", 100));

        var activity = Assert.Single(renderer.Render(Turn, new Reply(Language.Spanish, [
            new ReplyPart.Text("Así es [1]."), new ReplyPart.Sources([CitationOf(1, "Los \"pactos\"", quote)]),
        ])));

        Assert.Equal("Así es [1].\n\n[1]: /fuentes/handbook/practice-15?lang=es \"Los 'pactos'\"", activity.Text);
        var entity = JsonNode.Parse(activity.Entities!.Single().GetRawText())!;
        Assert.Equal("https://schema.org/Message", (string)entity["type"]!);
        var claim = entity["citation"]![0]!;
        Assert.Equal(1, (int)claim["position"]!);
        Assert.True(((string)claim["appearance"]!["abstract"]!).Length <= 160);
        Assert.DoesNotContain('\uFFFD', (string)claim["appearance"]!["abstract"]!);
        var source = ExtrasOf(activity)["citations"]![0]!;
        Assert.Equal(
            (quote, "handbook", "/fuentes/handbook/practice-15?lang=es"),
            ((string)source["quote"]!, (string)source["origin"]!, (string)source["url"]!));
    }

    [Fact]
    public void A_question_and_a_file_reach_the_widget_with_what_it_needs()
    {
        var field = new AskedField("objectives", "Objetivos", "choices", null, null, [new Choice("4 · Identidad", "4")], 3);

        var activity = Assert.Single(renderer.Render(Turn, new Reply(Language.Spanish, [
            new ReplyPart.Text("¿Cuáles?"), new ReplyPart.Question(field), new ReplyPart.File("d1", "docx", "plan.docx"),
        ])));

        var extras = ExtrasOf(activity);
        Assert.Equal((3, "4"), ((int)extras["question"]!["maxChoices"]!, (string)extras["question"]!["options"]![0]!["text"]!));
        Assert.Equal("/borradores/d1/plan.docx?lang=es", (string)extras["file"]!["url"]!);
        var attachment = Assert.Single(activity.Attachments!);
        Assert.Equal(("plan.docx", "/borradores/d1/plan.docx?lang=es"), (attachment.Name, attachment.ContentUrl));
        Assert.Equal("expectingInput", activity.InputHint);
    }

    [Fact]
    public void A_greeting_answers_no_activity_and_nothing_to_say_is_no_message()
    {
        var joined = Turn with { Kind = TurnKind.Joined };

        Assert.Null(Assert.Single(renderer.Render(joined, new Reply(Language.Spanish, [new ReplyPart.Text("Hola")]))).ReplyToId);
        Assert.Empty(renderer.Render(Turn, Reply.None));
    }

    private static JsonNode ExtrasOf(Activity activity) => JsonNode.Parse(activity.ChannelData!.Value.GetRawText())!["pacto"]!;

    private static Citation CitationOf(int number, string title, string quote) => new(
        number, "practice-15", "handbook", LocalizedText.Same(title), LocalizedText.Same("Handbook"), quote, new LineRange(1, 1), SourceOrigin.Handbook);
}
