using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Tests.Indexing;

/// <summary>What every passage index promises, wherever it keeps its passages.</summary>
public abstract class PassageIndexContract
{
    protected abstract IPassageIndex Index(IReadOnlyList<IngestedDocument> documents);

    private IPassageIndex Small => Index(SmallCorpus.Documents);

    [Theory]
    [InlineData("inscripción de persona", "es#1")]
    [InlineData("arrendar un nicho", "es#2")]
    [InlineData("sementerio", "es#2")]
    [InlineData("bibloteca", "es#1")]
    [InlineData("montar a barraca", "pt#1")]
    [InlineData("resident permits", "en#1")]
    [InlineData("Parking", "en#1")]
    [InlineData("¿cuánto tiempo puedo llevar un libro?", "es#1")]
    [InlineData("noisy neighbours", "en#2")]
    [InlineData("NÍCHOS", "es#2")]
    public void A_passage_is_found_by_stem_slip_title_and_everyday_word(string question, string id) =>
        Assert.Equal(id, Small.Search(question, null, 3).Hits[0].Passage.Id);

    [Theory]
    [InlineData("")]
    [InlineData("¿?")]
    [InlineData("de la que")]
    [InlineData("zzzzqqqq xxxxwwww")]
    [InlineData("' | & ! <-> :* \\ ;")]
    public void Nothing_is_found_where_nothing_is_asked(string question) => Assert.Empty(Small.Search(question, Language.Spanish, 3).Hits);

    [Fact]
    public void An_empty_index_finds_nothing()
    {
        var index = Index([]);

        Assert.Equal(0, index.Count);
        Assert.Empty(index.Search("libros", null, 3).Hits);
    }

    [Fact]
    public void It_counts_its_passages() => Assert.Equal(5, Small.Count);

    [Fact]
    public void Unknown_words_are_told() =>
        Assert.Equal(["xylografías"], Small.Search("nichos con xylografías", Language.Spanish, 3).UnknownWords);

    [Fact]
    public void No_more_are_returned_than_asked_for() =>
        Assert.Single(Small.Search("libros nichos barracas permit music", Language.Spanish, 1).Hits);

    [Fact]
    public void A_very_long_question_is_answered_too() =>
        Assert.NotEmpty(Small.Search(string.Join(' ', Enumerable.Range(0, 5_000).Select(at => $"palabra{at}").Prepend("nichos")), Language.Spanish, 3).Hits);

    [Fact]
    public void The_sentence_that_says_it_ranks_first()
    {
        var index = Index([SmallCorpus.One("es", Language.Spanish, ("Cementerio", "Abre a las ocho. Los nichos se arriendan por cinco años. Hay flores en la puerta."))]);
        var hit = index.Search("años de un nicho", Language.Spanish, 1).Hits[0];

        Assert.StartsWith("Los nichos", index.RankSentences(hit, "años de un nicho", Language.Spanish).MaxBy(sentence => sentence.Score)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hit_is_the_passage_as_it_was_given()
    {
        var hit = Small.Search("barracas da feira", Language.Portuguese, 1).Hits[0];
        var given = SmallCorpus.Documents[1].Passages[0];

        Assert.Equal(Language.Portuguese, hit.Language);
        Assert.Equal((given.Id, given.DocumentId, given.Text, given.Title, given.Lines), (hit.Passage.Id, hit.Passage.DocumentId, hit.Passage.Text, hit.Passage.Title, hit.Passage.Lines));
        Assert.Equal(given.Section, hit.Passage.Section);
        Assert.Equal(given.Parts, hit.Passage.Parts);
        Assert.InRange(hit.Score, 0.2, 1);
    }

    [Fact]
    public void Many_may_search_at_once()
    {
        var index = Small;

        var found = Enumerable.Range(0, 60).AsParallel().WithDegreeOfParallelism(8).Select(_ => index.Search("arrendar un nicho", null, 3).Hits[0].Passage.Id).ToList();

        Assert.All(found, id => Assert.Equal("es#2", id));
    }
}
