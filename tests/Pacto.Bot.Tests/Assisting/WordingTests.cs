using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Tests.Answering.Fluent;
using Pacto.Testing;
using Pacto.Testing.Model;

namespace Pacto.Bot.Tests.Assisting;

/// <summary>A wording by a model: beside her text, from her draft's words, taken with a tap.</summary>
public sealed class WordingTests
{
    private const string Ask = "mejorar la redacción de compromiso";
    private const string Good = "La Municipalidad de Quilmes va a abrir una oficina de atención para 400 personas migrantes.";

    private static readonly Dictionary<string, (string Wording, string Log)> Wrong = new(StringComparer.Ordinal)
    {
        ["a figure more"] = ("La Municipalidad de Quilmes va a abrir una oficina de atención para 400 personas migrantes con 3 agentes.", "Number"),
        ["a figure changed"] = ("La Municipalidad de Quilmes va a abrir una oficina de atención para 500 personas migrantes.", "Number"),
        ["a figure lost"] = ("La Municipalidad de Quilmes va a abrir una oficina de atención para personas migrantes.", "Number"),
        ["a figure in words"] = ("La Municipalidad de Quilmes va a abrir dos oficinas de atención para 400 personas migrantes.", "Number"),
        ["a name"] = ("La Municipalidad de Quilmes y la Cruz Roja van a abrir una oficina de atención para 400 personas migrantes.", "Name"),
        ["a name at the head"] = ("Acnur va a abrir una oficina de atención para 400 personas migrantes.", "Name"),
        ["a date"] = ("La Municipalidad de Quilmes va a abrir en marzo de 2027 una oficina de atención para 400 personas migrantes.", "Date"),
        ["a promise"] = ("La Municipalidad de Quilmes va a abrir y financiar una oficina de atención para 400 personas migrantes.", "Promise"),
        ["more than was said"] = ("La Municipalidad de Quilmes va a abrir siempre una oficina de atención para todas las 400 personas migrantes.", "Unsupported"),
        ["the contrary"] = ("La Municipalidad de Quilmes no va a abrir una oficina de atención para 400 personas migrantes.", "Unsupported"),
        ["another language"] = ("The Municipality of Quilmes is going to open an office of attention for 400 migrant persons.", "Name"),
        ["markup"] = ("**La Municipalidad de Quilmes** va a abrir una oficina de atención para 400 personas migrantes.", "Form"),
        ["the same"] = ("Abrir una oficina de atención para 400 personas migrantes.", "Same"),
        ["praise at length"] = ("La Municipalidad de Quilmes va a abrir una moderna, innovadora y cálida oficina de atención para 400 personas migrantes.", "Unsupported"),
    };

    public static TheoryData<string> Names => [.. Wrong.Keys];

    [Fact]
    public async Task It_lies_beside_her_text_and_becomes_hers_with_a_yes()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Words(Good);
        using var bot = Helped.Bot(server);
        await Helped.TellAsync(bot);
        var old = (await Helped.DraftAsync(bot)).Values["commitment"].Text;

        var said = await bot.SayAsync(Ask);

        Assert.Contains($"Compromiso, hoy: «{old}»\nQuedaría: «{Good}»\nLa redacción es de un modelo de lenguaje.", said, StringComparison.Ordinal);
        Assert.Equal(old, (await Helped.DraftAsync(bot)).Values["commitment"].Text);

        var yes = await bot.Bot.SayAsync("sí");

