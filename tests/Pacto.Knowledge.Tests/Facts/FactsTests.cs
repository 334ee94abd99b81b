namespace Pacto.Knowledge.Tests.Facts;

public sealed class FactsTests
{
    [Fact]
    public void There_are_23_objectives_ten_principles_and_eight_practices()
    {
        Assert.Equal(Enumerable.Range(1, 23), Seeds.Knowledge.Objectives.Select(objective => objective.Number));
        Assert.Equal("abcdefghij", string.Concat(Seeds.Knowledge.Principles.Select(principle => principle.Letter)));
        Assert.Equal(8, Seeds.Knowledge.Practices.Count);
    }

    [Fact]
    public void Eight_objectives_have_no_local_action()
    {
        Assert.Equal([6, 8, 9, 11, 13, 14, 18, 22], Seeds.Knowledge.Objectives.Where(objective => objective.LocalAction is null).Select(objective => objective.Number));
    }

    [Fact]
    public void The_titles_are_those_the_handbook_prints()
    {
        Assert.All(Seeds.Knowledge.Objectives, objective =>
            Assert.True(Seeds.Knowledge.Quotes.IsVerbatim(objective.Passage, objective.Title.Es), objective.Title.Es));
    }

    [Fact]
    public void A_practice_knows_whether_its_country_is_written()
    {
        var lima = Seeds.Knowledge.Practices.Single(practice => practice.Passage == "practice-7");

        Assert.Equal("Perú", lima.Country!.Es);
        Assert.False(lima.CountryIsWritten);
    }
}
