using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Storage;

/// <summary>The statements of drafts and of forgetting a person.</summary>
internal static class StoredDrafts
{
    // A person is also whom she is linked to; a draft stays with whoever made it.
    private const string LoadOne = $"SELECT state FROM drafts WHERE id = @id AND {StoredLinks.DraftIsHers}";
    private const string DeleteOne = $"DELETE FROM drafts WHERE id = @id AND {StoredLinks.DraftIsHers}";
    private const string SaveOne =
        $"""
        INSERT INTO drafts (id, channel, tenant, user_id, form, state, version, updated_at)
        SELECT @id, @channel, @tenant, @user, @form, @state, @version, @now
        WHERE @loaded = 0 OR EXISTS (SELECT 1 FROM drafts WHERE id = @id)
        ON CONFLICT (id) DO UPDATE SET form = excluded.form, state = excluded.state, version = excluded.version, updated_at = excluded.updated_at
        WHERE drafts.version = @loaded AND {StoredLinks.DraftIsHers}
        """;

    public static Draft? Load(StoreSession session, PersonKey owner, string draftId) => session.Find(
        LoadOne,
        row => StoredJson.ReadDraft(row.GetString(0)),
        ("@id", draftId),
        ("@channel", owner.Channel),
        ("@tenant", owner.Tenant),
        ("@user", owner.UserId));

    public static IReadOnlyList<Draft> List(StoreSession session, PersonKey owner) => session.List(
        $"""
        WITH hers AS ({StoredLinks.Hers})
        SELECT state FROM hers JOIN drafts USING (channel, tenant, user_id) ORDER BY updated_at DESC, id
        """,
        row => StoredJson.ReadDraft(row.GetString(0)),
        ("@channel", owner.Channel),
        ("@tenant", owner.Tenant),
        ("@user", owner.UserId));

    public static void Apply(StoreSession session, PersonKey owner, DraftChange change, DateTimeOffset now)
    {
        switch (change)
        {
            case DraftChange.Saved saved:
                Save(session, owner, saved.Draft);
                break;
            case DraftChange.Deleted deleted:
                Delete(session, owner, deleted.DraftId);
                break;
            case DraftChange.ProfileSaved saved:
                StoredProfiles.Save(session, owner, saved.Profile);
                break;
            case DraftChange.ProfileDeleted:
                StoredProfiles.Delete(session, owner);
                break;
            case DraftChange.Forgotten:
                Forget(session, owner);
                break;
            case DraftChange.LinkOffered(var hash):
                StoredLinks.Offer(session, owner, hash, now);
                break;
            case DraftChange.Linked(var hash):
                StoredLinks.Link(session, owner, hash, now);
                break;
            case DraftChange.LinkSpoiled(var hash):
                StoredLinks.Spoil(session, hash);
                break;
            case DraftChange.Unlinked:
                StoredLinks.Unlink(session, owner);
                break;
        }
    }

    /// <summary>A draft saved twice by one turn was loaded once: only its last state counts.</summary>
    public static IReadOnlyList<DraftChange> Combine(IReadOnlyList<DraftChange> changes) => changes.Count < 2
        ? changes
        : [.. changes.Where((change, place) => change is not DraftChange.Saved saved
            || !changes.Skip(place + 1).Any(later => later is DraftChange.Saved next && next.Draft.Id == saved.Draft.Id))];

    private static void Save(StoreSession session, PersonKey owner, Draft draft)
    {
        var stored = draft with { Version = draft.Version + 1 };
        var changed = session.Execute(
            SaveOne,
            ("@id", draft.Id),
            ("@channel", owner.Channel),
            ("@tenant", owner.Tenant),
            ("@user", owner.UserId),
            ("@form", draft.FormId),
            ("@state", StoredJson.Write(stored)),
            ("@version", stored.Version),
            ("@loaded", draft.Version),
            ("@now", draft.UpdatedAt.ToUnixTimeMilliseconds()));
        if (changed == 0)
        {
            throw new StaleConversationException("The draft changed since it was loaded.");
        }
    }

    private static void Delete(StoreSession session, PersonKey owner, string draftId) => session.Execute(
        DeleteOne,
        ("@id", draftId),
        ("@channel", owner.Channel),
        ("@tenant", owner.Tenant),
        ("@user", owner.UserId));

    /// <summary>Forgets a person in every channel she is known in.</summary>
    private static void Forget(StoreSession session, PersonKey person)
    {
        foreach (var hers in StoredLinks.List(session, person))
        {
            ForgetOne(session, hers);
        }
    }

    private static void ForgetOne(StoreSession session, PersonKey person)
    {
        (string, object?)[] who = [("@channel", person.Channel), ("@tenant", person.Tenant), ("@user", person.UserId)];
        StoredFeedback.Forget(session, person);
        StoredQuestions.Forget(session, person);
        session.Execute("DELETE FROM drafts WHERE channel = @channel AND tenant = @tenant AND user_id = @user", who);
        session.Execute("DELETE FROM profiles WHERE channel = @channel AND tenant = @tenant AND user_id = @user", who);
        StoredLinks.Forget(session, person);
        session.Execute(
            """
            DELETE FROM transcripts WHERE channel = @channel AND conversation IN (
                SELECT conversation FROM conversations WHERE channel = @channel AND tenant = @tenant AND user_id = @user)
            """,
            who);
        session.Execute(
            """
            DELETE FROM turns WHERE channel = @channel AND conversation IN (
                SELECT conversation FROM conversations WHERE channel = @channel AND tenant = @tenant AND user_id = @user)
            """,
            who);
        session.Execute("DELETE FROM conversations WHERE channel = @channel AND tenant = @tenant AND user_id = @user", who);
    }
}
