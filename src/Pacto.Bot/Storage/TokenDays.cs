using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>Counts a language model's tokens by day, in whatever database: one statement takes them or does not, so that instances side by side never overdraw.</summary>
internal sealed class TokenDays(ConversationStore store) : ITokenDays
{
    /// <summary>How long a day is remembered after it. Days.</summary>
    private const int Remembered = 7;

    public Task<bool> TakeAsync(DateOnly day, long tokens, long most, CancellationToken cancellationToken) => tokens > most
        ? Task.FromResult(false)
        : store.ChangeAsync(session => Take(session, day, tokens, most), shreds: false, cancellationToken);

    public Task GiveBackAsync(DateOnly day, long tokens, CancellationToken cancellationToken) => store.ChangeAsync(
        session => session.Execute(
            "UPDATE model_days SET tokens = CASE WHEN tokens > @tokens THEN tokens - @tokens ELSE 0 END WHERE day = @day",
            ("@day", (long)day.DayNumber),
            ("@tokens", tokens)),
        shreds: false,
        cancellationToken);

    public Task<long> SpentAsync(DateOnly day, CancellationToken cancellationToken) => store.LookAsync(
        session => session.List("SELECT tokens FROM model_days WHERE day = @day", row => row.GetInt64(0), ("@day", (long)day.DayNumber)).FirstOrDefault(),
        cancellationToken);

    private static bool Take(StoreSession session, DateOnly day, long tokens, long most)
    {
        session.Execute("DELETE FROM model_days WHERE day < @before", ("@before", (long)day.DayNumber - Remembered));
        return session.Execute(
            """
            INSERT INTO model_days (day, tokens) VALUES (@day, @tokens)
            ON CONFLICT (day) DO UPDATE SET tokens = model_days.tokens + excluded.tokens WHERE model_days.tokens + excluded.tokens <= @most
            """,
            ("@day", (long)day.DayNumber),
            ("@tokens", tokens),
            ("@most", most)) == 1;
    }
}
