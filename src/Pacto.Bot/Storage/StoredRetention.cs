using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>The statements that delete what has been kept long enough, a little at a time: others write in between.</summary>
internal static class StoredRetention
{
    /// <summary>Most conversations or drafts that one change deletes.</summary>
    public const int Batch = 100;

    /// <summary>Takes a chore on; false when it was done less than <paramref name="every"/> ago.</summary>
    public static bool Claim(StoreSession session, string chore, TimeSpan every, DateTimeOffset now)
    {
        session.Hold(new ConversationKey("", chore));
        return session.Execute(
            """
            INSERT INTO chores (name, done_at) VALUES (@name, @now)
            ON CONFLICT (name) DO UPDATE SET done_at = excluded.done_at WHERE chores.done_at <= @before
            """,
            ("@name", chore),
            ("@now", now.ToUnixTimeMilliseconds()),
            ("@before", (now - every).ToUnixTimeMilliseconds())) == 1;
    }

    /// <summary>Conversations nothing was said in for long. Who has drafts keeps the name of hers, by which she finds them.</summary>
    public static KeptCounts Conversations(StoreSession session, DateTimeOffset before)
    {
        var old = session.List(
            """
            SELECT c.channel, c.conversation,
                EXISTS (SELECT 1 FROM drafts d WHERE d.channel = c.channel AND d.tenant = c.tenant AND d.user_id = c.user_id)
                OR EXISTS (SELECT 1 FROM profiles p WHERE p.channel = c.channel AND p.tenant = c.tenant AND p.user_id = c.user_id)
            FROM conversations c
            WHERE c.updated_at < @before
                AND NOT EXISTS (SELECT 1 FROM turns t WHERE t.channel = c.channel AND t.conversation = c.conversation AND t.status IS NULL)
                AND (c.state IS NOT NULL
                    OR EXISTS (SELECT 1 FROM transcripts r WHERE r.channel = c.channel AND r.conversation = c.conversation)
                    OR NOT (
                        EXISTS (SELECT 1 FROM drafts d WHERE d.channel = c.channel AND d.tenant = c.tenant AND d.user_id = c.user_id)
                        OR EXISTS (SELECT 1 FROM profiles p WHERE p.channel = c.channel AND p.tenant = c.tenant AND p.user_id = c.user_id)))
            LIMIT @limit
            """,
            row => (Key: new ConversationKey(row.GetString(0), row.GetString(1)), Stays: row.GetBoolean(2)),
            ("@before", before.ToUnixTimeMilliseconds()),
            ("@limit", Batch));
        return old.Aggregate(KeptCounts.None, (gone, entry) => gone + Empty(session, entry.Key, entry.Stays));
    }

    /// <summary>Old messages of conversations that go on.</summary>
    /// <param name="session">Inside a change.</param>
    /// <param name="after">The conversation to go on behind; null to begin.</param>
    /// <param name="before">What was said before then is deleted.</param>
    /// <returns>How many messages, and the last conversation that was looked at; null at the end.</returns>
    public static (int Messages, ConversationKey? Last) Messages(StoreSession session, ConversationKey? after, DateTimeOffset before)
    {
        var keys = session.List(
            """
            SELECT channel, conversation FROM conversations
            WHERE started_at < @before AND (channel, conversation) > (@channel, @conversation)
            ORDER BY channel, conversation LIMIT @limit
            """,
            row => new ConversationKey(row.GetString(0), row.GetString(1)),
            ("@before", before.ToUnixTimeMilliseconds()),
            ("@channel", after?.Channel ?? ""),
            ("@conversation", after?.Id ?? ""),
            ("@limit", Batch));
        var messages = keys.Sum(key => Clear(session, key, before));
        return (messages, keys.Count < Batch ? null : keys[^1]);
    }

    public static int Drafts(StoreSession session, DateTimeOffset before)
    {
        var ids = session.List(
            "SELECT id FROM drafts WHERE updated_at < @before LIMIT @limit",
            row => row.GetString(0),
            ("@before", before.ToUnixTimeMilliseconds()),
            ("@limit", Batch));
        ids.ForEach(id => session.Execute("DELETE FROM drafts WHERE id = @id", ("@id", id)));
        return ids.Count;
    }

    public static int Profiles(StoreSession session, DateTimeOffset before) =>
        session.Execute("DELETE FROM profiles WHERE updated_at < @before", ("@before", before.ToUnixTimeMilliseconds()));

    public static int Opinions(StoreSession session, DateTimeOffset before) =>
        session.Execute("DELETE FROM feedback WHERE at < @before", ("@before", before.ToUnixTimeMilliseconds()));

    public static int Questions(StoreSession session, DateTimeOffset before) =>
        session.Execute("DELETE FROM team_questions WHERE asked_at < @before", ("@before", before.ToUnixTimeMilliseconds()))
        + session.Execute("DELETE FROM unanswered WHERE day < @day", ("@day", before.ToUnixTimeSeconds() / (24 * 60 * 60)));

    public static int Proofs(StoreSession session, DateTimeOffset before) =>
        session.Execute("DELETE FROM erasures WHERE at < @before", ("@before", before.ToUnixTimeMilliseconds()));

    public static int Deliveries(StoreSession session, DateTimeOffset before) =>
        session.Execute("DELETE FROM deliveries WHERE accepted_at < @before", ("@before", before.ToUnixTimeMilliseconds()));

    private static KeptCounts Empty(StoreSession session, ConversationKey key, bool stays)
    {
        (string, object?)[] which = [("@channel", key.Channel), ("@conversation", key.Id)];
        session.Hold(key);
        if (session.Find("SELECT 1 FROM turns WHERE channel = @channel AND conversation = @conversation AND status IS NULL LIMIT 1", _ => true, which))
        {
            // She came back this very moment.
            return KeptCounts.None;
        }

        var messages = session.Execute("DELETE FROM transcripts WHERE channel = @channel AND conversation = @conversation", which);
        session.Execute("DELETE FROM turns WHERE channel = @channel AND conversation = @conversation", which);
        var gone = stays
            ? session.Execute("UPDATE conversations SET state = NULL, version = 0 WHERE channel = @channel AND conversation = @conversation", which)
            : session.Execute("DELETE FROM conversations WHERE channel = @channel AND conversation = @conversation", which);
        return KeptCounts.None with { Conversations = gone, Messages = messages };
    }

    private static int Clear(StoreSession session, ConversationKey key, DateTimeOffset before)
    {
        (string, object?)[] which = [("@channel", key.Channel), ("@conversation", key.Id), ("@before", before.ToUnixTimeMilliseconds())];
        session.Execute("DELETE FROM turns WHERE channel = @channel AND conversation = @conversation AND ended_at < @before", which);
        return session.Execute("DELETE FROM transcripts WHERE channel = @channel AND conversation = @conversation AND at < @before", which);
    }
}
