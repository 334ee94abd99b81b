using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Drafting;

/// <summary>Fields edited beside the chat travel as turns, and the draft's views show what came of them.</summary>
public sealed class PressedTests : IDisposable
{
    private readonly TestBot bot = new(new MemoryConversationStore(), new FakeClock());

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task A_field_that_is_edited_beside_the_chat_changes_and_the_open_question_stays()
    {
        await bot.SayAsync("quiero hacer un compromiso");
        var draft = Assert.Single(await bot.DraftsAsync());
        var asked = (await bot.LoadAsync()).Drafting!.FieldId;

        var record = await bot.PressAsync("change-field-value", ("draft", draft.Id), ("field", "title"), ("value", "¿Quién atiende? Ventanilla única"));

        Assert.Equal("¿Quién atiende? Ventanilla única", Assert.Single(await bot.DraftsAsync()).Value("title")!.Text);
        Assert.Equal(asked, (await bot.LoadAsync()).Drafting!.FieldId);
        Assert.Contains(record.Outcome.Reply.Parts, part => part is ReplyPart.Question);
        await bot.PressAsync("delete-field", ("draft", draft.Id), ("field", "title"));
        Assert.Null(Assert.Single(await bot.DraftsAsync()).Value("title"));
    }

    [Fact]
    public async Task A_change_made_beside_the_chat_can_be_taken_back_there()
    {
        await bot.SayAsync("quiero hacer un compromiso");
        var draft = Assert.Single(await bot.DraftsAsync());
        Assert.False((await bot.Views.ShowAsync(bot.Person, draft.Id, Language.Spanish, default))!.CanUndo);
        await bot.PressAsync("change-field-value", ("draft", draft.Id), ("field", "title"), ("value", "Ventanilla única"));
        Assert.True((await bot.Views.ShowAsync(bot.Person, draft.Id, Language.Spanish, default))!.CanUndo);

        await bot.PressAsync("undo", ("draft", draft.Id));

        Assert.Null(Assert.Single(await bot.DraftsAsync()).Value("title"));
        await bot.PressAsync("redo", ("draft", draft.Id));
        Assert.Equal("Ventanilla única", Assert.Single(await bot.DraftsAsync()).Value("title")!.Text);
    }

    [Fact]
    public async Task What_the_field_cannot_take_is_refused_with_the_reason_and_asked_for()
    {
        await bot.SayAsync("quiero hacer un compromiso");
        var draft = Assert.Single(await bot.DraftsAsync());

        var record = await bot.PressAsync("change-field-value", ("draft", draft.Id), ("field", "contact_email"), ("value", "sin arroba"));

        Assert.Equal(TurnStatus.Refused, record.Outcome.Status);
        Assert.Equal("contact_email", (await bot.LoadAsync()).Drafting!.FieldId);
        Assert.Null(Assert.Single(await bot.DraftsAsync()).Value("contact_email"));
    }

    [Fact]
    public async Task An_edit_of_a_draft_that_is_not_open_opens_it_and_one_of_a_lost_draft_changes_nothing()
    {
        await bot.SayAsync("quiero hacer un compromiso");
        await bot.SayAsync("En 2026 quedaron 400 turnos sin cubrir en la delegación norte.");
        var first = Assert.Single(await bot.DraftsAsync());
        await bot.PressAsync("draft-new");
        Assert.NotEqual(first.Id, (await bot.LoadAsync()).Drafting!.DraftId);

        await bot.PressAsync("change-field-value", ("draft", first.Id), ("field", "title"), ("value", "Turnos para la delegación norte"));
        Assert.Equal(first.Id, (await bot.LoadAsync()).Drafting!.DraftId);
        await bot.PressAsync("change-field-value", ("draft", "nobody"), ("field", "title"), ("value", "De otra persona"));

        Assert.DoesNotContain(await bot.DraftsAsync(), draft => draft.Value("title")?.Text == "De otra persona");
        await bot.PressAsync("draft-delete", ("draft", first.Id));
        await bot.SayAsync("sí");
        Assert.DoesNotContain(await bot.DraftsAsync(), draft => draft.Id == first.Id);
    }

    [Theory]
    [InlineData("es")]
    [InlineData("pt")]
    [InlineData("en")]
    public async Task Every_value_of_a_view_can_be_given_again_and_stays_the_same(string code)
    {
        var language = LanguageCode.Parse(code)!.Value;
        await bot.SayAsync(code switch { "pt" => "quero fazer um compromisso", "en" => "I want to make a pledge", _ => "quiero hacer un compromiso" });
        var draft = Assert.Single(await bot.DraftsAsync());
        foreach (var (field, value) in new[] { ("objectives", "4; 23"), ("principles", "a; b"), ("end_date", "2028-12-31"), ("title", "Ventanilla única"), ("entity_country", "Chile") })
        {
            await bot.PressAsync("change-field-value", ("draft", draft.Id), ("field", field), ("value", value));
        }

        var before = Assert.Single(await bot.DraftsAsync()).Values;
        var view = await bot.Views.ShowAsync(bot.Person, draft.Id, language, default);
        foreach (var field in view!.Sections.SelectMany(section => section.Fields).Where(field => field is { State: "done", Editable: true }))
        {
            var again = field.Chosen.Count > 0 ? string.Join("; ", field.Chosen) : field.Text;
            await bot.PressAsync("change-field-value", ("draft", draft.Id), ("field", field.Asked.FieldId), ("value", again));
        }

        var after = Assert.Single(await bot.DraftsAsync()).Values;
        Assert.True(before.Count >= 4, $"only {string.Join(", ", before.Keys)} were taken");
        Assert.Equal(before.Select(pair => (pair.Key, pair.Value.Text)), after.Select(pair => (pair.Key, pair.Value.Text)));
        Assert.Equal((await bot.Views.ListAsync(bot.Person, language, default))[0].Done, view.Done);
    }
}
