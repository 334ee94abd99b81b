using System.Globalization;
using Npgsql;

namespace Pacto.Bot.Storage;

/// <summary>
/// The tables in PostgreSQL, made and brought up to date at start. A lock lets one instance at a time do it, so that several may start
/// at once. Steps only add; nothing a person wrote is ever dropped by one.
/// </summary>
internal static class PostgresSchema
{
    // Any number, the same in every instance.
    private const long Lock = 0x5061_6374_6F_02;

    // Names are compared byte by byte, as SQLite does it. The columns are described in SqliteSchema.
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE installation_keys (name text PRIMARY KEY, value bytea NOT NULL);

        CREATE TABLE conversations (
            channel text COLLATE "C" NOT NULL,
            conversation text COLLATE "C" NOT NULL,
            tenant text COLLATE "C" NOT NULL,
            user_id text COLLATE "C" NOT NULL,
            state text,
            version bigint NOT NULL DEFAULT 0,
            last_sequence bigint NOT NULL DEFAULT 0,
            started_at bigint NOT NULL,
            updated_at bigint NOT NULL,
            PRIMARY KEY (channel, conversation)) WITH (fillfactor = 70);
        CREATE INDEX conversations_of_person ON conversations (channel, tenant, user_id);

        CREATE TABLE drafts (
            id text COLLATE "C" PRIMARY KEY,
            channel text COLLATE "C" NOT NULL,
            tenant text COLLATE "C" NOT NULL,
            user_id text COLLATE "C" NOT NULL,
            form text NOT NULL,
            state text NOT NULL,
            version bigint NOT NULL,
            updated_at bigint NOT NULL);
        CREATE INDEX drafts_of_person ON drafts (channel, tenant, user_id, updated_at);

        CREATE TABLE turns (
            channel text COLLATE "C" NOT NULL,
            conversation text COLLATE "C" NOT NULL,
            id text COLLATE "C" NOT NULL,
            turn text,
            accepted_at bigint NOT NULL,
            attempts integer NOT NULL DEFAULT 0,
            status text,
            ended_at bigint,
            instance integer NOT NULL DEFAULT 0,
            PRIMARY KEY (channel, conversation, id)) WITH (fillfactor = 70);
        CREATE INDEX turns_unanswered ON turns (channel, conversation) WHERE status IS NULL;

        CREATE TABLE transcripts (
            channel text COLLATE "C" NOT NULL,
            conversation text COLLATE "C" NOT NULL,
            sequence bigint NOT NULL,
            at bigint NOT NULL,
            client_id text COLLATE "C",
            record text NOT NULL,
            PRIMARY KEY (channel, conversation, sequence));
        CREATE UNIQUE INDEX transcripts_by_client ON transcripts (channel, conversation, client_id) WHERE client_id IS NOT NULL;

        CREATE TABLE deliveries (
            channel text COLLATE "C" NOT NULL,
            conversation text COLLATE "C" NOT NULL,
            turn text COLLATE "C" NOT NULL,
            tenant text COLLATE "C" NOT NULL,
            user_id text COLLATE "C" NOT NULL,
            address text NOT NULL,
            records text,
            sent integer NOT NULL DEFAULT 0,
            accepted_at bigint NOT NULL,
            instance integer NOT NULL DEFAULT 0,
            PRIMARY KEY (channel, conversation, turn));
        CREATE INDEX deliveries_of_person ON deliveries (channel, tenant, user_id);

        CREATE TABLE feedback (
            channel text COLLATE "C" NOT NULL,
            conversation text COLLATE "C" NOT NULL,
            message text COLLATE "C" NOT NULL,
            tenant text COLLATE "C" NOT NULL,
            user_id text COLLATE "C" NOT NULL,
            helpful integer NOT NULL,
            reasons text NOT NULL,
            comment text NOT NULL,
            at bigint NOT NULL,
            PRIMARY KEY (channel, conversation, message, tenant, user_id));
        CREATE INDEX feedback_by_time ON feedback (at);
        CREATE INDEX feedback_of_person ON feedback (channel, tenant, user_id);

        CREATE TABLE profiles (
            channel text COLLATE "C" NOT NULL,
            tenant text COLLATE "C" NOT NULL,
            user_id text COLLATE "C" NOT NULL,
            state text NOT NULL,
            updated_at bigint NOT NULL,
            PRIMARY KEY (channel, tenant, user_id));

