using Npgsql;
using Pacto.Benchmarks;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Indexing.Postgres;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Knowledge.Tests.Indexing;

/// <summary>What only an index on a server promises: it stays, it is shared, and it says what is wrong when it cannot be used.</summary>
[Collection(PostgresGroup.Name)]
public sealed class PostgresIndexTests(PostgresServer server)
{
    [Fact]
    public void What_was_written_is_there_for_the_next_instance()
    {
        var database = server.NewDatabase();
        using (var first = Open(database))
        {
            first.Update(SmallCorpus.Documents);
        }

        using var second = Open(database);

        Assert.Equal(5, second.Count);
        Assert.Equal(["en", "es", "pt"], second.Documents.Select(document => document.Id));
        Assert.Equal("es#2", second.Search("nichos", null, 1).Hits[0].Passage.Id);
        Assert.Equal("Cementerio", second.Find("es#2")!.Title.Es);
        Assert.Equal(["es#1", "es#2"], second.PassagesOf("es").Select(passage => passage.Id));
        Assert.Equal(Language.Portuguese, second.FindDocument("pt")!.Language);
        Assert.Null(second.Find("none"));
        Assert.Null(second.FindDocument("none"));
    }

    [Fact]
    public void Only_what_changed_is_written()
    {
        using var index = Open(server.NewDatabase());
        var later = SmallCorpus.Documents.Skip(1).Append(SmallCorpus.One("new", Language.Spanish, ("Mercado", "Los puestos se sortean en marzo."))).ToList();

        var first = index.Update(SmallCorpus.Documents);
        var again = index.Update(SmallCorpus.Documents);
        var changed = index.Update(later);

        Assert.Equal(new PostgresUpdate(3, 0, 0), first);
        Assert.Equal(new PostgresUpdate(0, 3, 0), again);
        Assert.Equal(new PostgresUpdate(1, 2, 1), changed);
        Assert.Empty(index.Search("nichos", Language.Spanish, 3).Hits);
        Assert.Equal(["nichos"], index.Search("nichos", Language.Spanish, 3).UnknownWords);
        Assert.Equal("new#1", index.Search("puesto de mercado", null, 3).Hits[0].Passage.Id);
        Assert.Equal(4, index.Count);
    }

    [Fact]
    public void A_document_that_changed_replaces_its_old_words()
    {
        using var index = Open(server.NewDatabase());
        index.Update([SmallCorpus.One("a", Language.Spanish, ("Horario", "Abre los lunes."))]);

        index.Update([SmallCorpus.One("a", Language.Spanish, ("Horario", "Abre los jueves."))]);

        Assert.Empty(index.Search("lunes", Language.Spanish, 3).Hits);
        Assert.Single(index.Search("jueves", Language.Spanish, 3).Hits);
    }

