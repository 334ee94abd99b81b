using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Questions;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Knowledge.Tests.Retrieval;

/// <summary>
/// The honest measure of finding: every seventh known question is asked of an index built without it, and without the weights
/// by subject, which were fitted on it. The floors lie a little under what was measured when they were set; a change that falls
/// below one has made finding worse.
/// </summary>
public sealed class HeldOutTests
{
    private const int EveryNth = 7;

    private static readonly Lazy<(Retriever Retriever, IReadOnlyList<AnticipatedQuestion> Asked)> Held = new(() =>
    {
        var book = Seeds.Retriever.Book;
        var kept = book with
        {
            Answered = [.. book.Answered.Where((_, at) => at % EveryNth != 0)],
            OutOfScope = [.. book.OutOfScope.Where((_, at) => at % EveryNth != 0)],
        };
        var index = SearchIndex.Build(Seeds.Knowledge, Seeds.Retriever.Grammar, Seeds.Retriever.Lexicon, kept);
        return (
            new Retriever(Seeds.Knowledge, index, FittedWeights.Load(Seeds.Folder) with { Subjects = null }),
            [.. book.Answered.Where((_, at) => at % EveryNth == 0)]);
    });

    [Theory]
    [InlineData(Language.Spanish, 0.52, 0.72)]
    [InlineData(Language.Portuguese, 0.55, 0.75)]
    [InlineData(Language.English, 0.45, 0.68)]
    public void A_question_left_out_still_finds_its_passage(Language language, double first, double firstThree)
    {
        var (retriever, all) = Held.Value;
        var asked = all.Where(question => question.Language == language).ToList();
        var found = asked.Select(question => retriever.Retrieve(new RetrievalQuery(question.Text, language)).Units
            .Take(3).Select(unit => unit.Id).ToList().IndexOf(question.For)).ToList();

        Assert.True(found.Count(place => place == 0) >= first * found.Count, $"first: {found.Count(place => place == 0)} of {found.Count}");
        Assert.True(found.Count(place => place >= 0) >= firstThree * found.Count, $"first three: {found.Count(place => place >= 0)} of {found.Count}");
    }

    [Fact]
    public void The_fitted_weights_know_every_unit()
    {
        var classes = FittedWeights.Load(Seeds.Folder).Subjects!.Classes;

        Assert.All(Seeds.Retriever.Index.Units, unit => Assert.Contains(unit.Id, classes));
    }
}
