using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Knowledge.Tests.Retrieval;

/// <summary>
/// The honest measure of finding: a known question is taken out of the index and asked. The floors lie a little under what was
/// measured when they were set; a change that falls below one has made finding worse.
/// </summary>
public sealed class LeaveOneOutTests
{
    private const int EveryNth = 7;

    [Theory]
    [InlineData(Language.Spanish, 0.56, 0.76)]
    [InlineData(Language.Portuguese, 0.60, 0.80)]
    [InlineData(Language.English, 0.48, 0.74)]
    public void A_question_taken_out_still_finds_its_passage(Language language, double first, double firstThree)
    {
        var index = Seeds.Retriever.Index;
        var asked = Enumerable.Range(0, index.Book.Answered.Count)
            .Where(question => question % EveryNth == 0 && index.Book.Answered[question].Language == language).ToList();
        var rankings = asked.Select(question => (Owner: index.Owners[question], Ranking: Seeds.Retriever.RankWithout(question))).ToList();

        Assert.True(rankings.Count(found => found.Ranking.Order[0] == found.Owner) >= first * rankings.Count, "first");
        Assert.True(rankings.Count(found => found.Ranking.Order.Take(3).Contains(found.Owner)) >= firstThree * rankings.Count, "first three");
    }

    [Fact]
    public void Good_questions_are_answered_and_others_declined()
    {
        var index = Seeds.Retriever.Index;
        var chances = Enumerable.Range(0, index.Owners.Length).Where(question => question % EveryNth == 0)
            .Select(question => (Answered: index.Owners[question] >= 0, Chance: EvidenceModel.Weigh(Seeds.Retriever.RankWithout(question).Signals)))
            .ToList();

        Assert.True(chances.Where(one => one.Answered).Average(one => one.Chance >= 0.5 ? 1.0 : 0) >= 0.92, "answered");
        Assert.True(chances.Where(one => !one.Answered).Average(one => one.Chance < 0.5 ? 1.0 : 0) >= 0.70, "declined");
    }
}
