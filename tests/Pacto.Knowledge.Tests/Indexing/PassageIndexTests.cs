using Pacto.Benchmarks;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Tests.Indexing;

public sealed class PassageIndexTests
{
    private static readonly Lazy<LanguageLists> Lists = new(() => LanguageLists.Load(Seeds.Folder));
    private static readonly Lazy<Corpus> Towns = new(() => Corpus.Read(Path.Combine(AppContext.BaseDirectory, "corpus", "documents"), Lists.Value));

    private static readonly InMemoryPassageIndex Small = InMemoryPassageIndex.Build(
        [
            New("es#1", Language.Spanish, "Biblioteca", "Las personas inscritas llevan tres libros durante quince días."),
            New("es#2", Language.Spanish, "Cementerio", "Los nichos se arriendan por cinco años y se renuevan en la oficina."),
            New("pt#1", Language.Portuguese, "Feira livre", "As barracas são montadas a partir das cinco horas da manhã."),
            New("en#1", Language.English, "Parking", "Residents apply for a permit at the counter and pay by card."),
            New("en#2", Language.English, "Noise", "Loud music after eleven at night is a nuisance."),
        ],
        Lists.Value);

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
    public void A_passage_is_found_by_stem_slip_title_and_everyday_word(string question, string id) =>
        Assert.Equal(id, Small.Search(question, null, 3).Hits[0].Passage.Id);

    [Theory]
    [InlineData("")]
    [InlineData("¿?")]
    [InlineData("de la que")]
    [InlineData("zzzzqqqq xxxxwwww")]
    public void Nothing_is_found_where_nothing_is_asked(string question) => Assert.Empty(Small.Search(question, Language.Spanish, 3).Hits);

    [Fact]
    public void An_empty_index_finds_nothing() => Assert.Empty(InMemoryPassageIndex.Build([], Lists.Value).Search("libros", null, 3).Hits);

    [Fact]
    public void Unknown_words_are_told() =>
        Assert.Equal(["xylografías"], Small.Search("nichos con xylografías", Language.Spanish, 3).UnknownWords);

    [Fact]
    public void A_very_long_question_is_answered_too() =>
        Assert.NotEmpty(Small.Search(string.Join(' ', Enumerable.Range(0, 5_000).Select(at => $"palabra{at}").Prepend("nichos")), Language.Spanish, 3).Hits);

    [Fact]
    public void The_sentence_that_says_it_ranks_first()
    {
        var hit = Small.Search("años de un nicho", Language.Spanish, 1).Hits[0];

        Assert.StartsWith("Los nichos", Small.RankSentences(hit, "años de un nicho", Language.Spanish).MaxBy(sentence => sentence.Score)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Passing_over_blocks_finds_what_looking_at_all_finds()
    {
        var random = new Random(5);
        var passages = Enumerable.Range(0, 4_000).Select(at => New(
            $"d{at / 10}#{at}", Language.Spanish, "Título", string.Join(' ', Enumerable.Range(0, 30).Select(_ => $"termino{(int)(400 * Math.Pow(random.NextDouble(), 3))}x")))).ToList();
        var index = InMemoryPassageIndex.Build(passages, Lists.Value);
        var weights = new IndexWeights { Candidates = 20, Kindred = 0 };
        for (var tries = 0; tries < 40; tries++)
        {
            var question = string.Join(' ', Enumerable.Range(0, 1 + (tries % 5)).Select(_ => $"termino{random.Next(300)}x"));
            var plan = index.Plan(question, Language.Spanish, weights);

            var few = index.Candidates(plan, 20);
            var all = index.Candidates(plan, int.MaxValue);

            Assert.Equal(all.OrderByDescending(one => one.Score).Take(20).Sum(one => one.Score), few.Sum(one => one.Score), 6);
        }
    }

    [Fact]
    public void On_documents_nobody_tuned_for_it_is_clearly_above_full_text_search()
    {
        var questions = Towns.Value.Questions(Path.Combine(AppContext.BaseDirectory, "corpus", "corpus-questions.jsonl"));
        using var baseline = new FullTextBaseline(Towns.Value.Passages.Select(one => one.Passage));

        var theirs = Quality.Of(questions, question => baseline.Search(question.Text, 10));
        var ours = Quality.Of(questions, Towns.Value.Index, new IndexWeights());

        Assert.DoesNotContain(questions, question => question.Right.Count == 0);
        Assert.True(ours.Hit > theirs.Hit + 0.1, $"{ours} against {theirs}");
        Assert.True(ours.Rank > theirs.Rank + 0.1, $"{ours} against {theirs}");
    }

    private static IndexedPassage New(string id, Language language, string title, string text) => new(
        new Passage
        {
            Id = id,
            DocumentId = id[..id.IndexOf('#', StringComparison.Ordinal)],
            Title = LocalizedText.Same(title),
            Section = [title],
            Lines = new LineRange(1, 1),
            Parts = [new PassagePart(PassageRole.Sentence, text, null)],
        },
        language);
}
