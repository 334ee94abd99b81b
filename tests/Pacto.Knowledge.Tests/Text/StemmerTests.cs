using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Tests.Text;

public sealed class StemmerTests
{
    [Theory]
    [InlineData("municipios", "municipio", Language.Spanish)]
    [InlineData("luces", "luz", Language.Spanish)]
    [InlineData("instituciones", "institucion", Language.Spanish)]
    [InlineData("enviamos", "envio", Language.Spanish)]
    [InlineData("enviar", "envia", Language.Spanish)]
    [InlineData("promessas", "promessa", Language.Portuguese)]
    [InlineData("ações", "ação", Language.Portuguese)]
    [InlineData("locais", "local", Language.Portuguese)]
    [InlineData("pledges", "pledge", Language.English)]
    [InlineData("cities", "city", Language.English)]
    public void Forms_of_one_word_meet(string one, string other, Language language)
    {
        Assert.Equal(Stem(one, language), Stem(other, language));
    }

    [Theory]
    [InlineData("deporte", "deportar", Language.Spanish)]
    [InlineData("año", "ano", Language.Spanish)]
    public void Different_words_stay_apart(string one, string other, Language language)
    {
        Assert.NotEqual(Stem(one, language), Stem(other, language));
    }

    [Fact]
    public void Portuguese_migration_meets_the_Spanish_one()
    {
        Assert.Equal(Stem("migración", Language.Spanish), Stem("migração", Language.Portuguese));
    }

    private static string Stem(string word, Language language) => Stemmer.Stem(TextNormalizer.Normalize(word), language);
}
