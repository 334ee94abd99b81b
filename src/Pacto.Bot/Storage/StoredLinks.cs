using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>The statements about people who are one person in several channels.</summary>
internal static class StoredLinks
{
    /// <summary>A query of everybody that a person (<c>@channel</c>, <c>@tenant</c>, <c>@user</c>) is: herself and those she is linked to.</summary>
    public const string Hers =
        """
        SELECT CAST(@channel AS text) AS channel, CAST(@tenant AS text) AS tenant, CAST(@user AS text) AS user_id
        UNION SELECT other.channel, other.tenant, other.user_id FROM linked_people she JOIN linked_people other ON other.person = she.person
        WHERE she.channel = @channel AND she.tenant = @tenant AND she.user_id = @user
        """;

    /// <summary>A condition: the draft belongs to a person or to one she is linked to. For a draft that is found by its id.</summary>
    public const string DraftIsHers =
        """
        ((drafts.channel = @channel AND drafts.tenant = @tenant AND drafts.user_id = @user) OR EXISTS (
            SELECT 1 FROM linked_people she JOIN linked_people other ON other.person = she.person
            WHERE she.channel = @channel AND she.tenant = @tenant AND she.user_id = @user
                AND other.channel = drafts.channel AND other.tenant = drafts.tenant AND other.user_id = drafts.user_id))
        """;

    /// <summary>Everybody that a person is, herself first.</summary>
    public static IReadOnlyList<PersonKey> List(StoreSession session, PersonKey person) =>
        [person, .. session.List(Hers, row => new PersonKey(row.GetString(0), row.GetString(1), row.GetString(2)), Who(person)).Where(other => other != person)];

    public static void Offer(StoreSession session, PersonKey person, string hash, DateTimeOffset now) => session.Execute(
        """
        INSERT INTO link_codes (channel, tenant, user_id, hash, ends_at) VALUES (@channel, @tenant, @user, @hash, @ends)
        ON CONFLICT (channel, tenant, user_id) DO UPDATE SET hash = excluded.hash, ends_at = excluded.ends_at
        """,
        [.. Who(person), ("@hash", hash), ("@ends", (now + LinkCode.Life).ToUnixTimeMilliseconds())]);

    /// <summary>Who was given a code that is still good; null for nobody.</summary>
    public static PersonKey? FindOffer(StoreSession session, string hash, DateTimeOffset now) => session.Find<PersonKey?>(
        "SELECT channel, tenant, user_id FROM link_codes WHERE hash = @hash AND ends_at > @now",
        row => new PersonKey(row.GetString(0), row.GetString(1), row.GetString(2)),
        ("@hash", hash),
        ("@now", now.ToUnixTimeMilliseconds()));

    /// <summary>True when a person may try no more for now.</summary>
    public static bool IsBarred(StoreSession session, PersonKey person, DateTimeOffset now) => session.Find(
        "SELECT tries FROM link_tries WHERE channel = @channel AND tenant = @tenant AND user_id = @user AND since > @before",
        row => row.GetInt32(0) >= ILinks.MostTries,
        [.. Who(person), ("@before", (now - LinkCode.Life).ToUnixTimeMilliseconds())]);

    public static void CountWrong(StoreSession session, PersonKey person, DateTimeOffset now) => session.Execute(
        """
        INSERT INTO link_tries (channel, tenant, user_id, tries, since) VALUES (@channel, @tenant, @user, 1, @now)
        ON CONFLICT (channel, tenant, user_id) DO UPDATE SET
            tries = CASE WHEN link_tries.since > @before THEN link_tries.tries + 1 ELSE 1 END,
            since = CASE WHEN link_tries.since > @before THEN link_tries.since ELSE excluded.since END
        """,
        [.. Who(person), ("@now", now.ToUnixTimeMilliseconds()), ("@before", (now - LinkCode.Life).ToUnixTimeMilliseconds())]);

    /// <summary>Makes one person of two, and of all that each of them is already. The code is used up.</summary>
    /// <exception cref="StaleConversationException">The code is not good any more.</exception>
    public static void Link(StoreSession session, PersonKey person, string hash, DateTimeOffset now)
    {
        if (FindOffer(session, hash, now) is not { } other || !Spoil(session, hash))
        {
            throw new StaleConversationException("The code was used or is over.");
        }

        var name = Guid.NewGuid().ToString("N");
        foreach (var one in List(session, person).Concat(List(session, other)).Distinct().ToList())
        {
            session.Execute(
                """
                INSERT INTO linked_people (channel, tenant, user_id, person, linked_at) VALUES (@channel, @tenant, @user, @person, @now)
                ON CONFLICT (channel, tenant, user_id) DO UPDATE SET person = excluded.person
                """,
                [.. Who(one), ("@person", name), ("@now", now.ToUnixTimeMilliseconds())]);
        }
    }

    /// <summary>Uses a code up; false when there was none.</summary>
    public static bool Spoil(StoreSession session, string hash) => session.Execute("DELETE FROM link_codes WHERE hash = @hash", ("@hash", hash)) == 1;

    /// <summary>Takes a person out of those she is linked to. One who is left alone is linked to nobody.</summary>
    public static void Unlink(StoreSession session, PersonKey person)
    {
        var others = List(session, person);
        session.Execute("DELETE FROM linked_people WHERE channel = @channel AND tenant = @tenant AND user_id = @user", Who(person));
        if (others is [_, var last])
        {
            session.Execute("DELETE FROM linked_people WHERE channel = @channel AND tenant = @tenant AND user_id = @user", Who(last));
        }
    }

    /// <summary>Forgets who she is elsewhere, and codes of hers.</summary>
    public static void Forget(StoreSession session, PersonKey person)
    {
        session.Execute("DELETE FROM linked_people WHERE channel = @channel AND tenant = @tenant AND user_id = @user", Who(person));
        session.Execute("DELETE FROM link_codes WHERE channel = @channel AND tenant = @tenant AND user_id = @user", Who(person));
        session.Execute("DELETE FROM link_tries WHERE channel = @channel AND tenant = @tenant AND user_id = @user", Who(person));
    }

    /// <summary>Deletes what is over, and the links of those of whom nothing else is kept.</summary>
    public static int Expire(StoreSession session, DateTimeOffset now) =>
        session.Execute("DELETE FROM link_codes WHERE ends_at <= @now", ("@now", now.ToUnixTimeMilliseconds()))
        + session.Execute("DELETE FROM link_tries WHERE since <= @before", ("@before", (now - LinkCode.Life).ToUnixTimeMilliseconds()))
        + session.Execute(
            """
            DELETE FROM linked_people
            WHERE NOT EXISTS (SELECT 1 FROM conversations c WHERE c.channel = linked_people.channel AND c.tenant = linked_people.tenant AND c.user_id = linked_people.user_id)
                AND NOT EXISTS (SELECT 1 FROM drafts d WHERE d.channel = linked_people.channel AND d.tenant = linked_people.tenant AND d.user_id = linked_people.user_id)
            """);

    private static (string, object?)[] Who(PersonKey person) => [("@channel", person.Channel), ("@tenant", person.Tenant), ("@user", person.UserId)];
}
