using System.Text.Json;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>The statements of replies on their way.</summary>
internal static class StoredDeliveries
{
    public static void Add(SqliteSession session, Turn turn, string address, DateTimeOffset now) => session.Execute(
        """
        INSERT INTO deliveries (channel, conversation, turn, tenant, user_id, address, accepted_at)
        VALUES ($channel, $conversation, $turn, $tenant, $user, $address, $now)
        ON CONFLICT DO NOTHING
        """,
        ("$channel", turn.Conversation.Channel),
        ("$conversation", turn.Conversation.Id),
        ("$turn", turn.Id),
        ("$tenant", turn.Person.Tenant),
        ("$user", turn.Person.UserId),
        ("$address", address),
        ("$now", now.ToUnixTimeMilliseconds()));

    /// <summary>Adds the reply; false when the turn has no address and its channel keeps a transcript instead.</summary>
    public static bool Fill(SqliteSession session, Turn turn, IReadOnlyList<string> records) => session.Execute(
        "UPDATE deliveries SET records = $records WHERE channel = $channel AND conversation = $conversation AND turn = $turn",
        ("$channel", turn.Conversation.Channel),
        ("$conversation", turn.Conversation.Id),
        ("$turn", turn.Id),
        ("$records", JsonSerializer.Serialize(records, StoredJson.Default.IReadOnlyListString))) == 1;

    public static string? FindAddress(SqliteSession session, ConversationKey key, string turnId) => session.Find(
        "SELECT address FROM deliveries WHERE channel = $channel AND conversation = $conversation AND turn = $turn",
        row => row.GetString(0),
        ("$channel", key.Channel),
        ("$conversation", key.Id),
        ("$turn", turnId));

    public static void NoteSent(SqliteSession session, ConversationKey key, string turnId, int sent) => session.Execute(
        "UPDATE deliveries SET sent = $sent WHERE channel = $channel AND conversation = $conversation AND turn = $turn",
        ("$channel", key.Channel),
        ("$conversation", key.Id),
        ("$turn", turnId),
        ("$sent", sent));

    public static void End(SqliteSession session, ConversationKey key, string turnId) => session.Execute(
        "DELETE FROM deliveries WHERE channel = $channel AND conversation = $conversation AND turn = $turn",
        ("$channel", key.Channel),
        ("$conversation", key.Id),
        ("$turn", turnId));

    /// <summary>Forgets what is on its way to a person, but for the reply to the turn that asked for it.</summary>
    public static void Forget(SqliteSession session, Turn turn) => session.Execute(
        """
        DELETE FROM deliveries
        WHERE channel = $channel AND tenant = $tenant AND user_id = $user AND NOT (conversation = $conversation AND turn = $turn)
        """,
        ("$channel", turn.Person.Channel),
        ("$tenant", turn.Person.Tenant),
        ("$user", turn.Person.UserId),
        ("$conversation", turn.Conversation.Id),
        ("$turn", turn.Id));

    /// <summary>Replies that wait. Whatever is older than <paramref name="oldest"/> would only surprise: it is forgotten.</summary>
    public static List<Delivery> TakeUp(SqliteSession session, DateTimeOffset oldest)
    {
        session.Execute("DELETE FROM deliveries WHERE accepted_at < $oldest", ("$oldest", oldest.ToUnixTimeMilliseconds()));
        return session.List(
            """
            SELECT channel, conversation, turn, address, records, sent FROM deliveries
            WHERE records IS NOT NULL ORDER BY accepted_at, turn
            """,
            row => new Delivery(
                new ConversationKey(row.GetString(0), row.GetString(1)),
                row.GetString(2),
                row.GetString(3),
                JsonSerializer.Deserialize(row.GetString(4), StoredJson.Default.IReadOnlyListString) ?? [],
                row.GetInt32(5)));
    }
}
