namespace Pacto.Knowledge.Tests.Citations;

public sealed class QuoteCheckerTests
{
    [Theory]
    [InlineData("practice-15", "vacunación universal contra la COVID-19", true)]
    [InlineData("practice-15", "Vacunación universal contra la COVID-19", false)]
    [InlineData("practice-15", "vacunacion universal", false)]
    [InlineData("practice-15", "contratación de facilitadores … vacunación universal", true)]
    [InlineData("practice-15", "vacunación universal … contratación de facilitadores", false)]
    [InlineData("practice-16", "vacunación universal contra la COVID-19", false)]
    [InlineData("practice-15", " … ", false)]
    [InlineData("practice-15", "acunación universal", false)]
    [InlineData("good-practice-definition", "el curso de acción óptimo”. Asimismo, las BPs", true)]
    [InlineData("repository", "del Centro de la Red sobre Migración sistematiza", true)]
    [InlineData("no-such-passage", "vacunación", false)]
    public void A_quote_is_verbatim_or_it_is_none(string passage, string quote, bool verbatim)
    {
        Assert.Equal(verbatim, Seeds.Knowledge.Quotes.IsVerbatim(passage, quote));
    }
}
