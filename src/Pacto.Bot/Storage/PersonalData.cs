using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>Shows and deletes, in whatever database, everything that is kept of one person, and what has been kept long enough.</summary>
internal sealed class PersonalData(ConversationStore store, TimeProvider clock) : IPersonalData, IRetention
{
    private const string Chore = "retention";

    public Task<KeptCounts> CountAsync(PersonKey person, CancellationToken cancellationToken) =>
        store.LookAsync(session => StoredPersons.Count(session, person), cancellationToken);

    public async Task<PersonalRecord> ReadAsync(PersonKey person, CancellationToken cancellationToken)
    {
        var kept = await store.LookAsync(
            session => new PersonalRecord(
                person,
                StoredDrafts.List(session, person),
                StoredProfiles.Load(session, person),
                StoredPersons.Conversations(session, person),
                [.. StoredLinks.List(session, person).SelectMany(hers => StoredFeedback.List(session, hers))],
                [.. StoredLinks.List(session, person).SelectMany(hers => StoredQuestions.ListOf(session, hers))]),
            cancellationToken);
        return kept with
        {
            Drafts = [.. kept.Drafts.Select(store.Opened)],
            Profile = kept.Profile is { } profile ? store.Opened(profile) : null,
            Questions = [.. kept.Questions.Select(store.Opened)],
        };
    }

    public Task<Erasure> EraseAsync(PersonKey person, string reference, CancellationToken cancellationToken)
    {
        var key = store.UsageKey;
        return store.ChangeAsync(session => Erase(session, person, reference, key), shreds: true, cancellationToken);
    }

    private Erasure Erase(StoreSession session, PersonKey person, string reference, byte[] key)
    {
        var erasure = StoredPersons.NoteErasure(session, person, reference, Erasure.ByOperator, clock.GetUtcNow());
        StoredPersons.ForgetUsage(session, person, key);
        StoredDeliveries.Forget(session, person);
        StoredPersons.ForgetDeliveriesElsewhere(session, person);
        StoredDrafts.Apply(session, person, new DraftChange.Forgotten(reference), clock.GetUtcNow());
        return erasure;
    }

    public Task<Erasure?> FindErasureAsync(string reference, CancellationToken cancellationToken) =>
        store.LookAsync(session => StoredPersons.FindErasure(session, reference), cancellationToken);

    public async Task<KeptCounts?> ExpireAsync(KeptFor limits, TimeSpan every, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!await store.ChangeAsync(session => StoredRetention.Claim(session, Chore, every, now), shreds: false, cancellationToken))
        {
            return null;
        }

        await ChangeAsync(session => StoredRetention.Deliveries(session, now - ConversationStore.DeliveryLife));
        await ChangeAsync(session => StoredLinks.Expire(session, now));
        var opinions = limits.Opinions == 0 ? 0 : await ChangeAsync(session => StoredRetention.Opinions(session, Before(limits.Opinions)));
        var profiles = limits.Profiles == 0 ? 0 : await ChangeAsync(session => StoredRetention.Profiles(session, Before(limits.Profiles)));
        var questions = limits.Questions == 0 ? 0 : await ChangeAsync(session => StoredRetention.Questions(session, Before(limits.Questions)));
        if (limits.Proofs > 0)
        {
            await ChangeAsync(session => StoredRetention.Proofs(session, Before(limits.Proofs)));
        }

        var drafts = limits.Drafts == 0 ? 0 : await DraftsAsync();
        var said = limits.Conversations == 0 ? KeptCounts.None : await ConversationsAsync() + await MessagesAsync();
        return said with { Drafts = drafts, Profiles = profiles, Opinions = opinions, Questions = questions };

        DateTimeOffset Before(int days) => now - TimeSpan.FromDays(days);

        Task<T> ChangeAsync<T>(Func<StoreSession, T> change) => store.ChangeAsync(change, shreds: true, cancellationToken);

        async Task<int> DraftsAsync()
        {
            int all = 0, some;
            do
            {
                some = await ChangeAsync(session => StoredRetention.Drafts(session, Before(limits.Drafts)));
                all += some;
            }
            while (some == StoredRetention.Batch);
            return all;
        }

        async Task<KeptCounts> ConversationsAsync()
        {
            var (all, some) = (KeptCounts.None, KeptCounts.None);
            do
            {
                some = await ChangeAsync(session => StoredRetention.Conversations(session, Before(limits.Conversations)));
                all += some;
            }
            while (some.Conversations == StoredRetention.Batch);
            return all;
        }

        async Task<KeptCounts> MessagesAsync()
        {
            var all = 0;
            ConversationKey? last = null;
            do
            {
                var after = last;
                (var messages, last) = await ChangeAsync(session => StoredRetention.Messages(session, after, Before(limits.Conversations)));
                all += messages;
            }
            while (last is not null);
            return KeptCounts.None with { Messages = all };
        }
    }
}
