using System.Data.Common;
using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Storage;

/// <summary>The statements of questions for the team.</summary>
internal static class StoredQuestions
{
    private const string Columns =
        "id, channel, conversation, tenant, user_id, language, words, contact, address, asked_at, told_at, answer, answered_at";

    /// <exception cref="StaleConversationException">The id is taken: the turn is tried again with another.</exception>
    public static void Add(StoreSession session, TeamQuestion question, string? address)
    {
        var added = session.Execute(
            """
            INSERT INTO team_questions (id, channel, conversation, tenant, user_id, language, words, contact, address, asked_at, tell_after)
            VALUES (@id, @channel, @conversation, @tenant, @user, @language, @words, @contact, @address, @now, @now)
            ON CONFLICT (id) DO NOTHING
            """,
            ("@id", question.Id),
            ("@channel", question.Conversation.Channel),
            ("@conversation", question.Conversation.Id),
            ("@tenant", question.Person.Tenant),
            ("@user", question.Person.UserId),
            ("@language", question.Language.ToCode()),
            ("@words", question.Words),
            ("@contact", question.Contact),
            ("@address", address),
            ("@now", question.AskedAt.ToUnixTimeMilliseconds()));
        if (added == 0)
        {
            throw new StaleConversationException("The question's id is taken.");
        }
    }

    public static IReadOnlyList<TeamQuestion> List(StoreSession session, bool withAnswered, int limit) => session.List(
        $"SELECT {Columns} FROM team_questions WHERE answered_at IS NULL OR @all = 1 ORDER BY asked_at, id LIMIT @limit",
        Read,
        ("@all", withAnswered ? 1 : 0),
        ("@limit", limit));

    public static TeamQuestion? Find(StoreSession session, string id) =>
        session.Find($"SELECT {Columns} FROM team_questions WHERE id = @id", Read, ("@id", id));

    public static bool Answer(StoreSession session, string id, string? answer, DateTimeOffset now) => session.Execute(
        """
        UPDATE team_questions SET answer = @answer, answered_at = @now,
            shown_at = CASE WHEN @closes = 1 THEN @now END, contact = CASE WHEN @closes = 1 THEN NULL ELSE contact END
        WHERE id = @id AND answered_at IS NULL
        """,
        ("@id", id),
        ("@answer", answer),
        ("@closes", answer is null ? 1 : 0),
        ("@now", now.ToUnixTimeMilliseconds())) == 1;

    /// <summary>Two who take at the same time get different ones: the second sees what the first has set.</summary>
    public static List<TeamQuestion> TakeUntold(StoreSession session, DateTimeOffset now, TimeSpan lease, int mostAnHour)
    {
        var told = session.Find(
            "SELECT count(*) FROM team_questions WHERE told_at > @since",
            row => row.GetInt64(0),
            ("@since", now.AddHours(-1).ToUnixTimeMilliseconds()));
        List<TeamQuestion> taken = told >= mostAnHour ? [] : session.List(
            $"""
            UPDATE team_questions SET tell_after = @later
            WHERE told_at IS NULL AND answered_at IS NULL AND tell_after <= @now AND id IN (
                SELECT id FROM team_questions WHERE told_at IS NULL AND answered_at IS NULL AND tell_after <= @now ORDER BY asked_at LIMIT @limit)
            RETURNING {Columns}
            """,
            Read,
            ("@now", now.ToUnixTimeMilliseconds()),
            ("@later", (now + lease).ToUnixTimeMilliseconds()),
            ("@limit", mostAnHour - told));
        return [.. taken.OrderBy(question => question.AskedAt)];
    }

    public static void NoteTold(StoreSession session, string id, DateTimeOffset now) => session.Execute(
        "UPDATE team_questions SET told_at = @now WHERE id = @id",
        ("@id", id),
        ("@now", now.ToUnixTimeMilliseconds()));

    public static IReadOnlyList<TeamQuestion> ListToShow(StoreSession session, DateTimeOffset late) => session.List(
        $"""
        SELECT {Columns} FROM team_questions
        WHERE shown_at IS NULL AND (answered_at IS NOT NULL OR (late_at IS NULL AND asked_at < @late)) ORDER BY asked_at LIMIT 100
        """,
        Read,
        ("@late", late.ToUnixTimeMilliseconds()));

    public static void NoteShown(StoreSession session, string id, bool isAnswer, DateTimeOffset now) => session.Execute(
        isAnswer
            ? "UPDATE team_questions SET shown_at = @now, contact = NULL WHERE id = @id"
            : "UPDATE team_questions SET late_at = @now WHERE id = @id",
        ("@id", id),
        ("@now", now.ToUnixTimeMilliseconds()));

    public static IReadOnlyList<TeamQuestion> ListOf(StoreSession session, PersonKey person) => session.List(
        $"SELECT {Columns} FROM team_questions WHERE channel = @channel AND tenant = @tenant AND user_id = @user ORDER BY asked_at, id",
        Read,
        ("@channel", person.Channel),
        ("@tenant", person.Tenant),
        ("@user", person.UserId));

    public static void Forget(StoreSession session, PersonKey person) => session.Execute(
        "DELETE FROM team_questions WHERE channel = @channel AND tenant = @tenant AND user_id = @user",
        ("@channel", person.Channel),
        ("@tenant", person.Tenant),
        ("@user", person.UserId));

    private static TeamQuestion Read(DbDataReader row) => new(
        row.GetString(0),
        new ConversationKey(row.GetString(1), row.GetString(2)),
        new PersonKey(row.GetString(1), row.GetString(3), row.GetString(4)),
        LanguageCode.Parse(row.GetString(5)) ?? Language.Spanish,
        row.GetString(6),
        Text(row, 7),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(9)))
    {
        Address = Text(row, 8),
        ToldAt = Time(row, 10),
        Answer = Text(row, 11),
        AnsweredAt = Time(row, 12),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Time(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