        -- Every instance holds a lock with its number for as long as it lives; the server lets go of it the moment the connection ends.
        CREATE SEQUENCE instance_numbers AS integer CYCLE;
        CREATE VIEW living AS
            SELECT objid::bigint::integer AS number FROM pg_locks
            WHERE locktype = 'advisory' AND objsubid = 2 AND granted
                AND classid::bigint = hashtext(current_schema())::bigint & 4294967295
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
        """,
        """
        CREATE TABLE team_questions (
            id text COLLATE "C" PRIMARY KEY,
            channel text COLLATE "C" NOT NULL,
            conversation text COLLATE "C" NOT NULL,
            tenant text COLLATE "C" NOT NULL,
            user_id text COLLATE "C" NOT NULL,
            language text NOT NULL,
            words text NOT NULL,
            contact text,
            address text,
            asked_at bigint NOT NULL,
            tell_after bigint NOT NULL,
            told_at bigint,
            answer text,
            answered_at bigint,
            late_at bigint,
            shown_at bigint);
        CREATE INDEX team_questions_open ON team_questions (asked_at) WHERE shown_at IS NULL;
        CREATE INDEX team_questions_of_person ON team_questions (channel, tenant, user_id);

        CREATE TABLE unanswered (
            id text COLLATE "C" PRIMARY KEY,
            asker text COLLATE "C" NOT NULL,
            language text NOT NULL,
            words text NOT NULL,
            day bigint NOT NULL);
        CREATE INDEX unanswered_by_day ON unanswered (day);
        """,
        """
        CREATE TABLE protection_keys (name text PRIMARY KEY, xml text NOT NULL, made_at bigint NOT NULL);
        CREATE TABLE erasures (reference text COLLATE "C" PRIMARY KEY, at bigint NOT NULL, cause text NOT NULL, counts text NOT NULL);
        CREATE TABLE chores (name text PRIMARY KEY, done_at bigint NOT NULL);
        """,
        """
        CREATE TABLE linked_people (
            channel text COLLATE "C" NOT NULL,
            tenant text COLLATE "C" NOT NULL,
            user_id text COLLATE "C" NOT NULL,
            person text COLLATE "C" NOT NULL,
            linked_at bigint NOT NULL,
            PRIMARY KEY (channel, tenant, user_id));
        CREATE INDEX linked_people_by_person ON linked_people (person);
        CREATE TABLE link_codes (
            channel text COLLATE "C" NOT NULL,
            tenant text COLLATE "C" NOT NULL,
            user_id text COLLATE "C" NOT NULL,
            hash text COLLATE "C" NOT NULL UNIQUE,
            ends_at bigint NOT NULL,
            PRIMARY KEY (channel, tenant, user_id));
        CREATE TABLE link_tries (
            channel text COLLATE "C" NOT NULL,
            tenant text COLLATE "C" NOT NULL,
            user_id text COLLATE "C" NOT NULL,
            tries integer NOT NULL,
            since bigint NOT NULL,
            PRIMARY KEY (channel, tenant, user_id));
        """,
        """
        CREATE TABLE model_days (day bigint PRIMARY KEY, tokens bigint NOT NULL);
        """,
    ];

    /// <summary>Makes the schema where it is missing, brings it up to date, and takes a number for this instance.</summary>
    /// <param name="connectionString">How the server is reached.</param>
    /// <param name="schema">Name of the schema.</param>
    /// <param name="place">What the database is called in a complaint.</param>
    /// <returns>The number, which no other living instance has.</returns>
    /// <exception cref="StorageException">The tables are those of a newer version.</exception>
    public static int Prepare(string connectionString, string schema, string place)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction();
        Run(connection, $"SELECT pg_advisory_xact_lock({Lock.ToString(CultureInfo.InvariantCulture)})");

        // Who may not make schemas can still use one that was made for her.
        if (!Exists(connection, schema))
        {
            Run(connection, $"CREATE SCHEMA {Quote(schema)}");
        }

        Run(connection, "CREATE TABLE IF NOT EXISTS schema_version (number integer NOT NULL)");
        var version = Number(connection, "SELECT coalesce(max(number), 0) FROM schema_version");
        if (version > Steps.Length)
        {
            throw new StorageException(StorageProblem.TooNew, place, null);
        }

        for (var step = version; step < Steps.Length; step++)
        {
            Run(connection, Steps[step]);
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO schema_version VALUES ({step + 1})"));
        }

        var number = Number(connection, "SELECT nextval('instance_numbers')::integer");
        transaction.Commit();
        return number;
    }

    /// <summary>A name as it stands in a statement.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static bool Exists(NpgsqlConnection connection, string schema)
    {
        using var command = new NpgsqlCommand("SELECT count(*) FROM pg_namespace WHERE nspname = $1", connection) { Parameters = { new() { Value = schema } } };
        return (long)command.ExecuteScalar()! > 0;
    }

    private static int Number(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Constants of this class.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return (int)command.ExecuteScalar()!;
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Constants of this class, and a schema's name in quotes.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
