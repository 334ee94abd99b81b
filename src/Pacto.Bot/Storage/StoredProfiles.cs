using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Storage;

/// <summary>The statements of profiles: one for each person at most, in whatever channel she asked for it.</summary>
internal static class StoredProfiles
{
    private const string LoadLast =
        $"WITH hers AS ({StoredLinks.Hers}) SELECT state FROM hers JOIN profiles USING (channel, tenant, user_id) ORDER BY updated_at DESC LIMIT 1";

    public static Profile? Load(StoreSession session, PersonKey owner) => session.Find(
        LoadLast,
        row => StoredJson.ReadProfile(row.GetString(0)),
        Who(owner));

    public static void Save(StoreSession session, PersonKey owner, Profile profile)
    {
        Delete(session, owner);
        session.Execute(
            """
            INSERT INTO profiles (channel, tenant, user_id, state, updated_at) VALUES (@channel, @tenant, @user, @state, @now)
            ON CONFLICT (channel, tenant, user_id) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at
            """,
            [.. Who(owner), ("@state", StoredJson.Write(profile)), ("@now", profile.At.ToUnixTimeMilliseconds())]);
    }

    public static void Delete(StoreSession session, PersonKey owner)
    {
        foreach (var hers in StoredLinks.List(session, owner))
        {
            session.Execute("DELETE FROM profiles WHERE channel = @channel AND tenant = @tenant AND user_id = @user", Who(hers));
        }
    }

    private static (string, object?)[] Who(PersonKey owner) => [("@channel", owner.Channel), ("@tenant", owner.Tenant), ("@user", owner.UserId)];
}
