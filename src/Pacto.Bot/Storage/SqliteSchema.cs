using System.Globalization;

namespace Pacto.Bot.Storage;

/// <summary>The tables, and how an older file becomes a newer one. Steps only add; nothing a person wrote is ever dropped by one.</summary>
internal static class SqliteSchema
{
    /// <summary>Marks the file as ours ("PCTO"), so that somebody else's database is not written into.</summary>
    private const int ApplicationId = 0x5043544F;

    private static readonly string[] Steps =
    [
        """
        CREATE TABLE installation_keys (
            name TEXT PRIMARY KEY,
            value BLOB NOT NULL
        ) STRICT;

        -- state is the conversation as JSON; null until its first turn was saved.
        CREATE TABLE conversations (
            channel TEXT NOT NULL,
            conversation TEXT NOT NULL,
            tenant TEXT NOT NULL,
            user_id TEXT NOT NULL,
            state TEXT,
            version INTEGER NOT NULL DEFAULT 0,
            last_sequence INTEGER NOT NULL DEFAULT 0,
            started_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            PRIMARY KEY (channel, conversation)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX conversations_of_person ON conversations (channel, tenant, user_id);

        CREATE TABLE drafts (
            id TEXT PRIMARY KEY,
            channel TEXT NOT NULL,
            tenant TEXT NOT NULL,
            user_id TEXT NOT NULL,
            form TEXT NOT NULL,
            state TEXT NOT NULL,
            version INTEGER NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX drafts_of_person ON drafts (channel, tenant, user_id, updated_at);

        -- turn is the turn as JSON until it ended; afterwards its words are kept in the transcript only.
        CREATE TABLE turns (
            channel TEXT NOT NULL,
            conversation TEXT NOT NULL,
            id TEXT NOT NULL,
            turn TEXT,
            accepted_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            status TEXT,
            ended_at INTEGER,
            PRIMARY KEY (channel, conversation, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX turns_unanswered ON turns (accepted_at) WHERE status IS NULL;

        CREATE TABLE transcripts (
            channel TEXT NOT NULL,
            conversation TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            at INTEGER NOT NULL,
            client_id TEXT,
            record TEXT NOT NULL,
            PRIMARY KEY (channel, conversation, sequence)
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX transcripts_by_client ON transcripts (channel, conversation, client_id) WHERE client_id IS NOT NULL;
        """,
        """
        -- A reply on its way to a channel of others; deleted when it arrived. records is null until the turn was answered.
        CREATE TABLE deliveries (
            channel TEXT NOT NULL,
            conversation TEXT NOT NULL,
            turn TEXT NOT NULL,
            tenant TEXT NOT NULL,
            user_id TEXT NOT NULL,
            address TEXT NOT NULL,
            records TEXT,
            sent INTEGER NOT NULL DEFAULT 0,
            accepted_at INTEGER NOT NULL,
            PRIMARY KEY (channel, conversation, turn)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX deliveries_of_person ON deliveries (channel, tenant, user_id);
        """,
        """
        -- What people think of our messages. reasons is a JSON array of reason ids.
        CREATE TABLE feedback (
            channel TEXT NOT NULL,
            conversation TEXT NOT NULL,
            message TEXT NOT NULL,
            tenant TEXT NOT NULL,
            user_id TEXT NOT NULL,
            helpful INTEGER NOT NULL,
            reasons TEXT NOT NULL,
            comment TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (channel, conversation, message, tenant, user_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX feedback_by_time ON feedback (at);
        CREATE INDEX feedback_of_person ON feedback (channel, tenant, user_id);
        """,
        """
        -- What a person asked to be remembered for her next drafts, as JSON.
        CREATE TABLE profiles (
            channel TEXT NOT NULL,
            tenant TEXT NOT NULL,
            user_id TEXT NOT NULL,
            state TEXT NOT NULL,
            updated_at INTEGER NOT NULL,
            PRIMARY KEY (channel, tenant, user_id)
        ) STRICT, WITHOUT ROWID;
        """,
        """
        -- Which process answers a turn or brings a reply. A file belongs to one server at a time: whoever opens it takes over all the rest.
        ALTER TABLE turns ADD COLUMN instance INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE deliveries ADD COLUMN instance INTEGER NOT NULL DEFAULT 0;
        CREATE VIEW living AS SELECT 0 AS number WHERE 0;
        """,
        """
        -- Questions that people left for the team. address is where messages to her go, null where clients read a transcript; tell_after is
        -- when the team may next be told; shown_at is when the answer went to her, late_at when she was told that nobody had answered.
        CREATE TABLE team_questions (
            id TEXT PRIMARY KEY,
            channel TEXT NOT NULL,
            conversation TEXT NOT NULL,
            tenant TEXT NOT NULL,
            user_id TEXT NOT NULL,
            language TEXT NOT NULL,
            words TEXT NOT NULL,
            contact TEXT,
            address TEXT,
            asked_at INTEGER NOT NULL,
            tell_after INTEGER NOT NULL,
            told_at INTEGER,
            answer TEXT,
            answered_at INTEGER,
            late_at INTEGER,
            shown_at INTEGER
        ) STRICT;
        CREATE INDEX team_questions_open ON team_questions (asked_at) WHERE shown_at IS NULL;
        CREATE INDEX team_questions_of_person ON team_questions (channel, tenant, user_id);

        -- What was asked that the sources do not answer. asker is a keyed hash, of the time only the day is kept, and ids are drawn, so that
        -- rows do not stand in the order of conversations.
        CREATE TABLE unanswered (
            id TEXT PRIMARY KEY,
            asker TEXT NOT NULL,
            language TEXT NOT NULL,
            words TEXT NOT NULL,
            day INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX unanswered_by_day ON unanswered (day);
        """,
        """
        -- The keys that contact data is sealed with, as ASP.NET Core's data protection writes them.
        CREATE TABLE protection_keys (name TEXT PRIMARY KEY, xml TEXT NOT NULL, made_at INTEGER NOT NULL) STRICT;

        -- What was deleted when, without whose it was: how much of every kind, as JSON.
        CREATE TABLE erasures (reference TEXT PRIMARY KEY, at INTEGER NOT NULL, cause TEXT NOT NULL, counts TEXT NOT NULL) STRICT;

        -- When something was last done that one instance does for all.
        CREATE TABLE chores (name TEXT PRIMARY KEY, done_at INTEGER NOT NULL) STRICT;
        """,
        """
        -- People of several channels who are one person: those with the same random name.
        CREATE TABLE linked_people (
            channel TEXT NOT NULL,
            tenant TEXT NOT NULL,
            user_id TEXT NOT NULL,
            person TEXT NOT NULL,
            linked_at INTEGER NOT NULL,
            PRIMARY KEY (channel, tenant, user_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX linked_people_by_person ON linked_people (person);

        -- The code a person was given last, hashed, and how many wrong ones she typed since when.
        CREATE TABLE link_codes (
            channel TEXT NOT NULL,
            tenant TEXT NOT NULL,
            user_id TEXT NOT NULL,
            hash TEXT NOT NULL UNIQUE,
            ends_at INTEGER NOT NULL,
            PRIMARY KEY (channel, tenant, user_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE link_tries (
            channel TEXT NOT NULL,
            tenant TEXT NOT NULL,
            user_id TEXT NOT NULL,
            tries INTEGER NOT NULL,
            since INTEGER NOT NULL,
            PRIMARY KEY (channel, tenant, user_id)
        ) STRICT, WITHOUT ROWID;
        """,
        """
        -- Tokens of a language model by day (number of the day), for all instances.
        CREATE TABLE model_days (day INTEGER PRIMARY KEY, tokens INTEGER NOT NULL) STRICT;
        """,
    ];