        var value = (await Helped.DraftAsync(bot)).Values["commitment"];
        Assert.Equal((Good, ValueOrigin.Model, old, yes.Turn.Id), (value.Text, value.Origin, value.From, value.TurnId));
    }

    [Theory]
    [InlineData("La Municipalidad de Quilmes abrirá una oficina de atención para 400 personas migrantes.")]
    [InlineData("Abriremos una oficina de atención para 400 personas migrantes en Quilmes.")]
    public async Task A_verb_of_hers_may_stand_in_the_future(string wording)
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Words(wording);
        using var bot = Helped.Bot(server);
        await Helped.TellAsync(bot);

        Assert.Contains($"Quedaría: «{wording}»", await bot.SayAsync(Ask), StringComparison.Ordinal);
    }

    [Fact]
    public async Task She_keeps_her_text_with_a_no_and_takes_a_yes_back()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Words(Good);
        using var bot = Helped.Bot(server);
        await Helped.TellAsync(bot, Ask, "no");
        var old = (await Helped.DraftAsync(bot)).Values["commitment"].Text;
        Assert.NotEqual(Good, old);

        await bot.SayAsync(Ask);
        await bot.SayAsync("sí");
        await bot.SayAsync("deshacer");

        Assert.Equal(old, (await Helped.DraftAsync(bot)).Values["commitment"].Text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_says_anything_that_the_draft_does_not_say_is_not_shown(string name)
    {
        var (wording, log) = Wrong[name];
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Words(wording);
        using var bot = Helped.Bot(server);
        await Helped.TellAsync(bot);

        var said = await bot.SayAsync(Ask);

        Assert.StartsWith("No obtuve para «Compromiso» una redacción mejor", said, StringComparison.Ordinal);
        Assert.Null((await Helped.DraftAsync(bot)).Proposal);
        Assert.Contains(bot.Log.Lines, line => line.Contains("suggest-wording was dropped: " + log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_title_can_be_made_of_what_the_draft_says()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Words("Oficina de atención para personas migrantes");
        using var bot = Helped.Bot(server);
        await Helped.TellAsync(bot, "sugiera un título", "sí");

        Assert.Equal("Oficina de atención para personas migrantes", (await Helped.DraftAsync(bot)).Values["title"].Text);
    }

    [Theory]
    [InlineData("sugiera un indicador", "Número de personas migrantes atendidas en la oficina abierta; meta: 400 al 30 de noviembre de 2027")]
    [InlineData("sugiera una meta", "400 personas migrantes en la oficina de atención")]
    public async Task An_indicator_can_be_made_of_what_the_draft_says(string ask, string wording)
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Words(wording);
        using var bot = Helped.Bot(server);
        await Helped.TellAsync(bot, "acciones: atender a 400 personas migrantes en la oficina");

        var said = await bot.SayAsync(ask);

        Assert.Contains($"Para «Indicadores» podría quedar: «{wording}»", said, StringComparison.Ordinal);
        Assert.Contains("Each says what is counted", Assert.Single(server.Requests).System, StringComparison.Ordinal);
        await bot.SayAsync("sí");
        var value = (await Helped.DraftAsync(bot)).Values["indicators"];
        Assert.Equal((wording, ValueOrigin.Model), (value.Text, value.Origin));
    }

    [Theory]
    [InlineData("Número de personas migrantes atendidas; de 0 a 400", "Promise")]
    [InlineData("De 0 a 400 personas migrantes en la oficina", "Number")]
    [InlineData("40 % de las personas migrantes", "Number")]
    [InlineData("400 % de las personas migrantes", "Number")]
    [InlineData("Porcentaje de personas migrantes satisfechas con la oficina", "Name")]
    [InlineData("Número de personas migrantes contratadas", "Promise")]
    public async Task An_indicator_counts_nothing_the_draft_does_not_speak_of(string wording, string log)
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Words(wording);
        using var bot = Helped.Bot(server);
        await Helped.TellAsync(bot);

        var said = await bot.SayAsync("sugiera un indicador");

        Assert.StartsWith("No obtuve para «Indicadores» una redacción que diga solo", said, StringComparison.Ordinal);
        Assert.Contains(bot.Log.Lines, line => line.Contains("suggest-wording was dropped: " + log, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Somos la Municipalidad de Quilmes y vamos a capacitar a 40 funcionarias antes de diciembre de 2027.", "sí", "sugiera un indicador", "Número de funcionarias capacitadas")]
    [InlineData("Somos a Prefeitura de Boa Vista e vamos treinar 40 servidoras até dezembro de 2027.", "sim", "sugira um indicador", "Número de servidoras treinadas")]
    [InlineData("We are the Municipality of Lethem and we will train 40 officers by December 2027.", "yes", "suggest an indicator", "Number of officers trained")]
    public async Task In_each_language_what_is_to_be_done_is_counted_as_done(string told, string yes, string ask, string wording)
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Words(wording);
        using var bot = Helped.Bot(server);
        await bot.SayAsync(told);
        await bot.SayAsync(yes);

        Assert.Contains(wording, await bot.SayAsync(ask), StringComparison.Ordinal);
        Assert.Equal(wording, (await Helped.DraftAsync(bot)).Proposal?.Values[0].Items[0]);
    }

    [Fact]
    public async Task The_step_of_an_empty_text_that_others_can_make_offers_it()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Words("Oficina de atención para 400 personas migrantes");
        using var bot = Helped.Bot(server);
        await Helped.TellAsync(bot);

        var asked = await bot.Bot.SayAsync("cambiar el título");
        var offered = Assert.Single(Helped.ChoicesOf(asked), choice => choice.Title == "Proponer una redacción");

        Assert.Contains("Para «Título» podría quedar: «Oficina de atención para 400 personas migrantes»", await bot.SayAsync(offered.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_of_a_practice_can_be_made_of_its_parts()
    {
        const string Summary = "En 2021 seis de cada diez vecinas migrantes de Quilmes no tenían documento vigente. La Municipalidad de Quilmes abrió una ventanilla en el barrio.";
        await using var server = await ModelServer.StartAsync();
        var whole = string.Join(' ', Enumerable.Repeat(Summary, 6));
        server.Answer = _ => new ModelReply.Words(whole);
        using var bot = Helped.Bot(server);
        foreach (var text in new[] { "quiero presentar una buena práctica", "cambiar el problema", "En 2021 seis de cada diez vecinas migrantes de Quilmes no tenían documento vigente.", "cambiar los pasos", "La Municipalidad de Quilmes abrió una ventanilla en el barrio." })
        {
            await bot.SayAsync(text);
        }

        await bot.SayAsync("sugiera un resumen");
        var said = await bot.SayAsync("sugiera un resumen");

        Assert.Contains("Para «Resumen» podría quedar:", said, StringComparison.Ordinal);
        await bot.SayAsync("sí");
        Assert.Equal(whole, (await Helped.DraftAsync(bot)).Values["summary"].Text);
    }

    [Fact]
    public async Task Asked_without_a_name_she_chooses_among_her_texts()
    {
        await using var server = await ModelServer.StartAsync();
        using var bot = Helped.Bot(server);
        await Helped.TellAsync(bot);

        var said = await bot.Bot.SayAsync("Mejorar la redacción");

        Assert.Contains(Helped.ChoicesOf(said), choice => choice is { Title: "Compromiso", Text: Ask });
        Assert.DoesNotContain(Helped.ChoicesOf(said), choice => choice.Title is "Contacto" or "Correo");
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task What_a_model_is_shown_of_a_draft_holds_no_contact()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Words("NONE");
        using var bot = Helped.Bot(server);
        await Helped.TellAsync(bot, Ask);

        var request = Assert.Single(server.Requests);
        Assert.DoesNotContain("Ana", request.User, StringComparison.Ordinal);
        Assert.DoesNotContain("@", request.User, StringComparison.Ordinal);
        Assert.Contains("<now>Abrir una oficina", request.User, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Junta Municipal de Apoyo Vecinal", true)]
    [InlineData("Fundación Arrieta", false)]
    [InlineData("Junta Municipal de Apoyo Vecinal y Asistencia Letrada", false)]
    [InlineData("NONE", false)]
    public async Task An_acronym_nobody_knows_may_be_written_out_by_a_name_with_its_letters(string name, bool isTaken)
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Words(name);
        using var bot = Helped.Bot(server);
        await Helped.TellAsync(bot, "socios: la JMAV del barrio presta el salón");

        var said = await bot.SayAsync("Desarrollar las siglas");

        Assert.Equal(isTaken, said.Contains($"{name} (JMAV)", StringComparison.Ordinal));
        Assert.Equal(!isTaken, said.Contains("¿Qué significa «JMAV»?", StringComparison.Ordinal));
    }
}
