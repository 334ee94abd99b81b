using System.Security.Cryptography;
using System.Text;
using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Storage;

/// <summary>The statements of what is told of use: turns by how they ended, and questions that were not answered.</summary>
internal static class StoredUsage
{
    /// <summary>Most of each kind that is read. Rows.</summary>
    private const int Most = 50_000;

    /// <summary>What stands for a person beside her unanswered questions.</summary>
    public static string AskerOf(PersonKey person, byte[] key) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(person.ToString())).AsSpan(0, 8));

    /// <summary>Keeps a question, of its time only the day, and forgets those that are too old.</summary>
    public static void Add(StoreSession session, UnansweredQuestion question, string asker, DateTimeOffset now)
    {
        session.Execute(
            "INSERT INTO unanswered (id, asker, language, words, day) VALUES (@id, @asker, @language, @words, @day)",
            ("@id", Guid.NewGuid().ToString("N")),
            ("@asker", asker),
            ("@language", question.Language.ToCode()),
            ("@words", question.Words),
            ("@day", DayOf(now)));
        session.Execute("DELETE FROM unanswered WHERE day < @oldest", ("@oldest", DayOf(now) - UnansweredQuestion.KeptDays));
    }

    public static void Forget(StoreSession session, string asker) => session.Execute("DELETE FROM unanswered WHERE asker = @asker", ("@asker", asker));

    public static Usage Read(StoreSession session, DateTimeOffset since)
    {
        var from = ("@since", (object?)since.ToUnixTimeMilliseconds());
        var turns = session.List(
            "SELECT status, count(*) FROM turns WHERE status IS NOT NULL AND ended_at >= @since GROUP BY status",
            row => (Status: row.GetString(0), Count: (int)row.GetInt64(1)),
            from);
        var unanswered = session.List(
            "SELECT language, words, asker FROM unanswered WHERE day >= @day ORDER BY id LIMIT @most",
            row => new UnansweredQuestion(LanguageCode.Parse(row.GetString(0)) ?? Language.Spanish, row.GetString(1)) { Asker = row.GetString(2) },
            ("@day", DayOf(since)),
            ("@most", Most));
        var team = session.Find(
            "SELECT count(answered_at), count(*) FROM team_questions WHERE asked_at >= @since", row => ((int)row.GetInt64(0), (int)row.GetInt64(1)), from);

        // What a newer program wrote may have names this one does not know.
        return new Usage(
            turns.Where(turn => Enum.TryParse<TurnStatus>(turn.Status, out _)).ToDictionary(turn => Enum.Parse<TurnStatus>(turn.Status), turn => turn.Count),
            unanswered,
            [.. StoredFeedback.List(session, Most).Where(opinion => opinion.At >= since)],
            (team.Item1, team.Item2 - team.Item1));
    }

    private static long DayOf(DateTimeOffset time) => time.ToUnixTimeSeconds() / (24 * 60 * 60);
}
