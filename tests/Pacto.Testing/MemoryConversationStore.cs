using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Storage;

namespace Pacto.Testing;

/// <summary>
/// A store in memory with the promises of the real one: refuses what is stale, and keeps conversations as JSON,
/// so that whatever does not survive being written shows itself in the first test that says two things.
/// </summary>
public sealed class MemoryConversationStore : IConversationStore, IProfiles, IPersonalData, ILinks, IInstances
{
    private readonly Lock gate = new();
    private readonly Dictionary<ConversationKey, (PersonKey Person, string Json)> conversations = [];
    private readonly Dictionary<string, (PersonKey Owner, string Json)> drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<PersonKey, string> profiles = [];
    private readonly Dictionary<(ConversationKey, string), Turn> unanswered = [];
    private readonly HashSet<(ConversationKey, string)> accepted = [];

    /// <inheritdoc/>
    public Task<Conversation> LoadAsync(ConversationKey key, PersonKey person, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(conversations.TryGetValue(key, out var kept)
                ? StoredJson.ReadConversation(kept.Json)
                : new Conversation { Key = key, Person = person });
        }
    }

    /// <inheritdoc/>
    public Task<Draft?> LoadDraftAsync(PersonKey owner, string draftId, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(drafts.TryGetValue(draftId, out var kept) && kept.Owner == owner ? StoredJson.ReadDraft(kept.Json) : null);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Draft>> ListDraftsAsync(PersonKey owner, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<Draft>>(
                [.. drafts.Values.Where(kept => kept.Owner == owner).Select(kept => StoredJson.ReadDraft(kept.Json)).OrderByDescending(draft => draft.UpdatedAt)]);
        }
    }

    /// <inheritdoc/>
    public Task<Profile?> LoadProfileAsync(PersonKey owner, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(profiles.TryGetValue(owner, out var json) ? StoredJson.ReadProfile(json) : null);
        }
    }

    /// <inheritdoc/>
    public Task<bool> AcceptAsync(Turn turn, string? incoming, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (!accepted.Add((turn.Conversation, turn.Id)))
            {
                return Task.FromResult(false);
            }

            unanswered[(turn.Conversation, turn.Id)] = turn;
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task SaveAsync(TurnRecord record, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var conversation = record.Outcome.Conversation;
            var versionNow = conversations.TryGetValue(conversation.Key, out var kept) ? StoredJson.ReadConversation(kept.Json).Version : 0;
            if (versionNow != conversation.Version || record.Outcome.Changes.OfType<DraftChange.Saved>().Any(IsStale))
            {
                throw new StaleConversationException();
            }

            conversations[conversation.Key] = (conversation.Person, StoredJson.Write(conversation with { Version = conversation.Version + 1 }));
            foreach (var change in record.Outcome.Changes)
            {
                Apply(change, conversation.Person);
            }

            unanswered.Remove((record.Turn.Conversation, record.Turn.Id));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<LeftTurn>> TakeOverAsync(Action<LeftTurn> line, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            List<LeftTurn> left = [.. unanswered.Values.OrderBy(turn => turn.At).Select(turn => new LeftTurn(turn, 1))];
            left.ForEach(line);
            return Task.FromResult<IReadOnlyList<LeftTurn>>(left);
        }
    }

    /// <inheritdoc/>
    public bool AreShared => false;

    /// <inheritdoc/>
    public void Watch(Action<ConversationKey?> news)
    {
        // There is nobody else.
    }

    /// <inheritdoc/>
    public Task<KeptCounts> CountAsync(PersonKey person, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(new KeptCounts(
                drafts.Values.Count(kept => kept.Owner == person),
                profiles.ContainsKey(person) ? 1 : 0,
                conversations.Values.Count(kept => kept.Person == person),
                0,
                0));
        }
    }

    /// <inheritdoc/>
    public Task<PersonalRecord> ReadAsync(PersonKey person, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(new PersonalRecord(
                person,
                [.. drafts.Values.Where(kept => kept.Owner == person).Select(kept => StoredJson.ReadDraft(kept.Json))],
                profiles.TryGetValue(person, out var json) ? StoredJson.ReadProfile(json) : null,
                [],
                [],
                []));
        }
    }

    /// <inheritdoc/>
    public async Task<Erasure> EraseAsync(PersonKey person, string reference, CancellationToken cancellationToken)
    {
        var counts = await CountAsync(person, cancellationToken);
        lock (gate)
        {
            Apply(new DraftChange.Forgotten(reference), person);
            return new Erasure(reference, DateTimeOffset.UnixEpoch, Erasure.ByOperator, counts);
        }
    }

    /// <inheritdoc/>
    public Task<Erasure?> FindErasureAsync(string reference, CancellationToken cancellationToken) => Task.FromResult<Erasure?>(null);

    /// <inheritdoc/>
    public Task<LinkTry> TryAsync(PersonKey person, string code, CancellationToken cancellationToken) => Task.FromResult<LinkTry>(new LinkTry.Wrong());

    /// <inheritdoc/>
    public Task<IReadOnlyList<PersonKey>> ListAsync(PersonKey person, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PersonKey>>([]);

    private bool IsStale(DraftChange.Saved saved) =>
        (drafts.TryGetValue(saved.Draft.Id, out var kept) ? StoredJson.ReadDraft(kept.Json).Version : 0) != saved.Draft.Version;

    private void Apply(DraftChange change, PersonKey person)
    {
        switch (change)
        {
            case DraftChange.Saved(var draft):
                drafts[draft.Id] = (person, StoredJson.Write(draft with { Version = draft.Version + 1 }));
                break;
            case DraftChange.Deleted(var draftId):
                drafts.Remove(draftId);
                break;
            case DraftChange.ProfileSaved(var profile):
                profiles[person] = StoredJson.Write(profile);
                break;
            case DraftChange.ProfileDeleted:
                profiles.Remove(person);
                break;
            case DraftChange.Forgotten:
                profiles.Remove(person);
                RemoveWhere(drafts, kept => kept.Owner == person);
                RemoveWhere(conversations, kept => kept.Person == person);
                break;
        }
    }

    private static void RemoveWhere<TKey, TValue>(Dictionary<TKey, TValue> all, Func<TValue, bool> matches)
        where TKey : notnull
    {
        foreach (var key in all.Where(entry => matches(entry.Value)).Select(entry => entry.Key).ToList())
        {
            all.Remove(key);
        }
    }
}
