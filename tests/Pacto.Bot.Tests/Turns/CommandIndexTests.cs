using Pacto.Bot.Turns;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Turns;

public sealed class CommandIndexTests
{
    private static readonly IReadOnlyList<CommandPattern> Patterns = CommandFile.Read(Path.Combine(Repository.PathOf("seeds"), "commands.yaml"));
    private static readonly CommandIndex Index = new(Patterns);

    [Theory]
    [InlineData("quiero hacer un compromiso")]
    [InlineData("volver")]
    [InlineData("no sé")]
    [InlineData("me mostra o rascunho")]
    [InlineData("change the title to Welcome house")]
    [InlineData("ir a la pregunta 4")]
    [InlineData("cambiar el plazo a 2027")]
    [InlineData("ayuda")]
    [InlineData("help me to write a pledge please")]
    [InlineData("el municipio de Canelones acompaña a cuarenta familias")]
    public void Every_pattern_that_fits_is_among_those_that_are_tried_and_in_order(string text)
    {
        var said = Utterance.Of(text);
        bool Fits(CommandPattern pattern) => pattern.Match(said, new Dictionary<string, int>(), _ => true) is not null;

        Assert.Equal(Patterns.Where(Fits), Index.For(said).Where(Fits));
    }
}
