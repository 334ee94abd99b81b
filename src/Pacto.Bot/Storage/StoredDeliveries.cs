using System.Data.Common;
using System.Text.Json;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>The statements of replies on their way.</summary>
internal static class StoredDeliveries
{
    public static void Add(StoreSession session, Turn turn, string address, int instance, DateTimeOffset now) => session.Execute(
        """
        INSERT INTO deliveries (channel, conversation, turn, tenant, user_id, address, accepted_at, instance)
        VALUES (@channel, @conversation, @turn, @tenant, @user, @address, @now, @instance)
        ON CONFLICT (channel, conversation, turn) DO NOTHING
        """,
        ("@channel", turn.Conversation.Channel),
        ("@conversation", turn.Conversation.Id),
        ("@turn", turn.Id),
        ("@tenant", turn.Person.Tenant),
        ("@user", turn.Person.UserId),
        ("@address", address),
        ("@now", now.ToUnixTimeMilliseconds()),
        ("@instance", instance));

    /// <summary>Adds the reply, which this instance will bring; false when the turn has no address and its channel keeps a transcript instead.</summary>
    public static bool Fill(StoreSession session, Turn turn, IReadOnlyList<string> records, int instance) => session.Execute(
        """
        UPDATE deliveries SET records = @records, instance = @instance
        WHERE channel = @channel AND conversation = @conversation AND turn = @turn
        """,
        ("@channel", turn.Conversation.Channel),
        ("@conversation", turn.Conversation.Id),
        ("@turn", turn.Id),
        ("@records", JsonSerializer.Serialize(records, StoredJson.Default.IReadOnlyListString)),
        ("@instance", instance)) == 1;

    public static string? FindAddress(StoreSession session, ConversationKey key, string turnId) => session.Find(
        "SELECT address FROM deliveries WHERE channel = @channel AND conversation = @conversation AND turn = @turn",
        row => row.GetString(0),
        ("@channel", key.Channel),
        ("@conversation", key.Id),
        ("@turn", turnId));

    public static void NoteSent(StoreSession session, ConversationKey key, string turnId, int sent) => session.Execute(
        "UPDATE deliveries SET sent = @sent WHERE channel = @channel AND conversation = @conversation AND turn = @turn",
        ("@channel", key.Channel),
        ("@conversation", key.Id),
        ("@turn", turnId),
        ("@sent", sent));

    public static void End(StoreSession session, ConversationKey key, string turnId) => session.Execute(
        "DELETE FROM deliveries WHERE channel = @channel AND conversation = @conversation AND turn = @turn",
        ("@channel", key.Channel),
        ("@conversation", key.Id),
        ("@turn", turnId));

    /// <summary>Forgets what is on its way to a person, but for the reply to the turn that asked for it.</summary>
    public static void Forget(StoreSession session, Turn turn) => session.Execute(
        """
        DELETE FROM deliveries
        WHERE channel = @channel AND tenant = @tenant AND user_id = @user AND NOT (conversation = @conversation AND turn = @turn)
        """,
        ("@channel", turn.Person.Channel),
        ("@tenant", turn.Person.Tenant),
        ("@user", turn.Person.UserId),
        ("@conversation", turn.Conversation.Id),
        ("@turn", turn.Id));

    /// <summary>Forgets all that is on its way to a person.</summary>
    public static void Forget(StoreSession session, PersonKey person) => session.Execute(
        "DELETE FROM deliveries WHERE channel = @channel AND tenant = @tenant AND user_id = @user",
        ("@channel", person.Channel),
        ("@tenant", person.Tenant),
        ("@user", person.UserId));

    /// <summary>Takes over replies that wait and whose instance is no more. Whatever is older than <paramref name="oldest"/> would only
    /// surprise: it is forgotten.</summary>
    public static List<Delivery> TakeOver(StoreSession session, int instance, DateTimeOffset oldest)
    {
        session.Execute("DELETE FROM deliveries WHERE accepted_at < @oldest", ("@oldest", oldest.ToUnixTimeMilliseconds()));
        var left = session.List(
            """
            UPDATE deliveries SET instance = @instance
            WHERE records IS NOT NULL AND instance <> @instance AND instance NOT IN (SELECT number FROM living)
            RETURNING channel, conversation, turn, address, records, sent, accepted_at
            """,
            row => (Delivery: Read(row), At: row.GetInt64(6)),
            ("@instance", instance));
        return [.. left.OrderBy(entry => entry.At).ThenBy(entry => entry.Delivery.TurnId, StringComparer.Ordinal).Select(entry => entry.Delivery)];
    }

    private static Delivery Read(DbDataReader row) => new(
        new ConversationKey(row.GetString(0), row.GetString(1)),
        row.GetString(2),
        row.GetString(3),
        JsonSerializer.Deserialize(row.GetString(4), StoredJson.Default.IReadOnlyListString) ?? [],
        row.GetInt32(5));
}
