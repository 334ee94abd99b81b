using Npgsql;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Indexing.Postgres;

/// <summary>
/// An index in PostgreSQL, for many documents or for several instances that share them: the server's full-text search brings
/// candidates forward (<c>unaccent</c> for accents, <c>pg_trgm</c> for slips), the closer look is that of the index in memory.
/// Safe for many threads.
/// </summary>
public sealed class PostgresPassageIndex : IPassageIndex, IDocumentShelf, IDisposable
{
    /// <summary>The schema when none is named.</summary>
    public const string UsualSchema = "pacto_knowledge";

    // Rows that are ranked for one question. Rarer words choose them; frequent ones would bring most of a large corpus.
    private const int MostRanked = 5_000;

    // Candidates that are sent over and looked at closely; twice as many find no more.
    private const int MostWeighed = 50;

    private readonly NpgsqlConnectionStringBuilder settings;
    private readonly NpgsqlDataSource source;
    private readonly LanguageLists languages;
    private readonly QuestionReader reader;

    private PostgresPassageIndex(NpgsqlConnectionStringBuilder settings, LanguageLists languages)
    {
        this.settings = settings;
        source = NpgsqlDataSource.Create(settings);
        this.languages = languages;
        reader = new QuestionReader(source, languages);
    }

    /// <inheritdoc/>
    public int Count => PostgresRows.Read(source, "SELECT passages FROM total", row => row.GetInt32(0))[0];

    /// <inheritdoc/>
    public IReadOnlyList<SourceDocument> Documents =>
        PostgresRows.Read(source, $"SELECT {PostgresRows.DocumentColumns} FROM document ORDER BY id COLLATE \"C\"", PostgresRows.ReadDocument);

    /// <summary>Opens the index; tables are made where they are missing.</summary>
    /// <param name="connectionString">How the server is reached, as Npgsql reads it.</param>
    /// <param name="languages">What is known of the languages.</param>
    /// <param name="schema">Schema of the tables: one corpus each.</param>
    /// <exception cref="PostgresIndexException">The server cannot be used; the problem says why.</exception>
    public static PostgresPassageIndex Open(string connectionString, LanguageLists languages, string schema = UsualSchema) =>
        new(PostgresSchema.Prepare(connectionString, schema), languages);

    /// <summary>Makes it hold exactly these documents; those that are unchanged are not written again.</summary>
    /// <exception cref="PostgresIndexException">The server refuses.</exception>
    public PostgresUpdate Update(IReadOnlyList<IngestedDocument> documents)
    {
        try
        {
            using var patient = NpgsqlDataSource.Create(PostgresSchema.Patient(settings));
            return new PostgresWriter(patient, languages.Grammar).Write(documents);
        }
        catch (NpgsqlException refused)
        {
            throw PostgresIndexException.From(refused);
        }
    }

    /// <inheritdoc/>
    public PassageSearch Search(string text, Language? language, int top)
    {
        var spoken = language ?? languages.Detector.Detect(text).Language;
        var asked = reader.Read(text, spoken);
        var found = Near(Candidates(asked), asked).Search(text, spoken, top);
        return found with { UnknownWords = [.. asked.Words.Where(word => word.Passages == 0).Select(word => word.Raw)] };
    }

    /// <inheritdoc/>
    public IReadOnlyList<RankedSentence> RankSentences(PassageHit hit, string text, Language? language)
    {
        var spoken = language ?? languages.Detector.Detect(text).Language;
        return Near([new IndexedPassage(hit.Passage, hit.Language)], reader.Read(text, spoken)).RankSentences(hit, text, spoken);
    }

    /// <inheritdoc/>
    public SourceDocument? FindDocument(string id) =>
        PostgresRows.Read(source, $"SELECT {PostgresRows.DocumentColumns} FROM document WHERE id = $1", PostgresRows.ReadDocument, id).FirstOrDefault();

    /// <inheritdoc/>
    public Passage? Find(string id) =>
        PostgresRows.Read(source, $"SELECT {PostgresRows.PassageColumns} FROM passage p WHERE p.id = $1", PostgresRows.ReadPassage, id)
            .Select(one => one.Passage).FirstOrDefault();

    /// <inheritdoc/>
    public IReadOnlyList<Passage> PassagesOf(string documentId) =>
        [.. PostgresRows.Read(source, $"SELECT {PostgresRows.PassageColumns} FROM passage p WHERE p.document = $1 ORDER BY p.number", PostgresRows.ReadPassage, documentId)
            .Select(one => one.Passage)];

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();

    // The signs are weighed as over all documents: by how often the server counts a stem.
    private InMemoryPassageIndex Near(IReadOnlyList<IndexedPassage> passages, AskedWords asked) =>
        InMemoryPassageIndex.Build(passages, languages, asked.Passages, asked.Stems);

    private List<IndexedPassage> Candidates(AskedWords asked)
    {
        List<AskedWords.Word> words = [.. asked.Words.Where(word => word.Passages > 0).OrderBy(word => word.Passages)];
        var rows = 0;
        List<AskedWords.Word> choosing = [.. words.TakeWhile((word, at) => (rows += word.Passages) <= MostRanked || at == 0)];
        return words.Count == 0 ? [] : PostgresRows.Read(
            source,
            $"""
            WITH asked AS MATERIALIZED (
                SELECT weight, to_tsquery('pacto_es', forms) || to_tsquery('pacto_pt', forms) || to_tsquery('pacto_en', forms) AS query
                FROM unnest($1, $2) AS a(forms, weight)),
            chosen AS MATERIALIZED (
                SELECT number, search FROM passage
                WHERE search @@ (SELECT to_tsquery('pacto_es', $3) || to_tsquery('pacto_pt', $3) || to_tsquery('pacto_en', $3)) LIMIT $4),
            best AS (
                SELECT number, (SELECT sum(weight * ts_rank(ARRAY[0.3, 0.3, 0.6, 1]::real[], search, query, 1)) FROM asked) AS score
                FROM chosen ORDER BY score DESC, number LIMIT $5)
            SELECT {PostgresRows.PassageColumns} FROM best JOIN passage p USING (number) ORDER BY p.number
            """,
            PostgresRows.ReadPassage,
            words.Select(FormsOf).ToArray(),
            words.Select(word => word.Rarity(asked.Passages)).ToArray(),
            string.Join(" | ", choosing.Select(FormsOf)),
            4 * MostRanked,
            MostWeighed);
    }

    // Words are letters and digits only, so they cannot be read as operators.
    private static string FormsOf(AskedWords.Word word) => string.Join(" | ", word.Forms);
}
