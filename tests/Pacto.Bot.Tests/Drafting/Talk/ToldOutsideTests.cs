using System.Text.Json;
using Pacto.Bot.Conversations;
using Pacto.Bot.Turns;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Drafting.Talk;

/// <summary>Between questions somebody tells what was done or is planned: it becomes a draft that waits for a yes. A question stays a question.</summary>
public sealed class ToldOutsideTests
{
    [Theory]
    [InlineData("Desde 2021 la municipalidad atendió a 1 200 personas migrantes con una ventanilla de orientación, y los resultados fueron buenos", "practice")]
    [InlineData("Implementamos un programa de alfabetización para familias haitianas entre 2020 y 2023; 300 personas obtuvieron su certificado", "practice")]
    [InlineData("entre 2019 y 2022 se capacitó a 85 docentes y el abandono escolar bajó del 20 % al 9 %", "practice")]
    [InlineData("queremos capacitar a 40 funcionarias de ventanilla antes de junio de 2027", "pledge")]
    [InlineData("vamos a abrir tres centros de orientación para 900 personas migrantes en 2027", "pledge")]
    [InlineData("A prefeitura capacitou 90 professores em 2022 e a evasão caiu de 20% para 8%", "practice")]
    [InlineData("a gente atendeu 640 famílias venezuelanas desde 2020 e a fila caiu pela metade", "practice")]
    [InlineData("queremos abrir uma casa de acolhida para 80 mulheres migrantes até dezembro de 2027", "pledge")]
    [InlineData("Between 2019 and 2023 we ran a legal clinic that helped 900 migrants; complaints fell by half", "practice")]
    [InlineData("we want to train 60 police officers on trafficking by the end of 2027", "pledge")]
    public async Task What_is_told_between_questions_is_kept_in_a_draft(string told, string form)
    {
        using var bot = new TestBot(new MemoryConversationStore(), new FakeClock());
        await bot.SayAsync("¿quién puede presentar un compromiso?");

        await bot.SayAsync(told);

        var draft = Assert.Single(await bot.DraftsAsync());
        Assert.Equal(form, draft.FormId);
        Assert.NotEmpty(draft.Proposal!.Values);
        Assert.Equal(told, draft.Proposal.Told);
        Assert.Empty(draft.Values);
    }

    [Theory]
    [InlineData("llegué en 2021 con mis 2 hijos y me negaron la residencia tres veces")]
    [InlineData("¿vamos a tener que capacitar a 40 personas para presentar un compromiso?")]
    [InlineData("queremos saber cuántas prácticas de 2021 hay en el Anexo")]
    [InlineData("Queremos armar una oficina de estadísticas sobre la población extranjera")]
    public async Task A_question_and_a_trouble_of_ones_own_stay_what_they_are(string said)
    {
        using var bot = new TestBot(new MemoryConversationStore(), new FakeClock());

        await bot.SayAsync(said);

        Assert.Empty(await bot.DraftsAsync());
    }

    /// <summary>
    /// Lines that may not be looked at only count: a failure names how many, not which. Those of type <c>objective</c> describe a project
    /// and may become one.
    /// </summary>
    [Theory]
    [InlineData("tune-*.jsonl")]
    [InlineData("unseen-*.jsonl")]
    public async Task No_question_of_the_sets_is_taken_for_a_draft(string files)
    {
        using var bot = new TestBot(new MemoryConversationStore(), new FakeClock());
        await bot.SayAsync("hola");
        var reader = bot.Get<TurnReader>();
        var here = (await bot.LoadAsync()) with { Language = null };

        var taken = Directory.EnumerateFiles(Repository.PathOf("tests/Pacto.Evaluation/questions"), files).SelectMany(File.ReadLines)
            .Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => !line.TryGetProperty("type", out var type) || type.GetString() is not "objective")
            .Select(line => line.TryGetProperty("question", out var question) ? question.GetString()! : "")
            .Where(question => question.Length > 0)
            .Where(question => reader.Read(new Turn("t", here.Key, here.Person, TurnKind.Message, question, Language.Spanish, new FakeClock().GetUtcNow()), here).Command?.Id is CommandIds.Tell).ToList();

        Assert.True(taken.Count == 0, files.StartsWith("tune", StringComparison.Ordinal) ? string.Join('\n', taken) : $"{taken.Count}");
    }
}