    /// <summary>Checks that the file is ours and brings it to this version.</summary>
    /// <exception cref="StorageException">The file is somebody else's, or newer than this program.</exception>
    public static void Migrate(SqliteSession session, string path)
    {
        session.Script("PRAGMA journal_mode = WAL;");
        session.Script("BEGIN IMMEDIATE;");
        try
        {
            var version = Check(session, path);
            for (var step = version; step < Steps.Length; step++)
            {
                session.Script(Steps[step]);
            }

            // Pragmas take no parameters; both values are our own numbers.
            session.Script(string.Create(
                CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Steps.Length};"));
            session.Script("COMMIT;");
        }
        catch
        {
            session.Script("ROLLBACK;");
            throw;
        }
    }

    /// <summary>Settings of every connection.</summary>
    public static void Configure(SqliteSession session) => session.Script(
        """
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY;
        """);

    /// <summary>Checks that the file is ours, or empty.</summary>
    /// <returns>The version of its tables.</returns>
    /// <exception cref="StorageException">The file is somebody else's, or newer than this program.</exception>
    public static int Check(SqliteSession session, string path)
    {
        var version = Number(session, "PRAGMA user_version;");
        var application = Number(session, "PRAGMA application_id;");
        var isEmpty = version == 0 && Number(session, "SELECT count(*) FROM sqlite_schema;") == 0;
        if (application != ApplicationId && !isEmpty)
        {
            throw new StorageException(StorageProblem.NotOurs, path, null);
        }

        return version <= Steps.Length ? version : throw new StorageException(StorageProblem.TooNew, path, null);
    }

    private static int Number(SqliteSession session, string sql) => session.Find(sql, row => row.GetInt32(0));
}
