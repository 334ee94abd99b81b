using Npgsql;

namespace Pacto.Knowledge.Indexing.Postgres;

/// <summary>
/// The tables, made and brought up to date on start. A lock of the database lets one instance at a time do it, so that several
/// may start at once; the steps that were taken are counted in <c>schema_version</c>.
/// </summary>
internal static class PostgresSchema
{
    // Any number, the same in every instance.
    private const long Lock = 0x5061_6374_6F_01;

    private static readonly string[] Steps =
    [
        """
        CREATE TEXT SEARCH CONFIGURATION pacto_es (COPY = pg_catalog.spanish);
        CREATE TEXT SEARCH CONFIGURATION pacto_pt (COPY = pg_catalog.portuguese);
        CREATE TEXT SEARCH CONFIGURATION pacto_en (COPY = pg_catalog.english);
        ALTER TEXT SEARCH CONFIGURATION pacto_es ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, spanish_stem;
        ALTER TEXT SEARCH CONFIGURATION pacto_pt ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, portuguese_stem;
        ALTER TEXT SEARCH CONFIGURATION pacto_en ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, english_stem;

        CREATE TABLE document (
            id text PRIMARY KEY, title text NOT NULL, language smallint NOT NULL, path text NOT NULL, sha256 text NOT NULL,
            address text, passages integer NOT NULL);

        CREATE TABLE passage (
            number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            id text NOT NULL UNIQUE,
            document text NOT NULL REFERENCES document ON DELETE CASCADE,
            title text NOT NULL, section text[] NOT NULL, first_line integer NOT NULL, last_line integer NOT NULL,
            roles smallint[] NOT NULL, texts text[] NOT NULL, language smallint NOT NULL, search tsvector NOT NULL);
        CREATE INDEX passage_search ON passage USING gin (search);
        CREATE INDEX passage_document ON passage (document);

        -- How many passages hold a word, and what it looks like without accents, to find what is spelt like it.
        CREATE TABLE word (
            word text NOT NULL, language smallint NOT NULL, stem text NOT NULL, plain text NOT NULL, passages integer NOT NULL,
            PRIMARY KEY (word, language));
        CREATE INDEX word_stem ON word (stem);
        CREATE INDEX word_plain ON word USING gin (plain gin_trgm_ops);

        CREATE TABLE total (passages integer NOT NULL);
        INSERT INTO total VALUES (0);
        """,
    ];

    /// <summary>Makes the schema where it is missing and returns what reaches it without its name.</summary>
    /// <param name="connectionString">How the server is reached.</param>
    /// <param name="schema">Name of the schema.</param>
    /// <exception cref="PostgresIndexException">The server cannot be used.</exception>
    public static NpgsqlConnectionStringBuilder Prepare(string connectionString, string schema)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = null };
            if (string.IsNullOrWhiteSpace(settings.Host))
            {
                throw new PostgresIndexException(PostgresIndexProblem.WrongSetting, "Host");
            }

            using var patient = NpgsqlDataSource.Create(Patient(settings));
            using var connection = patient.OpenConnection();
            settings.SearchPath = Create(connection, schema);
            return settings;
        }
        catch (Exception exception) when (exception is NpgsqlException or ArgumentException or FormatException or TimeoutException or InvalidOperationException)
        {
            throw PostgresIndexException.From(exception);
        }
    }

    /// <summary>The same for work that may take as long as it takes: writing many documents, or waiting for another instance that does.</summary>
    public static NpgsqlConnectionStringBuilder Patient(NpgsqlConnectionStringBuilder settings) =>
        new(settings.ConnectionString) { CommandTimeout = 0, Pooling = false };

    /// <summary>Waits until no other instance changes the tables; held until the transaction ends.</summary>
    public static void Wait(NpgsqlConnection connection) => Run(connection, $"SELECT pg_advisory_xact_lock({Lock})");

    /// <summary>Runs statements without parameters.</summary>
    public static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static string Create(NpgsqlConnection connection, string schema)
    {
        var name = Quote(schema);
        using var transaction = connection.BeginTransaction();
        Wait(connection);
        Run(connection, $"CREATE SCHEMA IF NOT EXISTS {name}; SET LOCAL search_path TO {name}, public");
        CreateExtension(connection, "unaccent");
        CreateExtension(connection, "pg_trgm");
        var path = string.Join(", ", Schemas(connection).Prepend(schema).Distinct(StringComparer.Ordinal).Select(Quote));
        Run(connection, $"SET LOCAL search_path TO {path}; CREATE TABLE IF NOT EXISTS schema_version (number integer NOT NULL)");
        using (var command = new NpgsqlCommand("SELECT coalesce(max(number), 0) FROM schema_version", connection))
        {
            var version = (int)command.ExecuteScalar()!;
            if (version > Steps.Length)
            {
                throw new PostgresIndexException(PostgresIndexProblem.TooNew, $"{version} > {Steps.Length}");
            }

            for (var step = version; step < Steps.Length; step++)
            {
                Run(connection, Steps[step]);
                Run(connection, $"INSERT INTO schema_version VALUES ({step + 1})");
            }
        }

        transaction.Commit();
        return path;
    }

    // Where it is there already, no right to create one is needed.
    private static void CreateExtension(NpgsqlConnection connection, string name)
    {
        using var command = new NpgsqlCommand("SELECT count(*) FROM pg_extension WHERE extname = $1", connection) { Parameters = { new() { Value = name } } };
        if ((long)command.ExecuteScalar()! == 0)
        {
            Run(connection, $"CREATE EXTENSION {name} SCHEMA public");
        }
    }

    private static List<string> Schemas(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(
            "SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname IN ('unaccent', 'pg_trgm')", connection);
        using var reader = command.ExecuteReader();
        var schemas = new List<string>();
        while (reader.Read())
        {
            schemas.Add(reader.GetString(0));
        }

        return schemas;
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
