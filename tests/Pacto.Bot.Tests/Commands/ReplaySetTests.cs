using Microsoft.Extensions.Configuration;
using Pacto.Bot.Answering.Fluent;
using Pacto.Bot.Commands;
using Pacto.Bot.Evaluation;
using Pacto.Bot.Tests.Answering;
using Pacto.Knowledge.Languages;
using Pacto.Testing;
using Pacto.Testing.Model;

namespace Pacto.Bot.Tests.Commands;

/// <summary>The stored responses of tests/Pacto.Evaluation/replay give the same run again, with no model to be reached.</summary>
public sealed class ReplaySetTests
{
    private const string Nobody = "http://127.0.0.1:9/v1";

    private static readonly string Folder = Repository.PathOf("tests/Pacto.Evaluation/replay");
    private static readonly string Responses = Path.Combine(Folder, "responses");

    [Fact]
    public async Task A_stored_run_is_repeated_without_a_model_and_checked_as_before()
    {
        if (Environment.GetEnvironmentVariable("PACTO_STORE_RESPONSES") is "1")
        {
            await StoreAsync();
        }

        var stored = Directory.GetFiles(Responses, "*.json");
        var ends = await RunAsync(Nobody);

        Assert.Equal(stored.Order(StringComparer.Ordinal), Directory.GetFiles(Responses, "*.json").Order(StringComparer.Ordinal));
        var shown = ends.GetValueOrDefault(FluentEnd.Written) + ends.GetValueOrDefault(FluentEnd.Completed);
        var replayed = shown + ends.GetValueOrDefault(FluentEnd.Rejected);
        Assert.True(replayed * 2 >= stored.Length, $"{replayed} of {stored.Length} stored responses are still asked for; see {Path.Combine(Folder, "README.md")}");
        Assert.InRange(shown, 1, replayed);
    }

    private static async Task StoreAsync()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = StandIn;
        if (Directory.Exists(Responses))
        {
            Directory.Delete(Responses, recursive: true);
        }

        await RunAsync(server.Address.ToString());
    }

    // The first two sentences of the first passage; after some of them one that no passage says.
    private static ModelReply.Words StandIn(ModelRequest request)
    {
        var passage = request.Passages[0];
        var said = passage[(passage.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(". ").Take(2).Select(sentence => $"{sentence.TrimEnd('.')} [1].");
        return new ModelReply.Words(string.Join(' ', said) + (request.Question.Length % 3 == 0 ? " Cuesta 500 dólares al año [1]." : ""));
    }

    private static async Task<IReadOnlyDictionary<FluentEnd, int>> RunAsync(string address)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Model:Provider"] = "openai",
            ["Model:Name"] = "stand-in",
            ["Model:Retries"] = "0",
            ["Model:Endpoint"] = address,
        }).Build();
        var setting = new CommandSetting(
            Desk.Shared.Phrases, Language.Spanish, TextReader.Null, TextWriter.Null, TextWriter.Null, IsInteractive: false, _ => throw new InvalidOperationException("No rooms are needed."));
        using var run = EvalModel.Open(setting, configuration, Desk.Shared, Responses);
        List<GoldenQuestion> questions = [.. File.ReadLines(Path.Combine(Folder, "questions.jsonl")).Select(GoldenQuestion.Parse).OfType<GoldenQuestion>()];
        await run.JudgeAsync(questions, CancellationToken.None);
        return run.Ends;
    }
}
