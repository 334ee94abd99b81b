using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Tests.Answering.Fluent;
using Pacto.Testing;
using Pacto.Testing.Model;

namespace Pacto.Bot.Tests.Assisting;

/// <summary>A told text where a model is connected: read beside the rules, never instead of them, and never before she was told.</summary>
public sealed class ToldTextTests
{
    private static readonly Dictionary<string, (Func<ModelReply> Reply, string Log)> Failures = new(StringComparer.Ordinal)
    {
        ["slow"] = (() => new ModelReply.Slow(TimeSpan.FromSeconds(20), new ModelReply.Words("x")), "SlowStart"),
        ["stalled"] = (() => new ModelReply.Stall("""{"found":["""), "Stalled"),
        ["cut"] = (() => new ModelReply.Cut("""{"found":["""), "could not be used"),
        ["401"] = (() => new ModelReply.Status(401), "Unauthorized"),
        ["429"] = (() => new ModelReply.Status(429, RetryAfter: "60"), "Limited"),
        ["500"] = (() => new ModelReply.Status(500), "Broken"),
        ["filtered"] = (() => new ModelReply.Words("{", Finish: "content_filter"), "Filtered"),
        ["too long"] = (() => new ModelReply.Words("""{"found":[""", Finish: "length"), "Cut"),
        ["empty"] = (() => new ModelReply.Words(""), "Empty"),
        ["no JSON"] = (() => new ModelReply.Words("Claro, con gusto le ayudo."), "Form"),
        ["broken JSON"] = (() => new ModelReply.Words("""{"found":[{"field":"need" """), "Form"),
        ["other JSON"] = (() => new ModelReply.Words("""{"found":"need"}"""), "Form"),
        ["nothing"] = (() => Helped.Finds(), "0 fields"),
        ["words nobody wrote"] = (() => Helped.Finds(("resources", "un presupuesto de 90 000 dólares", "")), "0 fields"),
        ["her words changed"] = (() => Helped.Finds(("cross_cutting", "pensando en las vecinas que crían a sus hijos", "")), "0 fields"),
        ["100 kB"] = (() => new ModelReply.Words(new string('a', 100_000)), "Form"),
    };

    public static TheoryData<string> Names => [.. Failures.Keys];

    [Fact]
    public async Task Nothing_of_a_draft_leaves_before_she_was_told_and_then_with_a_tap()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => Helped.Finds(("cross_cutting", Helped.Pointed, ""));
        using var bot = Helped.Bot(server);

        var first = await bot.Bot.SayAsync(Helped.Told);

        Assert.Empty(server.Requests);
        Assert.Contains("Hasta ahora no envié nada del borrador", ModelBot.TextOf(first), StringComparison.Ordinal);
        Assert.Contains(Helped.ChoicesOf(first), choice => choice.Text == Helped.Read);

        var read = await bot.SayAsync(Helped.Read);

