using System.Text.Json.Nodes;
using Pacto.Bot.Commands.Batch;
using Pacto.Bot.Tests.Answering;

namespace Pacto.Bot.Tests.Commands;

public sealed class BatchTests
{
    [Fact]
    public async Task Every_line_is_answered_in_order_and_a_broken_one_in_its_place()
    {
        const string Lines =
            "\uFEFF{\"id\":\"a\",\"question\":\"¿Qué es un compromiso?\"}\r\n"
            + "not json\r\n"
            + "[1,2]\r\n"
            + "{\"id\":\"b\"}\r\n"
            + "{\"id\":7,\"question\":5}\r\n"
            + "\r\n"
            + "{\"id\":\"c\",\"question\":\"What is a pledge?\",\"lang\":\"en\"}";

        var (exitCode, answers) = await RunAsync(Lines, Desk.Shared.Asking.Answer);

        Assert.Equal(1, exitCode);
        Assert.Equal(["a", null, null, "b", "7", "c"], answers.Select(answer => answer["id"]?.ToString()));
        Assert.All(answers[1..5], answer => Assert.False(string.IsNullOrEmpty((string?)answer["error"])));
        Assert.True((bool)answers[0]["answered"]!);
        Assert.Equal("en", (string?)answers[5]["lang"]);
        Assert.NotEmpty(answers[0]["citations"]!.AsArray());
    }

    [Fact]
    public async Task The_turns_of_a_line_are_one_conversation()
    {
        var (exitCode, answers) = await RunAsync(
            """{"id":"d","turns":["¿Qué dice el objetivo 15?","¿y el 16?"]}""", Desk.Shared.Asking.Answer);

        var turns = answers[0]["answers"]!.AsArray();
        Assert.Equal(0, exitCode);
        Assert.Equal([15, 16], turns.Select(turn => (int)turn!["objectives"]![0]!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u202E\u200B\u0007")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("🙂🙂🙂")]
    [InlineData("'; DROP TABLE draft; --")]
    public async Task Whatever_is_asked_gets_an_answer(string question)
    {
        var line = new JsonObject { ["id"] = "x", ["question"] = question }.ToJsonString();

        var (_, answers) = await RunAsync(line, Desk.Shared.Asking.Answer);

        Assert.False(string.IsNullOrWhiteSpace((string?)answers[0]["answer"]));
        Assert.DoesNotContain("<script", (string)answers[0]["answer"]!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_very_long_question_is_answered_too()
    {
        var line = new JsonObject { ["id"] = "x", ["question"] = string.Join(' ', Enumerable.Repeat("¿qué es un compromiso?", 40_000)) }.ToJsonString();

        var (exitCode, answers) = await RunAsync(line, Desk.Shared.Asking.Answer);

        Assert.Equal(0, exitCode);
        Assert.NotNull(answers[0]["answer"]);
    }

    [Fact]
    public async Task Search_gives_passages_as_they_stand_in_the_source()
    {
        var search = new SearchBatch(Desk.Shared.Retriever, Desk.Shared.Added, top: 3);

        var (_, answers) = await RunAsync("""{"id":"s","question":"objetivo 9"}""", search.Answer);

        var results = answers[0]["results"]!.AsArray();
        Assert.Equal([1, 2, 3], results.Select(result => (int)result!["rank"]!));
        Assert.Equal("objective-9", (string?)results[0]!["passageId"]);
        Assert.Contains("Reforzar la respuesta transnacional", (string?)results[0]!["text"], StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, List<JsonObject> Answers)> RunAsync(string lines, Func<JsonObject, JsonObject> answer)
    {
        using var output = new StringWriter();
        var exitCode = await BatchReader.RunAsync(new StringReader(lines), output, answer, CancellationToken.None);
        return (exitCode, [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())]);
    }
}
