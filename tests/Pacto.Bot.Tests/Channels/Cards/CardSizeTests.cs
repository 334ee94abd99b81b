using System.Text;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Channels.Cards;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Channels.Cards;

public sealed class CardSizeTests : IDisposable
{
    private const int MaxBytes = 28_000;

    private static readonly Phrases Phrases = Phrases.Load(Repository.PathOf("prompts"));

    private readonly MemoryConversationStore store = new();
    private readonly TestBot bot;

    public CardSizeTests() => bot = new TestBot(store, new FakeClock());

    public void Dispose() => bot.Dispose();

    [Theory]
    [InlineData("pledge", Language.Spanish)]
    [InlineData("practice", Language.Portuguese)]
    [InlineData("practice", Language.English)]
    public async Task The_fullest_draft_fits_into_one_card(string form, Language language)
    {
        var view = await FillAsync(form, language);

        var card = new DraftCard(Phrases).Draw(view, "29:ana", language).ToJsonString(ActivityJson.Wire.Options);

        Assert.InRange(Encoding.UTF8.GetByteCount(card), 1, MaxBytes);
        Assert.All(view.Sections.SelectMany(section => section.Fields).Where(field => field.Required), field => Assert.Contains(
            System.Text.Json.JsonEncodedText.Encode(field.Asked.Label, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(), card, StringComparison.Ordinal));
    }

    [Fact]
    public void A_question_with_every_objective_and_every_button_fits()
    {
        var field = bot.Forms.Find("pledge")!.Fields.First(field => field.Kind is FieldKind.Objectives);
        var options = field.OfferedOptions.Select(option => Choice.Same($"{option.Id} {option.Label.Es}")).ToList();
        var reply = new Reply(
            Language.Spanish,
            [
                new ReplyPart.Text(new string('ñ', 10_000)),
                new ReplyPart.Question(new AskedField(field.Id, field.Label.Es, "choices", null, null, options, 3)),
                new ReplyPart.Progress("d1", "pledge", 5, 26),
            ]);
        var turn = new Turn("m1", new("botframework", "msteams|a:1"), new("botframework", "", "msteams|29:ana"), TurnKind.Message, "x", null, default);

        var card = new ReplyCard(Phrases).Draw(
            turn, Language.Spanish, Bubble.Of(reply)[0], [.. Enumerable.Range(1, 24).Select(number => Choice.Same($"{number} {new string('a', 60)}"))]);

        Assert.InRange(Encoding.UTF8.GetByteCount(card!.ToJsonString(ActivityJson.Wire.Options)), 1, MaxBytes);
    }

    private async Task<DraftView> FillAsync(string formId, Language language)
    {
        var form = bot.Forms.Find(formId)!;
        var now = new FakeClock().GetUtcNow();
        var draft = new Draft { Id = "d1", FormId = formId, CreatedAt = now, UpdatedAt = now };
        foreach (var field in form.Fields.Where(field => field.Kind is not FieldKind.Composed))
        {
            IReadOnlyList<string> items = field.Options.Count > 0 ? [.. field.Options.Take(field.Limit.Max ?? 1).Select(option => option.Id)]
                : field.Kind is FieldKind.YesNo ? ["yes"]
                : field.Kind is FieldKind.Date ? ["2027-01-31"]
                : [new string('ñ', 3_000)];
            draft = draft.Set(field.Id, new FieldValue(items, ValueOrigin.Said, "t1", now));
        }

        var turn = new Turn("t1", bot.Conversation, bot.Person, TurnKind.Message, "x", null, now);
        var conversation = await store.LoadAsync(turn.Conversation, bot.Person, CancellationToken.None);
        await store.SaveAsync(
            new TurnRecord(turn, new TurnOutcome(conversation, Reply.None, TurnStatus.Drafting, [new DraftChange.Saved(draft)]), []), CancellationToken.None);
        return (await bot.Views.ShowAsync(bot.Person, "d1", language, CancellationToken.None))!;
    }
}
