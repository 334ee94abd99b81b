using Pacto.Bot.Conversations;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Turns;

/// <summary>A button of an older message, or an older message edited, changes nothing and says so.</summary>
public sealed class OldButtonTests : IDisposable
{
    private readonly TestBot bot = new(new MemoryConversationStore(), new FakeClock());

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task An_answer_of_an_older_question_is_not_taken_for_the_newer_one()
    {
        await bot.SayAsync("quiero hacer un compromiso");
        var older = await bot.SayAsync("Municipalidad de Quilmes");
        await bot.SayAsync("no lo sé todavía");
        var before = Assert.Single(await bot.DraftsAsync());

        var record = await bot.PressAsync("Ciudades, Municipios y Autoridades Locales", older.Turn.Id);
        var after = Assert.Single(await bot.DraftsAsync());

        Assert.Equal(TurnStatus.Refused, record.Outcome.Status);
        Assert.Equal((before.Version, before.Values.Count), (after.Version, after.Values.Count));
        Assert.Contains("mensaje anterior", Assert.IsType<ReplyPart.Text>(record.Outcome.Reply.Parts[0]).Markdown, StringComparison.Ordinal);
        Assert.Contains(record.Outcome.Reply.Parts, part => part is ReplyPart.Question);
    }

    [Fact]
    public async Task The_newest_button_is_taken()
    {
        var started = await bot.SayAsync("quiero hacer un compromiso");

        await bot.PressAsync("no lo sé todavía", started.Turn.Id);

        Assert.Single(Assert.Single(await bot.DraftsAsync()).Skipped);
    }

    [Fact]
    public async Task An_old_yes_deletes_nothing()
    {
        await bot.SayAsync("quiero hacer un compromiso");
        var asked = await bot.SayAsync("borrar el borrador");
        await bot.SayAsync("no");
        await bot.SayAsync("borre mis datos");

        await bot.PressAsync("sí", asked.Turn.Id);

        Assert.Single(await bot.DraftsAsync());
        Assert.NotNull((await bot.LoadAsync()).Pending);
    }

    [Fact]
    public async Task A_question_is_answered_however_old_its_button_is()
    {
        var first = await bot.SayAsync("hola");
        await bot.SayAsync("gracias");

        Assert.Equal(TurnStatus.Answered, (await bot.PressAsync("¿Qué es un compromiso?", first.Turn.Id)).Outcome.Status);
    }

    [Fact]
    public async Task An_edited_message_changes_no_draft_and_an_edited_question_is_answered()
    {
        Assert.Equal(TurnStatus.Answered, (await bot.EditAsync("¿Qué es un compromiso?")).Outcome.Status);
        await bot.SayAsync("quiero hacer un compromiso");
        await bot.SayAsync("Municipalidad de Quilmes");
        var before = Assert.Single(await bot.DraftsAsync());

        var record = await bot.EditAsync("Municipalidad de Lanús");

        Assert.Equal(TurnStatus.Refused, record.Outcome.Status);
        Assert.Equal(before.Version, Assert.Single(await bot.DraftsAsync()).Version);
    }
}
