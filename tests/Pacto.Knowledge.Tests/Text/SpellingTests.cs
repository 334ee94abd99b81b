using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Tests.Text;

public sealed class SpellingTests
{
    private static readonly SpellingCorrector Corrector = new(new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["compromiso"] = 50,
        ["practica"] = 80,
        ["niño"] = 20,
        ["objetivo"] = 90,
        ["quilmes"] = 5,
        ["voluntario"] = 3,
        ["retorno"] = 9,
    });

    [Theory]
    [InlineData("compromizo", "compromiso")]
    [InlineData("konpromiso", "compromiso")]
    [InlineData("praktica", "practica")]
    [InlineData("nino", "niño")]
    [InlineData("ojetivo", "objetivo")]
    [InlineData("kilmes", "quilmes")]
    [InlineData("boluntario", "voluntario")]
    [InlineData("retonro", "retorno")]
    [InlineData("zanahoria", null)]
    [InlineData("19", null)]
    public void A_slip_is_read_as_the_word_meant_and_nothing_else(string typed, string? read)
    {
        Assert.Equal(read, Corrector.Correct(typed));
    }

    [Fact]
    public void A_slip_is_read_as_a_word_that_may_be_meant_though_another_of_its_sound_is_more_frequent()
    {
        var corrector = new SpellingCorrector(new Dictionary<string, int>(StringComparer.Ordinal) { ["compromisso"] = 90, ["compromiso"] = 50 });

        Assert.Equal("compromisso", corrector.Correct("conpromiso"));
        Assert.Equal("compromiso", corrector.Correct("conpromiso", word => word == "compromiso"));
    }

    [Theory]
    [InlineData("¿Año?", "año")]
    [InlineData("ATENCIÓN", "atencion")]
    [InlineData("ação", "acao")]
    public void Accents_go_and_the_letter_of_its_own_stays(string typed, string word)
    {
        Assert.Equal(word, TextNormalizer.Tokens(typed)[0].Word);
    }

    [Fact]
    public void Control_characters_and_marks_of_direction_are_in_no_word()
    {
        Assert.Equal(["hola", "mundo"], TextNormalizer.Tokens("\u202Ehola\u0000\u200F mundo\u0007").Select(token => token.Word));
    }
}
