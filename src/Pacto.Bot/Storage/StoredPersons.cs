using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>The statements about everything that is kept of one person.</summary>
internal static class StoredPersons
{
    /// <summary>How much is kept of a person in every channel she is known in.</summary>
    public static KeptCounts Count(StoreSession session, PersonKey person) =>
        StoredLinks.List(session, person).Aggregate(KeptCounts.None, (all, hers) => all + CountOne(session, hers));

    private static KeptCounts CountOne(StoreSession session, PersonKey person) => session.Find(
        """
        SELECT
            (SELECT count(*) FROM drafts WHERE channel = @channel AND tenant = @tenant AND user_id = @user),
            (SELECT count(*) FROM profiles WHERE channel = @channel AND tenant = @tenant AND user_id = @user),
            (SELECT count(*) FROM conversations WHERE channel = @channel AND tenant = @tenant AND user_id = @user),
            (SELECT count(*) FROM transcripts WHERE channel = @channel AND conversation IN (
                SELECT conversation FROM conversations WHERE channel = @channel AND tenant = @tenant AND user_id = @user)),
            (SELECT count(*) FROM feedback WHERE channel = @channel AND tenant = @tenant AND user_id = @user),
            (SELECT count(*) FROM team_questions WHERE channel = @channel AND tenant = @tenant AND user_id = @user)
        """,
        row => new KeptCounts((int)row.GetInt64(0), (int)row.GetInt64(1), (int)row.GetInt64(2), (int)row.GetInt64(3), (int)row.GetInt64(4), (int)row.GetInt64(5)),
        Who(person))!;

    public static IReadOnlyList<KeptConversation> Conversations(StoreSession session, PersonKey person) =>
        [.. StoredLinks.List(session, person).SelectMany(hers => ConversationsOfOne(session, hers))];

    private static IReadOnlyList<KeptConversation> ConversationsOfOne(StoreSession session, PersonKey person) =>
    [
        .. session.List(
            """
            SELECT conversation, started_at, updated_at, state FROM conversations
            WHERE channel = @channel AND tenant = @tenant AND user_id = @user ORDER BY started_at, conversation
            """,
            row => new KeptConversation(
                new ConversationKey(person.Channel, row.GetString(0)),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
                row.IsDBNull(3) ? null : StoredJson.ReadConversation(row.GetString(3)),
                []),
            Who(person)).Select(kept => kept with { Records = StoredConversations.Read(session, kept.Key, 0, int.MaxValue) ?? [] }),
    ];

    /// <summary>Forgets what is on its way to her in the other channels she is known in.</summary>
    public static void ForgetDeliveriesElsewhere(StoreSession session, PersonKey person)
    {
        foreach (var hers in StoredLinks.List(session, person).Skip(1))
        {
            StoredDeliveries.Forget(session, hers);
        }
    }

    /// <summary>Forgets her questions that nothing but the installation's key leads back to her, in every channel she is known in.</summary>
    public static void ForgetUsage(StoreSession session, PersonKey person, byte[] key)
    {
        foreach (var hers in StoredLinks.List(session, person))
        {
            StoredUsage.Forget(session, StoredUsage.AskerOf(hers, key));
        }
    }

    /// <summary>Counts what is there and notes that it is deleted now.</summary>
    public static Erasure NoteErasure(StoreSession session, PersonKey person, string reference, string cause, DateTimeOffset now)
    {
        var erasure = new Erasure(reference, now, cause, Count(session, person));
        session.Execute(
            "INSERT INTO erasures (reference, at, cause, counts) VALUES (@reference, @at, @cause, @counts)",
            ("@reference", reference),
            ("@at", now.ToUnixTimeMilliseconds()),
            ("@cause", cause),
            ("@counts", StoredJson.Write(erasure.Counts)));
        return erasure;
    }

    public static Erasure? FindErasure(StoreSession session, string reference) => session.Find(
        "SELECT reference, at, cause, counts FROM erasures WHERE reference = @reference",
        row => new Erasure(
            row.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetString(2), StoredJson.ReadCounts(row.GetString(3))),
        ("@reference", reference));

    private static (string, object?)[] Who(PersonKey person) => [("@channel", person.Channel), ("@tenant", person.Tenant), ("@user", person.UserId)];
}
