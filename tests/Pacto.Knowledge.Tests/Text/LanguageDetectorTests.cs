using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Tests.Text;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("quiero hacer un compromiso", Language.Spanish)]
    [InlineData("quero fazer um compromisso", Language.Portuguese)]
    [InlineData("I want to make a pledge", Language.English)]
    [InlineData("qué es esto", Language.Spanish)]
    [InlineData("o que é", Language.Portuguese)]
    [InlineData("what is this", Language.English)]
    [InlineData("buena práctica en Chile", Language.Spanish)]
    [InlineData("boa prática no Chile", Language.Portuguese)]
    [InlineData("good practice in Chile", Language.English)]
    [InlineData("como envio la practica", Language.Spanish)]
    [InlineData("como envio a pratica", Language.Portuguese)]
    [InlineData("a prefeitura pode participar?", Language.Portuguese)]
    [InlineData("la intendencia puede participar?", Language.Spanish)]
    [InlineData("obrigado", Language.Portuguese)]
    [InlineData("gracias", Language.Spanish)]
    [InlineData("thanks", Language.English)]
    public void Three_words_are_enough(string text, Language language)
    {
        Assert.Equal(language, Seeds.Retriever.Languages.Detect(text).Language);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2018")]
    [InlineData("PMM")]
    public void Without_a_sign_nothing_is_sure(string text)
    {
        Assert.False(Seeds.Retriever.Languages.Detect(text).IsSure);
    }
}
