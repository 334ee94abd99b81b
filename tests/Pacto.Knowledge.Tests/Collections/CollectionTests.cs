using Pacto.Knowledge.Collections;

namespace Pacto.Knowledge.Tests.Collections;

public sealed class CollectionTests
{
    [Fact]
    public void A_list_has_a_line_for_each_member_and_supports_each_item()
    {
        Assert.All(Seeds.Knowledge.Collections, list =>
        {
            Assert.All(list.Members, id => Assert.Contains(Seeds.Passage(id).Parts, part => part.Role == list.Show));
            Assert.All(list.Items.Where(item => item.IsQuote), item =>
                Assert.True(Seeds.Knowledge.Quotes.IsVerbatim(item.PassageId, item.Text.Es), $"{list.Id}: {item.Text.Es}"));
        });
    }

    [Theory]
    [InlineData("objectives", 23)]
    [InlineData("local-objectives", 15)]
    [InlineData("objectives-without-local-row", 8)]
    [InlineData("principles", 10)]
    [InlineData("practices", 8)]
    [InlineData("practice-countries", 8)]
    [InlineData("criteria-practice", 8)]
    [InlineData("pledge-natures", 4)]
    public void The_lists_people_count_are_complete(string id, int lines)
    {
        var list = Seeds.Knowledge.FindCollection(id)!;

        Assert.Equal(lines, list.Members.Count + list.Items.Count);
    }

    [Fact]
    public void A_line_about_an_objective_begins_with_its_number()
    {
        Assert.All(Seeds.Knowledge.Collections.Where(list => list.Marker is ListMarker.Objective), list =>
            Assert.All(list.Members.Concat(list.Items.Select(item => item.PassageId)), id => Assert.NotNull(Seeds.Passage(id).Objective)));
    }
}
