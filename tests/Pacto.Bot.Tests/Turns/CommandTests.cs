using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Bot.Turns;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Turns;

public sealed class CommandTests
{
    private static readonly Lazy<Phrases> Ours = new(() => Phrases.Load(Repository.PathOf("prompts")));

    private static readonly Lazy<CommandCatalog> Catalog = new(() => CommandCatalog.Load(
        Repository.PathOf("seeds/commands.yaml"), WordFile.Load(Repository.PathOf("seeds/language/hearing.yaml")), Ours.Value));

    public static IEnumerable<object[]> Buttons =>
        from key in Ours.Value.Keys
        where key.StartsWith("button.", StringComparison.Ordinal)
        from language in LanguageCode.All
        select new object[] { key, language.ToCode() };

    [Theory]
    [MemberData(nameof(Buttons))]
    public void Every_button_is_understood_as_the_command_it_is_named_after(string key, string code)
    {
        var language = LanguageCode.Parse(code)!.Value;

        var understood = Find(Ours.Value.Say(language, key), language);

        Assert.Equal(key["button.".Length..], understood?.Id);
    }

    [Fact]
    public void Every_command_we_answer_to_can_be_said()
    {
        var answered = CommandIds.House.Concat(CommandIds.Shelf).Concat(CommandIds.Steering).Append(CommandIds.Yes).Append(CommandIds.No).Append(CommandIds.Ask);

        Assert.Empty(answered.Except(Catalog.Value.Ids));
    }

    [Theory]
    [InlineData("volver", CommandIds.Back)]
    [InlineData("Volver, por favor.", CommandIds.Back)]
    [InlineData("¡AYUDA!", CommandIds.Help)]
    [InlineData("no lo sé todavía", CommandIds.Skip)]
    [InlineData("quiero hacer un compromiso", CommandIds.StartPledge)]
    [InlineData("mis borradores", CommandIds.ListDrafts)]
    [InlineData("seguimos mañana", CommandIds.Pause)]
    [InlineData("paremos por hoy", CommandIds.Pause)]
    [InlineData("pare por hoje", CommandIds.Pause)]
    [InlineData("let's stop here for today", CommandIds.Pause)]
    [InlineData("volver a empezar", CommandIds.Restart)]
    [InlineData("borre mis datos", CommandIds.Forget)]
    [InlineData("duplicar el borrador 2", CommandIds.DuplicateDraft)]
    [InlineData("Volver a empezar: segunda oportunidad para oficios", null)]
    [InlineData("Ayuda humanitaria en la frontera norte", null)]
    [InlineData("Revisión de ordenanzas con enfoque de derechos", null)]
    [InlineData("Continuar los consulados móviles en seis barrios", null)]
    [InlineData("Cambiar miradas: campaña contra la xenofobia", null)]
    public void A_command_is_the_whole_utterance_or_none(string text, string? expected) =>
        Assert.Equal(expected, Find(text, Language.Spanish)?.Id);

    [Fact]
    public void A_value_keeps_the_words_as_they_were_written()
    {
        var found = Catalog.Value.Find("Cambie el título por Árbol y Raíz: «oficios», 2ª etapa.", Language.Spanish, words => words == "título")[0].Command;

        Assert.Equal(CommandIds.ChangeValue, found.Id);
        Assert.Equal("título", found.Slots["field"]);
        Assert.Equal("Árbol y Raíz: «oficios», 2ª etapa.", found.Slots["value"]);
    }

    [Fact]
    public void A_number_in_words_is_a_number() =>
        Assert.Equal("2", Find("borre el segundo borrador", Language.Spanish)?.Slots["number"]);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!…")]
    [InlineData("😀😀")]
    [InlineData("\u202evolver")]
    public void Nothing_readable_is_no_command_and_no_error(string text) => Assert.Null(Record.Exception(() => Find(text, Language.English)));

    private static HeardCommand? Find(string text, Language language) =>
        Catalog.Value.Find(text, language, _ => false) is [var best, ..] ? best.Command : null;
}
