using Pacto.Bot.Forms;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Drafting.Talk;

/// <summary>Asked one thing, people tell another: what only another field can hold is written there, and a sentence stays a sentence.</summary>
public sealed class ToldElsewhereTests
{
    [Theory]
    [InlineData("quiero hacer un compromiso", "el correo de contacto es ana@oruro.example", "contact_email", "ana@oruro.example")]
    [InlineData("quiero hacer un compromiso", "la fecha de inicio es marzo de 2027", "start_date", "2027-03-01")]
    [InlineData("quiero hacer un compromiso", "el título es «Ventanilla para familias de Oruro»", "title", "Ventanilla para familias de Oruro")]
    [InlineData("quiero hacer un compromiso", "los objetivos son 15 y 16", "objectives", "15; 16")]
    [InlineData("quero fazer um compromisso", "o e-mail de contato é ana@boavista.example", "contact_email", "ana@boavista.example")]
    [InlineData("quero fazer um compromisso", "o país é o Brasil", "country", "BR")]
    [InlineData("I want to make a pledge", "the end date is December 2027", "end_date", "2027-12-31")]
    [InlineData("I want to make a pledge", "the title is Safe arrivals in Lethem", "title", "Safe arrivals in Lethem")]
    public async Task It_is_written_where_it_belongs_and_the_question_is_asked_again(string begin, string told, string field, string value)
    {
        using var bot = new TestBot(new MemoryConversationStore(), new FakeClock());
        await bot.SayAsync(begin);

        var after = await bot.SayAsync(told);

        var draft = Assert.Single(await bot.DraftsAsync());
        Assert.Equal(value, string.Join("; ", draft.Values[field].Items));
        Assert.False(draft.Has("need"));
        Assert.Equal("need", after.Outcome.Conversation.Drafting?.FieldId);
    }

    [Theory]
    [InlineData("quiero hacer un compromiso", "El título es difícil de revalidar para quienes llegan: en 2026 lo intentaron 40 personas.")]
    [InlineData("quiero hacer un compromiso", "El plazo es corto y la demanda creció el doble en un año.")]
    [InlineData("quiero hacer un compromiso", "Los objetivos son llegar a 300 familias que hoy no tienen turno.")]
    [InlineData("quero fazer um compromisso", "O título é difícil de revalidar e 40 pessoas ficaram sem emprego em 2026.")]
    [InlineData("I want to make a pledge", "The country is far from ready: 400 families had no appointment in 2026.")]
    public async Task A_sentence_stays_the_answer(string begin, string told)
    {
        using var bot = new TestBot(new MemoryConversationStore(), new FakeClock());
        await bot.SayAsync(begin);

        await bot.SayAsync(told);

        Assert.Equal(told, Assert.Single(await bot.DraftsAsync()).Values["need"].Text);
    }
}
