using Npgsql;
using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Indexing.Postgres;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Text;
using Pacto.Testing;

namespace Pacto.Benchmarks;

/// <summary>
/// PostgreSQL beside our index on the same passages: its full-text search as it is (any word of the question, stems of three
/// languages, accents removed, <c>ts_rank</c> over headings and text), and our index kept there.
/// </summary>
internal sealed class PostgresPeer : IDisposable
{
    private const int MostWords = 64;

    private readonly NpgsqlDataSource source;

    public PostgresPeer(PostgresServer server, IReadOnlyList<IndexedPassage> passages, LanguageLists languages)
    {
        var database = server.NewDatabase();
        Index = PostgresPassageIndex.Open(database, languages);
        Index.Update([.. passages.GroupBy(one => one.Passage.DocumentId).Select(group => new IngestedDocument(
            new Knowledge.Documents.SourceDocument(
                group.Key, Knowledge.Languages.LocalizedText.Same(group.Key), group.First().Language, Knowledge.Documents.SourceOrigin.Added, group.Key, "", null, []),
            [.. group.Select(one => one.Passage)]))]);
        source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { SearchPath = $"{PostgresPassageIndex.UsualSchema}, public" });
        Run("ANALYZE");
    }

    /// <summary>Our index, kept on the server.</summary>
    public PostgresPassageIndex Index { get; }

    /// <summary>Ids of the best passages by the server's own ranking.</summary>
    public IReadOnlyList<string> Search(string question, int top)
    {
        var words = string.Join(" | ", TextNormalizer.Tokens(question).Select(token => token.Word).Distinct(StringComparer.Ordinal).Take(MostWords));
        using var command = source.CreateCommand("""
            SELECT p.id FROM passage p, (SELECT to_tsquery('pacto_es', $1) || to_tsquery('pacto_pt', $1) || to_tsquery('pacto_en', $1) AS query) q
            WHERE p.search @@ q.query ORDER BY ts_rank(p.search, q.query, 1) DESC, p.number LIMIT $2
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = words });
        command.Parameters.Add(new NpgsqlParameter { Value = top });
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }

    public void Dispose()
    {
        source.Dispose();
        Index.Dispose();
    }

    private void Run(string sql)
    {
        using var command = source.CreateCommand(sql);
        command.ExecuteNonQuery();
    }
}
