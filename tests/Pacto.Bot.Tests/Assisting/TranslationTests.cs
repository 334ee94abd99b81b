using Pacto.Bot.Forms;
using Pacto.Bot.Tests.Answering.Fluent;
using Pacto.Testing.Model;

namespace Pacto.Bot.Tests.Assisting;

/// <summary>Her draft in another language: to read beside her own, hers only with a yes.</summary>
public sealed class TranslationTests
{
    private const string Ask = "leer mi borrador en portugués";
    private const string Portuguese = "Abrir um escritório de atendimento para 400 pessoas migrantes";

    [Fact]
    public async Task It_is_read_beside_her_text_and_changes_nothing()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = Translated;
        using var bot = Helped.Bot(server);
        await Helped.TellAsync(bot);
        var before = await Helped.DraftAsync(bot);

        var said = await bot.SayAsync(Ask);

        Assert.Contains($"**Compromiso**: «{before.Values["commitment"].Text}»\nPortugués: «{Portuguese}»", said, StringComparison.Ordinal);
        Assert.Equal(before.Version, (await Helped.DraftAsync(bot)).Version);
    }

    [Fact]
    public async Task It_takes_the_place_of_her_text_only_with_two_taps()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = Translated;
        using var bot = Helped.Bot(server);
        await Helped.TellAsync(bot);
        var own = (await Helped.DraftAsync(bot)).Values["commitment"].Text;
        var read = await bot.Bot.SayAsync(Ask);
        var use = Helped.ChoicesOf(read).Single(choice => choice.Title.Contains("Compromiso", StringComparison.Ordinal));

        await bot.SayAsync(use.Text);
        Assert.Equal(own, (await Helped.DraftAsync(bot)).Values["commitment"].Text);
        await bot.SayAsync("sí");

        var value = (await Helped.DraftAsync(bot)).Values["commitment"];
        Assert.Equal((Portuguese, ValueOrigin.Model, own), (value.Text, value.Origin, value.From));
    }

    [Theory]
    [InlineData("Abrir um escritório de atendimento para 4000 pessoas migrantes")]
    [InlineData("Abrir um escritório de atendimento para pessoas migrantes")]
    [InlineData("Open a service desk for 400 migrants and their families in town")]
    [InlineData("Abrir um escritório para 400 pessoas migrantes, veja https://evil.example")]
    [InlineData("400")]
    public async Task A_translation_with_other_figures_or_in_another_language_is_not_shown(string translation)
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Words(translation);
        using var bot = Helped.Bot(server);
        await Helped.TellAsync(bot);

        var said = await bot.SayAsync(Ask);

        Assert.DoesNotContain(translation + "»", said, StringComparison.Ordinal);
        Assert.Contains(bot.Log.Lines, line => line.Contains("translate-text was dropped", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_the_service_fails_she_is_told_and_goes_on()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Status(500);
        using var bot = Helped.Bot(server, ("Retries", "0"));
        await Helped.TellAsync(bot);

        Assert.StartsWith("Ahora no obtuve una traducción", await bot.SayAsync(Ask), StringComparison.Ordinal);
    }

    private static ModelReply.Words Translated(ModelRequest request) => new ModelReply.Words(
        request.User.Contains("oficina", StringComparison.Ordinal) ? Portuguese : "400 pessoas migrantes");
}