        Assert.Single(server.Requests);
        Assert.Contains("Pensando sobre todo en las vecinas que crían a sus hijos (lo vio el modelo de lenguaje; compruébelo)", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Told_with_a_question_before_her_text_is_read_at_once()
    {
        await using var server = await ModelServer.StartAsync();
        using var bot = Helped.Bot(server);
        await bot.SayAsync(ModelBot.Question);
        server.Answer = _ => Helped.Finds(("cross_cutting", Helped.Pointed, ""));

        var said = await bot.SayAsync(Helped.Told);

        Assert.Contains("lo vio el modelo de lenguaje", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Hasta ahora no envié", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_the_model_found_waits_for_her_yes_and_keeps_where_it_comes_from()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => Helped.Finds(("cross_cutting", Helped.Pointed, ""), ("nature", "abrir una oficina", "process"), ("commitment", "Municipalidad de Quilmes", ""));
        using var bot = Helped.Bot(server);
        await bot.SayAsync(Helped.Told);
        await bot.SayAsync(Helped.Read);
        Assert.Empty((await Helped.DraftAsync(bot)).Values);

        var yes = await bot.Bot.SayAsync("sí");

        var values = (await Helped.DraftAsync(bot)).Values;
        Assert.Equal((ValueOrigin.Model, Helped.Pointed, yes.Turn.Id, yes.Turn.At), (values["cross_cutting"].Origin, values["cross_cutting"].From, values["cross_cutting"].TurnId, values["cross_cutting"].At));
        Assert.Equal(["process"], values["nature"].Items);
        Assert.Equal(ValueOrigin.Said, values["commitment"].Origin);
        Assert.StartsWith("Abrir una oficina", values["commitment"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task She_may_take_what_the_rules_found_and_leave_what_the_model_found()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => Helped.Finds(("cross_cutting", Helped.Pointed, ""));
        using var bot = Helped.Bot(server);
        await bot.SayAsync(Helped.Told);
        await bot.SayAsync(Helped.Read);

        await bot.SayAsync("todo menos género");

        var values = (await Helped.DraftAsync(bot)).Values;
        Assert.False(values.ContainsKey("cross_cutting"));
        Assert.True(values.ContainsKey("commitment"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_goes_wrong_what_the_rules_found_lies_before_her_as_ever(string name)
    {
        var (reply, log) = Failures[name];
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => reply();
        using var plain = new TestBot(new MemoryConversationStore(), new FakeClock());
        using var bot = Helped.Bot(server, ("Retries", "0"));
        await bot.SayAsync("con modelo");

        var said = await bot.SayAsync(Helped.Told);

        Assert.Equal(ModelBot.TextOf(await plain.SayAsync(Helped.Told)), said);
        Assert.NotEmpty(server.Requests);
        Assert.Contains(bot.Log.Lines, line => line.Contains(log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_nobody_foresaw_costs_her_nothing_either()
    {
        await using var server = await ModelServer.StartAsync();
        var log = new LogLines();
        using var plain = new TestBot(new MemoryConversationStore(), new FakeClock());
        using var bot = new TestBot(new MemoryConversationStore(), new FakeClock(), model: server.Settings(), more: services => services
            .AddLogging(logging => logging.AddProvider(log)).AddSingleton<IContactData, BrokenContacts>());
        await bot.SayAsync("con modelo");

        var said = await bot.SayAsync(Helped.Told);

        Assert.Equal(ModelBot.TextOf(await plain.SayAsync(Helped.Told)), ModelBot.TextOf(said));
        Assert.Contains(log.Lines, line => line.Contains("The model's help failed with InvalidOperationException", StringComparison.Ordinal));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_value_is_what_the_form_reads_out_of_her_words_and_not_what_the_model_makes_of_them()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => Helped.Finds(
            ("start_date", "antes de diciembre", "2031-03-01"), ("contact_email", "ana@quilmes.example", ""), ("nature", "Municipalidad", "gold"), ("unknown", "oficina", ""), ("need", "oficina", ""));
        using var bot = Helped.Bot(server);
        await bot.SayAsync(Helped.Told);

        await bot.SayAsync(Helped.Read);

        var proposed = (await Helped.DraftAsync(bot)).Proposal!.Values.Where(value => value.Origin is ValueOrigin.Model).ToList();
        Assert.DoesNotContain(proposed, value => value.FieldId is "nature" or "need" or "contact_email" or "unknown");
        Assert.DoesNotContain(proposed, value => value.Items.Any(item => item.Contains("2031", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whom_she_names_as_a_contact_stays_here()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => Helped.Finds(("cross_cutting", Helped.Pointed, ""));
        using var bot = Helped.Bot(server);
        await bot.SayAsync(Helped.Told);
        await bot.SayAsync(Helped.Read);

        var request = Assert.Single(server.Requests);
        Assert.DoesNotContain("Ana", request.User, StringComparison.Ordinal);
        Assert.DoesNotContain("@", request.User, StringComparison.Ordinal);
        Assert.Contains("\"strict\":true", request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_refuses_a_schema_is_asked_without_one_from_then_on()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = request => request.Body.Contains("response_format", StringComparison.Ordinal)
            ? new ModelReply.Status(400)
            : new ModelReply.Words($$"""
                ```json
                {"found":[{"field":"cross_cutting","words":"{{Helped.Pointed}}","option":""}]}
                ```
                """);
        using var bot = Helped.Bot(server, ("CacheSize", "0"));
        await bot.SayAsync(Helped.Told);

        Assert.Contains("lo vio el modelo", await bot.SayAsync(Helped.Read), StringComparison.Ordinal);
        await bot.SayAsync("todo menos género");
        await bot.SayAsync("nuevo compromiso");
        await bot.SayAsync("sí");

        Assert.Equal(1, server.Requests.Count(request => request.Body.Contains("response_format", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_the_model_nothing_is_sent_and_she_is_told_how_to_have_it()
    {
        await using var server = await ModelServer.StartAsync();
        using var bot = Helped.Bot(server);
        await bot.SayAsync("sin modelo");

        await bot.SayAsync(Helped.Told);
        var said = await bot.SayAsync(Helped.Read);

        Assert.StartsWith("En esta conversación no se usa el modelo de lenguaje.", said, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    private sealed class BrokenContacts : IContactData
    {
        public Task<IReadOnlyList<string>> ListAsync(PersonKey person, CancellationToken cancellationToken) => throw new InvalidOperationException("Nobody foresaw this.");
    }
}
