using Pacto.Bot.Commands;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;
using Pacto.Testing;
using Pacto.Testing.Model;

namespace Pacto.Bot.Tests.Commands;

/// <summary>A model tried and measured from the command line.</summary>
public sealed class ModelCommandTests : IDisposable
{
    private static readonly Phrases Ours = Phrases.Load(Repository.PathOf("prompts"));

    private readonly string folder = Directory.CreateTempSubdirectory("pacto-model-").FullName;

    [Fact]
    public async Task A_model_that_works_is_told_with_times_and_tokens()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = request => new ModelReply.Words(request.Passages.Count == 0
            ? "Es un acuerdo."
            : "El PMM es el primer acuerdo intergubernamental que abarca todas las dimensiones de la migración [1].");

        var (code, output, error) = await RunAsync(["model", "test", .. SettingsOf(server)]);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("a-model en 127.0.0.1", output, StringComparison.Ordinal);
        Assert.Contains("Llegó en 3 partes", output, StringComparison.Ordinal);
        Assert.Matches("Tokens que contó: [1-9][0-9]* enviados, [1-9][0-9]* escritos", output);
        Assert.Contains("Written", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vectors_are_tried_where_they_are_configured()
    {
        await using var server = await ModelServer.StartAsync();
        string[] settings = [.. SettingsOf(server), "--Model:Embeddings=a-vector-model"];

        Assert.Contains("Vectores: a-vector-model en 127.0.0.1, de 256 números", (await RunAsync(["model", "test", .. settings])).Output, StringComparison.Ordinal);
        server.EmbeddingsStatus = 404;
        var (code, _, error) = await RunAsync(["model", "test", .. settings]);

        Assert.Equal(1, code);
        Assert.Contains("Los vectores no se pudieron usar: Refused", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_may_stand_between_files()
    {
        var questions = Path.Combine(folder, "questions.jsonl");
        await File.WriteAllTextAsync(questions, """{"id":"b","question":"¿Qué tiempo hace hoy?","lang":"es","expected":"refuse"}""");

        var (code, _, error) = await RunAsync(["eval", questions, "--Model:Provider=none", "--Knowledge:Cache", "none", questions]);

        Assert.Equal((0, ""), (code, error));
    }

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(404, "Refused")]
    [InlineData(500, "Broken")]
    public async Task A_model_that_does_not_work_is_told_in_one_line(int status, string why)
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Status(status);

        var (code, _, error) = await RunAsync(["model", "test", .. SettingsOf(server)]);

        Assert.Equal(1, code);
        Assert.Contains(why, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("a-key-for-tests", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No hay ningún modelo de lenguaje configurado")]
    [InlineData("Falta Model:Name", "--Model:Provider=openai")]
    [InlineData("Model:Provider es none, openai o azure", "--Model:Provider=chatgpt")]
    public async Task Settings_that_cannot_work_are_told_in_one_line(string sentence, params string[] settings)
    {
        var (code, _, error) = await RunAsync(["model", "test", .. settings]);

        Assert.Equal(1, code);
        Assert.Contains(sentence, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_over_questions_can_be_repeated_without_the_model()
    {
        var questions = Path.Combine(folder, "questions.jsonl");
        await File.WriteAllTextAsync(questions, """
            {"id":"a","question":"¿Qué es el Pacto Mundial para la Migración?","lang":"es","gold":[{"quote":"primer acuerdo intergubernamental"}],"answer_must_include":["acuerdo"]}
            {"id":"b","question":"¿Qué tiempo hace hoy?","lang":"es","expected":"refuse"}
            """);
        var stored = Path.Combine(folder, "responses");
        string[] settings;
        await using (var server = await ModelServer.StartAsync())
        {
            server.Answer = _ => new ModelReply.Words("El PMM es el primer acuerdo intergubernamental que abarca todas las dimensiones de la migración [1]. Paga 500 dólares [1].");
            settings = SettingsOf(server);
            Assert.Equal(0, (await RunAsync(["eval", questions, "--model", "--replay", stored, .. settings])).Code);
            Assert.Single(server.Requests);
        }

        var (code, _, error) = await RunAsync(["eval", questions, "--model", "--replay", stored, .. settings]);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("\"input\":", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(stored))), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string[] SettingsOf(ModelServer server) => [.. server.Settings().Select(setting => $"--{setting.Key}={setting.Value}")];

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var setting = new CommandSetting(
            Ours, Language.Spanish, TextReader.Null, output, error, IsInteractive: false, _ => throw new InvalidOperationException("No rooms are needed."));
        return (await CommandLine.RunAsync(arguments, setting), output.ToString(), error.ToString());
    }
}
