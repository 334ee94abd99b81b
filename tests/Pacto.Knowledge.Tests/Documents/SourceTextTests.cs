using Pacto.Knowledge.Documents;

namespace Pacto.Knowledge.Tests.Documents;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData(" <p>1 DATOS</p>\t<p>Recopilar</p>", "1 DATOS Recopilar")]
    [InlineData("Sitio web: [Repositorio de Prácticas](#)", "Sitio web: Repositorio de Prácticas")]
    [InlineData("³ <https://example.org/sites/g/>", "³ https://example.org/sites/g/")]
    [InlineData("a < b y c > d", "a < b y c > d")]
    [InlineData("<ol style=\"x\"> 1. uno </ol>\u00a0dos", "1. uno dos")]
    [InlineData("\u200b \ufeff", "")]
    public void Tags_go_links_become_their_text_and_white_space_is_folded(string raw, string folded)
    {
        Assert.Equal(folded, SourceText.Fold(raw));
    }
}
