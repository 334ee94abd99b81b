using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Tests.Text;

public sealed class TextNormalizerTests
{
    [Theory]
    [InlineData("nin\u0303o", "niño")]
    [InlineData("migracio\u0301n", "migracion")]
    [InlineData("ac\u0327a\u0303o", "acao")]
    [InlineData("pingu\u0308ino", "pinguino")]
    [InlineData("\uFF2F\uFF29\uFF2D", "oim")]
    [InlineData("compro\u00ADmiso", "compromiso")]
    [InlineData("com\u200Bpro\u2060miso", "compromiso")]
    [InlineData("\u202Ecompromiso\u202C", "compromiso")]
    [InlineData("A\u0301REA", "area")]
    [InlineData("AÑO", "año")]
    public void One_word_is_one_word_however_it_is_encoded(string typed, string word)
    {
        Assert.Equal(word, Assert.Single(TextNormalizer.Tokens(typed)).Word);
    }

    [Fact]
    public void The_word_as_typed_is_composed()
    {
        Assert.Equal("niño", Assert.Single(TextNormalizer.Tokens("nin\u0303o")).Raw);
        Assert.Equal("AÇÃO", Assert.Single(TextNormalizer.Tokens("AC\u0327A\u0303O")).Raw);
    }

    [Fact]
    public void Marks_between_words_part_them()
    {
        Assert.Equal(["buena", "practica", "covid", "19"], TextNormalizer.Tokens("Buena\u00A0práctica\u2014COVID-19").Select(token => token.Word));
    }
}
