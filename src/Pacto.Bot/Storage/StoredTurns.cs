using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>The statements of a turn: accepting it, ending it, and taking over what others left behind. Each runs inside a change.</summary>
internal static class StoredTurns
{
    /// <summary>Stores a turn that this instance will answer; false when it was accepted before.</summary>
    public static bool Accept(StoreSession session, Turn turn, string json, int instance, DateTimeOffset now) => session.Execute(
        """
        INSERT INTO turns (channel, conversation, id, turn, accepted_at, instance) VALUES (@channel, @conversation, @id, @turn, @now, @instance)
        ON CONFLICT (channel, conversation, id) DO NOTHING
        """,
        ("@channel", turn.Conversation.Channel),
        ("@conversation", turn.Conversation.Id),
        ("@id", turn.Id),
        ("@turn", json),
        ("@now", now.ToUnixTimeMilliseconds()),
        ("@instance", instance)) == 1;

    /// <summary>True while another instance has something to answer in a conversation.</summary>
    public static bool IsElsewhere(StoreSession session, ConversationKey key, int instance) => session.Find(
        """
        SELECT 1 FROM turns
        WHERE channel = @channel AND conversation = @conversation AND status IS NULL AND instance <> @instance LIMIT 1
        """,
        _ => true,
        ("@channel", key.Channel),
        ("@conversation", key.Id),
        ("@instance", instance));

    /// <summary>Ends a turn and forgets its words; false when it had ended before.</summary>
    public static bool End(StoreSession session, Turn turn, TurnStatus status, DateTimeOffset now) => session.Execute(
        """
        INSERT INTO turns (channel, conversation, id, turn, accepted_at, status, ended_at)
        VALUES (@channel, @conversation, @id, NULL, @now, @status, @now)
        ON CONFLICT (channel, conversation, id) DO UPDATE SET turn = NULL, status = excluded.status, ended_at = excluded.ended_at
        WHERE turns.status IS NULL
        """,
        ("@channel", turn.Conversation.Channel),
        ("@conversation", turn.Conversation.Id),
        ("@id", turn.Id),
        ("@now", now.ToUnixTimeMilliseconds()),
        ("@status", status.ToString())) == 1;

    /// <summary>Takes over what instances left behind that are no more, oldest first.</summary>
    /// <param name="session">Inside a change.</param>
    /// <param name="instance">Who takes it over.</param>
    /// <param name="own">True to take up this instance's own turns: it may have lost sight of some.</param>
    /// <param name="others">True to take over those of others.</param>
    public static List<LeftTurn> TakeOver(StoreSession session, int instance, bool own, bool others)
    {
        var left = session.List(
            """
            UPDATE turns SET instance = @instance, attempts = attempts + 1
            WHERE status IS NULL AND (
                (instance = @instance AND @own = 1)
                OR (instance <> @instance AND @others = 1 AND instance NOT IN (SELECT number FROM living)))
            RETURNING turn, attempts, accepted_at
            """,
            row => (Left: new LeftTurn(StoredJson.ReadTurn(row.GetString(0)), row.GetInt32(1)), At: row.GetInt64(2)),
            ("@instance", instance),
            ("@own", own ? 1 : 0),
            ("@others", others ? 1 : 0));
        return [.. left.OrderBy(entry => entry.At).ThenBy(entry => entry.Left.Turn.Id, StringComparer.Ordinal).Select(entry => entry.Left)];
    }
}
