using System.Diagnostics;
using Pacto.Testing.Model;

namespace Pacto.Bot.Tests.Answering.Fluent;

/// <summary>Whatever a model does, she gets an answer that is right, in time, and the log says why.</summary>
public sealed class FailureTests
{
    private const string Invented = "El Pacto paga 500 dólares a cada municipio [1].";
    private const string NotThere = "El concepto de buena práctica es el siguiente [7].";
    private const string English = "The concept of good practice is the following form of carrying out an activity [1].";

    private static readonly Dictionary<string, (Func<ModelReply> Reply, string Log)> Cases = new(StringComparer.Ordinal)
    {
        ["slow first word"] = (() => new ModelReply.Slow(TimeSpan.FromSeconds(20), new ModelReply.Words("x")), "SlowStart"),
        ["stall in the middle"] = (() => new ModelReply.Stall("El concepto de"), "Stalled"),
        ["cut stream"] = (() => new ModelReply.Cut("El concepto de"), "could not be used"),
        ["ends without an end"] = (() => new ModelReply.Raw("""{"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"El"},"finish_reason":null}]}"""), "Cut"),
        ["malformed JSON"] = (() => new ModelReply.Raw("""{"id":"c","choices":[{"delta":{"content":"El """), "Malformed"),
        ["no JSON at all"] = (() => new ModelReply.Raw("<html>"), "Malformed"),
        ["401"] = (() => new ModelReply.Status(401), "Unauthorized"),
        ["404"] = (() => new ModelReply.Status(404), "Refused"),
        ["429 that asks for a minute"] = (() => new ModelReply.Status(429, RetryAfter: "60"), "Limited"),
        ["500"] = (() => new ModelReply.Status(500), "Broken"),
        ["content filter in the stream"] = (() => new ModelReply.Words("El concepto", Finish: "content_filter"), "Filtered"),
        ["content filter before it"] = (() => new ModelReply.Status(400, """{"error":{"message":"filtered","type":"x","code":"content_filter"}}"""), "Filtered"),
        ["empty"] = (() => new ModelReply.Words(""), "Empty"),
        ["nothing found"] = (() => new ModelReply.Words("NONE"), "Rejected"),
        ["wrong language"] = (() => new ModelReply.Words(English), "Language"),
        ["invented citation"] = (() => new ModelReply.Words(NotThere), "NoCitation"),
        ["no citation"] = (() => new ModelReply.Words("El concepto de buena práctica es el siguiente."), "NoCitation"),
        ["invented number"] = (() => new ModelReply.Words(Invented), "Number"),
        ["invented name"] = (() => new ModelReply.Words("El concepto de buena práctica es de Antonio Vitorino [1]."), "Name"),
        ["invented quotation"] = (() => new ModelReply.Words("El concepto es “forma óptima de actividad institucionalmente reconocida” [1]."), "Quote"),
        ["obeys the question"] = (() => new ModelReply.Words("Ja ja, soy un pirata [1]. Visite https://evil.example [1]."), "Form"),
        ["100 kB"] = (() => new ModelReply.Words(string.Concat(Enumerable.Repeat(Invented + " ", 2200))), "Number"),
        ["100 kB without an end"] = (() => new ModelReply.Words(new string('a', 100_000)), "Rejected"),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_goes_wrong_the_sources_own_answer_comes_in_time(string name)
    {
        var (reply, log) = Cases[name];
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => reply();
        using var bot = new ModelBot(server, ("FirstWord", "0.5"));
        var own = await ModelBot.OwnAsync(ModelBot.Question);

        var started = Stopwatch.GetTimestamp();
        var said = await bot.SayAsync(ModelBot.Question);

        Assert.StartsWith(own, said, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Contains(bot.Log.Lines, line => line.Contains(log, StringComparison.Ordinal));
        Assert.Empty(bot.Progress.Texts);
        Assert.NotEmpty(server.Requests);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_no_reason_to_wait()
    {
        await using var server = await ModelServer.StartAsync();
        using var bot = new ModelBot(server, ("Endpoint", "http://127.0.0.1:9/v1"));

        var said = await bot.SayAsync(ModelBot.Question);

        Assert.StartsWith(await ModelBot.OwnAsync(ModelBot.Question), said, StringComparison.Ordinal);
        Assert.Contains(bot.Log.Lines, line => line.Contains("Unreachable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task At_the_deadline_the_sources_own_answer_comes_and_says_so()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Slow(TimeSpan.FromSeconds(20), new ModelReply.Words("x"));
        using var bot = new ModelBot(server, ("Deadline", "1"), ("FirstWord", "30"));

        var said = await bot.SayAsync(ModelBot.Question);

        Assert.StartsWith(await ModelBot.OwnAsync(ModelBot.Question), said, StringComparison.Ordinal);
        Assert.Contains("tardó demasiado", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_shown_stays_when_the_stream_breaks_off()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Stall("Las buenas prácticas son evaluadas en una revisión de pares [1]. Además el calendario");
        using var bot = new ModelBot(server);
        var own = await ModelBot.OwnAsync(ModelBot.Question);

        var said = await bot.SayAsync(ModelBot.Question);

        var shown = Assert.Single(bot.Progress.Texts);
        Assert.Equal("Las buenas prácticas son evaluadas en una revisión de pares. [1]", shown);
        Assert.StartsWith(shown, said, StringComparison.Ordinal);
        Assert.Contains(own.Replace("[1]", "[2]", StringComparison.Ordinal), said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_is_asked_to_wait_a_moment_is_made_again()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => server.Requests.Count == 1 ? new ModelReply.Status(429, RetryAfter: "1") : new ModelReply.Words("Las buenas prácticas son evaluadas en una revisión de pares [1].");
        using var bot = new ModelBot(server);

        var said = await bot.SayAsync(ModelBot.Question);

        Assert.StartsWith("Las buenas prácticas son evaluadas en una revisión de pares. [1]", said, StringComparison.Ordinal);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_service_that_fails_call_after_call_is_left_alone()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Status(500);
        using var bot = new ModelBot(server, ("Retries", "0"));
        for (var i = 0; i < 8; i++)
        {
            await bot.SayAsync(ModelBot.Question);
        }

        // Five calls in a row, and then one every half minute to see whether it is back.
        Assert.InRange(server.Requests.Count, 5, 7);
        Assert.Contains(bot.Log.Lines, line => line.Contains("left alone", StringComparison.Ordinal));
    }
}
