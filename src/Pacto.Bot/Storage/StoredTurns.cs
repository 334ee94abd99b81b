using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>The statements of a turn: accepting it, and storing what it brought about. Each runs inside a change of the writer.</summary>
internal static class StoredTurns
{
    /// <summary>How often a turn that was left behind is taken up again; one that kills the process must not do so for ever. Attempts.</summary>
    private const int MaxAttempts = 3;

    public static bool Accept(SqliteSession session, Turn turn, string json, DateTimeOffset now) => session.Execute(
        """
        INSERT INTO turns (channel, conversation, id, turn, accepted_at) VALUES ($channel, $conversation, $id, $turn, $now)
        ON CONFLICT DO NOTHING
        """,
        ("$channel", turn.Conversation.Channel),
        ("$conversation", turn.Conversation.Id),
        ("$id", turn.Id),
        ("$turn", json),
        ("$now", now.ToUnixTimeMilliseconds())) == 1;

    /// <summary>Ends a turn and forgets its words; false when it had ended before.</summary>
    public static bool End(SqliteSession session, Turn turn, TurnStatus status, DateTimeOffset now) => session.Execute(
        """
        INSERT INTO turns (channel, conversation, id, turn, accepted_at, status, ended_at)
        VALUES ($channel, $conversation, $id, NULL, $now, $status, $now)
        ON CONFLICT DO UPDATE SET turn = NULL, status = excluded.status, ended_at = excluded.ended_at WHERE turns.status IS NULL
        """,
        ("$channel", turn.Conversation.Channel),
        ("$conversation", turn.Conversation.Id),
        ("$id", turn.Id),
        ("$now", now.ToUnixTimeMilliseconds()),
        ("$status", status.ToString())) == 1;

    /// <summary>Takes up what was left behind. A turn that was taken up too often is given up instead.</summary>
    public static List<Turn> TakeUp(SqliteSession session, DateTimeOffset now)
    {
        session.Execute(
            "UPDATE turns SET turn = NULL, status = $failed, ended_at = $now WHERE status IS NULL AND attempts >= $most",
            ("$failed", nameof(TurnStatus.Failed)),
            ("$now", now.ToUnixTimeMilliseconds()),
            ("$most", MaxAttempts));
        session.Execute("UPDATE turns SET attempts = attempts + 1 WHERE status IS NULL");
        return session.List(
            "SELECT turn FROM turns WHERE status IS NULL ORDER BY accepted_at, id",
            row => StoredJson.ReadTurn(row.GetString(0)));
    }
}
