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
    [InlineData("vamos a atender a 300 madres migrantes antes de diciembre de 2027. Ponemos dos psicólogas y una camioneta.", "pledge")]
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
    [InlineData("Somos una alcaldía chica y en 2024 atendimos a 300 personas en la terminal. ¿Les interesa eso a los de la Red?")]
    [InlineData("We are a small council and trained 60 officers in 2023. Is that worth anything to the UN?")]
    [InlineData("la ciudad que trabajó con los consulados y atendió a 300 personas en 2021")]
    [InlineData("Em 2023 a nossa secretaria atendeu 200 famílias na rodoviária. Queria ver um exemplo parecido de outra cidade")]
    [InlineData("queremos saber cuántas prácticas de 2021 hay en el Anexo")]
    [InlineData("Queremos armar una oficina de estadísticas sobre la población extranjera")]
    public async Task A_question_and_a_trouble_of_ones_own_stay_what_they_are(string said)
    {
        using var bot = new TestBot(new MemoryConversationStore(), new FakeClock());

        await bot.SayAsync(said);

        Assert.Empty(await bot.DraftsAsync());
    }

    /// <summary>
    /// Lines that may not be looked at only count: a failure names of what kind, not which. Those of type <c>objective</c> describe a project
    /// and may become one. Of those one may be: what is told waits for a yes, and nobody may look which one it is.
    /// </summary>
    [Theory]
    [InlineData("tune-*.jsonl", 0)]
    [InlineData("unseen-*.jsonl", 1)]
    public async Task No_question_of_the_sets_is_taken_for_a_draft(string files, int most)
    {
        using var bot = new TestBot(new MemoryConversationStore(), new FakeClock());
        await bot.SayAsync("hola");
        var reader = bot.Get<TurnReader>();
        var here = (await bot.LoadAsync()) with { Language = null };

        var taken = Directory.EnumerateFiles(Repository.PathOf("tests/Pacto.Evaluation/questions"), files).SelectMany(File.ReadLines)
            .Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => !line.TryGetProperty("type", out var type) || type.GetString() is not "objective")
            .Where(line => line.TryGetProperty("question", out _))
            .Select(line => (
                Kind: line.TryGetProperty("type", out var type) ? type.GetString() : line.GetProperty("category").GetString(),
                Language: line.GetProperty("lang").GetString(),
                Question: line.GetProperty("question").GetString()!))
            .Where(one => reader.Read(new Turn("t", here.Key, here.Person, TurnKind.Message, one.Question, Language.Spanish, new FakeClock().GetUtcNow()), here).Command?.Id is CommandIds.Tell)
            .Select(one => files.StartsWith("tune", StringComparison.Ordinal) ? one.Question : $"{one.Kind} {one.Language}, asks at the end: {one.Question.TrimEnd().EndsWith('?')}")
            .ToList();

        Assert.True(taken.Count <= most, string.Join('\n', taken));
    }
}
