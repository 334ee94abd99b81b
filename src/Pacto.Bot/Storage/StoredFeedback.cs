using System.Data.Common;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>The statements of feedback.</summary>
internal static class StoredFeedback
{
    public static void Note(StoreSession session, Feedback feedback, string reasons) => session.Execute(
        """
        INSERT INTO feedback (channel, conversation, message, tenant, user_id, helpful, reasons, comment, at)
        VALUES (@channel, @conversation, @message, @tenant, @user, @helpful, @reasons, @comment, @at)
        ON CONFLICT (channel, conversation, message, tenant, user_id) DO UPDATE SET helpful = excluded.helpful, reasons = excluded.reasons, comment = excluded.comment, at = excluded.at
        """,
        ("@channel", feedback.Conversation.Channel),
        ("@conversation", feedback.Conversation.Id),
        ("@message", feedback.MessageId),
        ("@tenant", feedback.Person.Tenant),
        ("@user", feedback.Person.UserId),
        ("@helpful", feedback.IsHelpful ? 1 : 0),
        ("@reasons", reasons),
        ("@comment", feedback.Comment),
        ("@at", feedback.At.ToUnixTimeMilliseconds()));

    public static IReadOnlyList<Feedback> List(StoreSession session, int limit) => session.List(
        """
        SELECT channel, conversation, message, tenant, user_id, helpful, reasons, comment, at FROM feedback ORDER BY at DESC LIMIT @limit
        """,
        Read,
        ("@limit", limit));

    public static IReadOnlyList<Feedback> List(StoreSession session, PersonKey person) => session.List(
        """
        SELECT channel, conversation, message, tenant, user_id, helpful, reasons, comment, at FROM feedback
        WHERE channel = @channel AND tenant = @tenant AND user_id = @user ORDER BY at
        """,
        Read,
        ("@channel", person.Channel),
        ("@tenant", person.Tenant),
        ("@user", person.UserId));

    public static void Forget(StoreSession session, PersonKey person) => session.Execute(
        "DELETE FROM feedback WHERE channel = @channel AND tenant = @tenant AND user_id = @user",
        ("@channel", person.Channel),
        ("@tenant", person.Tenant),
        ("@user", person.UserId));

    private static Feedback Read(DbDataReader row) => new(
        new ConversationKey(row.GetString(0), row.GetString(1)),
        new PersonKey(row.GetString(0), row.GetString(3), row.GetString(4)),
        row.GetString(2),
        row.GetInt32(5) != 0,
        StoredJson.ReadTexts(row.GetString(6)),
        row.GetString(7),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)));
}