    [Fact]
    public async Task Instances_may_start_and_write_at_once()
    {
        var database = server.NewDatabase();

        var counts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() =>
        {
            using var index = Open(database);
            index.Update(SmallCorpus.Documents);
            return index.Count;
        })));

        Assert.All(counts, count => Assert.Equal(5, count));
    }

    [Fact]
    public void Text_that_the_server_would_not_take_is_cleaned()
    {
        using var index = Open(server.NewDatabase());

        index.Update([SmallCorpus.One("odd", Language.Spanish, ("A\0B \uD800", "Los puestos \uDC00 se sortean\0 en marzo 👍."))]);

        Assert.EndsWith("👍.", index.Search("sortean puestos", null, 1).Hits[0].Passage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_is_not_there_is_told() =>
        Assert.Equal(PostgresIndexProblem.Unreachable, ProblemOf("Host=127.0.0.1;Port=1;Username=a;Database=b;Timeout=3"));

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("Host=x;Port=many")]
    [InlineData("Hots=x")]
    public void A_connection_string_that_makes_no_sense_is_told(string connection) =>
        Assert.Equal(PostgresIndexProblem.WrongSetting, ProblemOf(connection));

    [Fact]
    public void A_database_that_is_not_there_is_told() =>
        Assert.Equal(PostgresIndexProblem.NoDatabase, ProblemOf(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "nowhere" }.ConnectionString));

    [Fact]
    public void A_user_who_may_not_is_told()
    {
        var database = server.NewDatabase();
        using var source = NpgsqlDataSource.Create(database);
        using var command = source.CreateCommand($"CREATE ROLE r{Guid.NewGuid():N} LOGIN; CREATE ROLE reader LOGIN");
        command.ExecuteNonQuery();

        Assert.Equal(PostgresIndexProblem.Login, ProblemOf(new NpgsqlConnectionStringBuilder(database) { Username = "nobody-known" }.ConnectionString));
        Assert.Equal(PostgresIndexProblem.NoRights, ProblemOf(new NpgsqlConnectionStringBuilder(database) { Username = "reader" }.ConnectionString));
    }

    [Fact]
    public void Tables_of_a_newer_version_are_left_alone()
    {
        var database = server.NewDatabase();
        Open(database).Dispose();
        using (var source = NpgsqlDataSource.Create(database))
        using (var command = source.CreateCommand("INSERT INTO pacto_knowledge.schema_version VALUES (999)"))
        {
            command.ExecuteNonQuery();
        }

        Assert.Equal(PostgresIndexProblem.TooNew, ProblemOf(database));
    }

    [Fact]
    public void It_finds_about_as_well_as_the_index_in_memory()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "corpus");
        var towns = Corpus.Read(Path.Combine(folder, "documents"), SmallCorpus.Languages);
        var questions = towns.Questions(Path.Combine(folder, "corpus-questions.jsonl"));
        using var index = Open(server.NewDatabase());
        index.Update(new Ingestor(SmallCorpus.Languages).Read(Path.Combine(folder, "documents")).Documents);

        var here = Quality.Of(questions, question => [.. index.Search(question.Text, null, 10).Hits.Select(hit => hit.Passage.Id)]);
        var memory = Quality.Of(questions, question => [.. towns.Index.Search(question.Text, null, 10).Hits.Select(hit => hit.Passage.Id)]);

        Assert.True(here.Hit > memory.Hit - 0.06, $"{here} against {memory}");
    }

    [Theory]
    [InlineData("corpus", "corpus-questions.jsonl")]
    [InlineData("foreign", "tune-questions.jsonl")]
    [InlineData("foreign", "unseen-questions.jsonl")]
    public void On_documents_nobody_tuned_for_both_full_text_searches_are_left_behind(string name, string questionFile)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, name);
        var corpus = Corpus.Read(Path.Combine(folder, "documents"), SmallCorpus.Languages);
        var questions = corpus.Questions(Path.Combine(folder, questionFile));
        using var sqlite = new FullTextBaseline(corpus.Passages.Select(one => one.Passage));
        using var peer = new PostgresPeer(server, corpus.Passages, SmallCorpus.Languages);

        var ours = Quality.Of(questions, question => [.. corpus.Index.Search(question.Text, null, 10).Hits.Select(hit => hit.Passage.Id)]);

        foreach (var theirs in new[] { Quality.Of(questions, question => sqlite.Search(question.Text, 10)), Quality.Of(questions, question => peer.Search(question.Text, 10)) })
        {
            Assert.True(ours.Hit > theirs.Hit + 0.1, $"{ours} against {theirs}");
            Assert.True(ours.Rank > theirs.Rank + 0.1, $"{ours} against {theirs}");
        }
    }

    private static PostgresPassageIndex Open(string connection) => PostgresPassageIndex.Open(connection, SmallCorpus.Languages);

    private static PostgresIndexProblem ProblemOf(string connection) =>
        Assert.Throws<PostgresIndexException>(() => Open(connection).Dispose()).Problem;
}
