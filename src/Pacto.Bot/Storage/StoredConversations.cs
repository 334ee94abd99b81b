using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>The statements of conversations and their transcripts.</summary>
internal static class StoredConversations
{
    public static Conversation? Load(StoreSession session, ConversationKey key) => session.Find(
        "SELECT state FROM conversations WHERE channel = @channel AND conversation = @conversation AND state IS NOT NULL",
        row => StoredJson.ReadConversation(row.GetString(0)),
        ("@channel", key.Channel),
        ("@conversation", key.Id));

    public static PersonKey? FindOwner(StoreSession session, ConversationKey key) => session.Find<PersonKey?>(
        "SELECT tenant, user_id FROM conversations WHERE channel = @channel AND conversation = @conversation",
        row => new PersonKey(key.Channel, row.GetString(0), row.GetString(1)),
        ("@channel", key.Channel),
        ("@conversation", key.Id));

    public static bool Open(StoreSession session, ConversationKey key, PersonKey person, DateTimeOffset now) => session.Execute(
        """
        INSERT INTO conversations (channel, conversation, tenant, user_id, started_at, updated_at)
        VALUES (@channel, @conversation, @tenant, @user, @now, @now)
        ON CONFLICT (channel, conversation) DO NOTHING
        """,
        ("@channel", key.Channel),
        ("@conversation", key.Id),
        ("@tenant", person.Tenant),
        ("@user", person.UserId),
        ("@now", now.ToUnixTimeMilliseconds())) == 1;

    /// <summary>A conversation that was opened for nobody in particular belongs to the first person who speaks in it.</summary>
    public static void Claim(StoreSession session, ConversationKey key, PersonKey person) => session.Execute(
        """
        UPDATE conversations SET tenant = @tenant, user_id = @user
        WHERE channel = @channel AND conversation = @conversation AND user_id = ''
        """,
        ("@channel", key.Channel),
        ("@conversation", key.Id),
        ("@tenant", person.Tenant),
        ("@user", person.UserId));

    /// <summary>Stores the state of a conversation that is open already.</summary>
    /// <exception cref="StaleConversationException">It has another version than it was loaded with.</exception>
    public static void Save(StoreSession session, Conversation conversation, string state, DateTimeOffset now)
    {
        var changed = session.Execute(
            """
            UPDATE conversations SET state = @state, version = version + 1, tenant = @tenant, user_id = @user, updated_at = @now
            WHERE channel = @channel AND conversation = @conversation AND version = @version
            """,
            ("@channel", conversation.Key.Channel),
            ("@conversation", conversation.Key.Id),
            ("@tenant", conversation.Person.Tenant),
            ("@user", conversation.Person.UserId),
            ("@state", state),
            ("@version", conversation.Version),
            ("@now", now.ToUnixTimeMilliseconds()));
        if (changed == 0)
        {
            throw new StaleConversationException();
        }
    }

    /// <summary>Version and last number of a conversation; null when it is not open.</summary>
    public static (long Version, long LastSequence)? FindMarks(StoreSession session, ConversationKey key) =>
        session.Find<(long, long)?>(
            "SELECT version, last_sequence FROM conversations WHERE channel = @channel AND conversation = @conversation",
            row => (row.GetInt64(0), row.GetInt64(1)),
            ("@channel", key.Channel),
            ("@conversation", key.Id));

    /// <summary>Puts a conversation back that was just forgotten with its person: she can go on talking, and its numbers go on too.</summary>
    public static void Reopen(
        StoreSession session, ConversationKey key, PersonKey person, (long Version, long LastSequence) marks, DateTimeOffset now)
    {
        Open(session, key, person, now);
        session.Execute(
            """
            UPDATE conversations SET version = @version, last_sequence = @last
            WHERE channel = @channel AND conversation = @conversation
            """,
            ("@channel", key.Channel),
            ("@conversation", key.Id),
            ("@version", marks.Version),
            ("@last", marks.LastSequence));
    }

    public static void Append(
        StoreSession session, ConversationKey key, long first, IReadOnlyList<string> records, string? clientId, DateTimeOffset now)
    {
        for (var i = 0; i < records.Count; i++)
        {
            session.Execute(
                """
                INSERT INTO transcripts (channel, conversation, sequence, at, client_id, record)
                VALUES (@channel, @conversation, @sequence, @now, @client, @record)
                """,
                ("@channel", key.Channel),
                ("@conversation", key.Id),
                ("@sequence", first + i),
                ("@now", now.ToUnixTimeMilliseconds()),
                ("@client", i == 0 ? clientId : null),
                ("@record", records[i]));
        }

        session.Execute(
            "UPDATE conversations SET last_sequence = @last WHERE channel = @channel AND conversation = @conversation",
            ("@channel", key.Channel),
            ("@conversation", key.Id),
            ("@last", first + records.Count - 1));
        session.Tell(key);
    }

    public static long? FindByClient(StoreSession session, ConversationKey key, string clientId) => session.Find<long?>(
        "SELECT sequence FROM transcripts WHERE channel = @channel AND conversation = @conversation AND client_id = @client",
        row => row.GetInt64(0),
        ("@channel", key.Channel),
        ("@conversation", key.Id),
        ("@client", clientId));

    public static DateTimeOffset? FindLastTime(StoreSession session, ConversationKey key) => session.Find<DateTimeOffset?>(
        """
        SELECT at FROM transcripts WHERE channel = @channel AND conversation = @conversation ORDER BY sequence DESC LIMIT 1
        """,
        row => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)),
        ("@channel", key.Channel),
        ("@conversation", key.Id));

    public static IReadOnlyList<TranscriptEntry>? Read(StoreSession session, ConversationKey key, long after, int limit)
    {
        var entries = session.List(
            """
            SELECT sequence, at, record FROM transcripts
            WHERE channel = @channel AND conversation = @conversation AND sequence > @after
            ORDER BY sequence LIMIT @limit
            """,
            row => new TranscriptEntry(row.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetString(2)),
            ("@channel", key.Channel),
            ("@conversation", key.Id),
            ("@after", after),
            ("@limit", limit));
        return entries.Count > 0 || FindMarks(session, key) is not null ? entries : null;
    }
}
