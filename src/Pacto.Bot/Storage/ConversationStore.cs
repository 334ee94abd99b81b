using System.Security.Cryptography;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Storage;

/// <summary>
/// Keeps conversations, drafts and what was said, in whatever database: what a change consists of is written here once, how changes are
/// made and read by each kind of database. Safe to use from many threads.
/// </summary>
public abstract partial class ConversationStore
    : IConversationStore, IProfiles, ITranscripts, IDeliveries, IFeedback, ITeamQuestions, IUsage, IInstallationKeys, IInstances, IDisposable
{
    // No conversation of anybody's: a name to take turns by.
    private static readonly ConversationKey TakingOver = new("", "taking over");

    private readonly TimeProvider clock;
    private readonly ContactSeal seal;

    /// <summary>Creates what all kinds of databases share.</summary>
    /// <param name="options">Where things are kept, and with what keys are locked.</param>
    /// <param name="clock">Tells when something happened.</param>
    protected ConversationStore(StorageOptions options, TimeProvider clock)
    {
        this.clock = clock;
        seal = new ContactSeal(new StoredKeys(this, clock), options, clock);
    }

    /// <summary>Where everything lies, as a person may be told: a file, or server and database. Never a password.</summary>
    public abstract string Place { get; }

    /// <inheritdoc/>
    public abstract bool AreShared { get; }

    /// <summary>How long to wait for another instance or process before giving up.</summary>
    private protected abstract TimeSpan Patience { get; }

    /// <summary>Who we are among those that use the same database.</summary>
    private protected abstract int Instance { get; }

    /// <inheritdoc/>
    public abstract void Watch(Action<ConversationKey?> news);

    /// <inheritdoc/>
    public async Task<Conversation> LoadAsync(ConversationKey key, PersonKey person, CancellationToken cancellationToken) =>
        await ReadAsync(session => StoredConversations.Load(session, key), cancellationToken)
            ?? new Conversation { Key = key, Person = person };

    /// <inheritdoc/>
    public async Task<Draft?> LoadDraftAsync(PersonKey owner, string draftId, CancellationToken cancellationToken) =>
        await ReadAsync(session => StoredDrafts.Load(session, owner, draftId), cancellationToken) is { } draft ? seal.Open(draft) : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Draft>> ListDraftsAsync(PersonKey owner, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(session => StoredDrafts.List(session, owner), cancellationToken)).Select(seal.Open)];

    /// <inheritdoc/>
    public async Task<Profile?> LoadProfileAsync(PersonKey owner, CancellationToken cancellationToken) =>
        await ReadAsync(session => StoredProfiles.Load(session, owner), cancellationToken) is { } profile ? seal.Open(profile) : null;

    /// <inheritdoc/>
    public Task<bool> AcceptAsync(Turn turn, string? incoming, CancellationToken cancellationToken)
    {
        var json = StoredJson.Write(turn);
        return WhenOursAsync(
            turn.Conversation,
            session =>
            {
                var now = clock.GetUtcNow();
                if (!StoredTurns.Accept(session, turn, json, Instance, now))
                {
                    return false;
                }

                CheckOurs(session, turn.Conversation);
                StoredConversations.Open(session, turn.Conversation, turn.Person, now);
                if (incoming is not null)
                {
                    Append(session, turn.Conversation, [incoming], null, now);
                }

                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task SaveAsync(TurnRecord record, CancellationToken cancellationToken)
    {
        record = record.Outcome.HandedOver is { } asked ? record with { Outcome = record.Outcome with { HandedOver = seal.Close(asked) } } : record;
        var conversation = record.Outcome.Conversation;
        var state = StoredJson.Write(conversation with { Version = conversation.Version + 1 });
        IReadOnlyList<DraftChange> changes = [.. StoredDrafts.Combine(record.Outcome.Changes).Select(Sealed)];
        var asker = AskerOf(record, changes);
        return WriteAsync(
            session => Save(session, record, state, changes, asker),
            shreds: changes.Any(change => change is DraftChange.Deleted or DraftChange.ProfileDeleted or DraftChange.Forgotten),
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LeftTurn>> TakeOverAsync(Action<LeftTurn> line, CancellationToken cancellationToken)
    {
        var sight = Look();
        var left = await WriteAsync<IReadOnlyList<LeftTurn>>(
            session =>
            {
                // One at a time, so that all turns of a conversation go to the same instance.
                session.Hold(TakingOver);
                var taken = StoredTurns.TakeOver(session, Instance, sight.Own, sight.Others);

                // Before the change is seen: from then on the doors here accept further turns of these conversations.
                taken.ForEach(line);
                return taken;
            },
            cancellationToken);
        Looked(sight);
        return left;
    }

    /// <inheritdoc/>
    public Task<bool> OpenAsync(ConversationKey key, PersonKey person, CancellationToken cancellationToken) =>
        WriteAsync(session => StoredConversations.Open(session, key, person, clock.GetUtcNow()), cancellationToken);

    /// <inheritdoc/>
    public Task<PersonKey?> FindOwnerAsync(ConversationKey key, CancellationToken cancellationToken) =>
        ReadAsync(session => StoredConversations.FindOwner(session, key), cancellationToken);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> FindLastTimeAsync(ConversationKey key, CancellationToken cancellationToken) =>
        ReadAsync(session => StoredConversations.FindLastTime(session, key), cancellationToken);

    /// <inheritdoc/>
    public Task<Arrived?> ArriveAsync(
        ConversationKey key, string? clientId, Func<long, Arrival> make, CancellationToken cancellationToken) => WhenOursAsync(
        key,
        session =>
        {
            if (StoredConversations.FindMarks(session, key) is not { } marks)
            {
                return null;
            }

            if (clientId is not null && StoredConversations.FindByClient(session, key, clientId) is { } before)
            {
                return new Arrived(before, IsNew: false, Turn: null);
            }

            CheckOurs(session, key);
            var now = clock.GetUtcNow();
            var first = marks.LastSequence + 1;
            var arrival = make(first);
            StoredConversations.Append(session, key, first, arrival.Records, clientId, now);
            if (arrival.Turn is { } turn)
            {
                StoredTurns.Accept(session, turn, StoredJson.Write(turn), Instance, now);
                StoredConversations.Claim(session, key, turn.Person);
            }

            return new Arrived(first, IsNew: true, arrival.Turn);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranscriptEntry>?> ReadAsync(
        ConversationKey key, long after, int limit, CancellationToken cancellationToken) =>
        ReadAsync(session => StoredConversations.Read(session, key, after, limit), cancellationToken);

    /// <inheritdoc/>
    public Task NoteAsync(Feedback feedback, CancellationToken cancellationToken)
    {
        var reasons = StoredJson.Write(feedback.Reasons);
        return WriteAsync(
            session =>
            {
                StoredFeedback.Note(session, feedback, reasons);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Feedback>> ListAsync(int limit, CancellationToken cancellationToken) =>
        ReadAsync(session => StoredFeedback.List(session, limit), cancellationToken);

    /// <inheritdoc/>
    public byte[] GetOrCreate(string name) => WriteAsync(
        session =>
        {
            session.Execute(
                "INSERT INTO installation_keys (name, value) VALUES (@name, @value) ON CONFLICT (name) DO NOTHING",
                ("@name", name),
                ("@value", RandomNumberGenerator.GetBytes(32)));
            return session.Find("SELECT value FROM installation_keys WHERE name = @name", row => row.GetFieldValue<byte[]>(0), ("@name", name))!;
        },
        CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Reads for another part of this room.</summary>
    internal Task<T> LookAsync<T>(Func<StoreSession, T> read, CancellationToken cancellationToken) => ReadAsync(read, cancellationToken);

    /// <summary>Makes a change for another part of this room.</summary>
    internal Task<T> ChangeAsync<T>(Func<StoreSession, T> change, bool shreds, CancellationToken cancellationToken) =>
        WriteAsync(change, shreds, cancellationToken);

    /// <summary>What was read of a draft for another part of this room, as it is worked with.</summary>
    internal Draft Opened(Draft draft) => seal.Open(draft);

    /// <summary>What was read of a profile for another part of this room, as it is worked with.</summary>
    internal Profile Opened(Profile profile) => seal.Open(profile);

    /// <summary>What was read of a question for another part of this room, as it is worked with.</summary>
    internal TeamQuestion Opened(TeamQuestion question) => seal.Open(question);

    /// <summary>Finishes what was asked to be written and closes the database.</summary>
    public abstract void Dispose();

    /// <summary>Reads; nothing is changed.</summary>
    private protected abstract Task<T> ReadAsync<T>(Func<StoreSession, T> read, CancellationToken cancellationToken);

    /// <summary>Makes a change; when the task ends without an error it survives the death of the process.</summary>
    /// <param name="change">An exception of its own undoes it and comes back to the caller. It may be called more than once.</param>
    /// <param name="shreds">True when it deletes a person's words, which then must not live on anywhere.</param>
    /// <param name="cancellationToken">Stops waiting; the change may still be made.</param>
    private protected abstract Task<T> WriteAsync<T>(Func<StoreSession, T> change, bool shreds, CancellationToken cancellationToken);

    /// <summary>What may be taken over now; everything of processes that are no more, where nothing else is known.</summary>
    private protected virtual Sight Look() => new(Own: false, Others: true, Mark: 0);

    /// <summary>That what was seen has been taken over.</summary>
    private protected virtual void Looked(Sight sight)
    {
    }

    private static void Append(
        StoreSession session, ConversationKey key, IReadOnlyList<string> records, string? clientId, DateTimeOffset now)
    {
        if (records.Count > 0)
        {
            var last = StoredConversations.FindMarks(session, key)!.Value.LastSequence;
            StoredConversations.Append(session, key, last + 1, records, clientId, now);
        }
    }

    private DraftChange Sealed(DraftChange change) => change switch
    {
        DraftChange.Saved(var draft) => new DraftChange.Saved(seal.Close(draft)),
        DraftChange.ProfileSaved(var profile) => new DraftChange.ProfileSaved(seal.Close(profile)),
        _ => change,
    };

    private bool Save(StoreSession session, TurnRecord record, string state, IReadOnlyList<DraftChange> changes, string? asker)
    {
        var (turn, outcome, outgoing) = record;
        var now = clock.GetUtcNow();
        session.Hold(turn.Conversation);
        StoredConversations.Open(session, turn.Conversation, turn.Person, now);
        if (!StoredTurns.End(session, turn, outcome.Status, now))
        {
            throw new AnsweredBeforeException();
        }

        foreach (var change in changes)
        {
            var marks = StoredConversations.FindMarks(session, turn.Conversation)!.Value;
            if (change is DraftChange.Forgotten { Reference: var reference })
            {
                StoredPersons.NoteErasure(session, turn.Person, reference, Erasure.ByPerson, now);
                StoredPersons.ForgetUsage(session, turn.Person, usageKey!);
                StoredDeliveries.Forget(session, turn);
                StoredPersons.ForgetDeliveriesElsewhere(session, turn.Person);
            }

            StoredDrafts.Apply(session, turn.Person, change, now);
            if (change is DraftChange.Forgotten)
            {
                StoredConversations.Reopen(session, turn.Conversation, turn.Person, marks, now);
                StoredTurns.End(session, turn, outcome.Status, now);
            }
        }

        StoredConversations.Save(session, outcome.Conversation, state, now);
        if (outcome.Unanswered is { } unanswered)
        {
            StoredUsage.Add(session, unanswered, asker!, now);
        }

        if (outcome.HandedOver is { } question)
        {
            StoredQuestions.Add(session, question, StoredDeliveries.FindAddress(session, turn.Conversation, turn.Id));
        }

        if (!turn.IsAwaited && !StoredDeliveries.Fill(session, turn, outgoing, Instance))
        {
            Append(session, turn.Conversation, outgoing, null, now);
        }

        return true;
    }

    private Task<T> WriteAsync<T>(Func<StoreSession, T> change, CancellationToken cancellationToken) =>
        WriteAsync(change, shreds: false, cancellationToken);

    /// <summary>What may be taken over.</summary>
    /// <param name="Own">True when something of ours may have been stored without our hearing of it.</param>
    /// <param name="Others">True when those that are not seen are gone for certain.</param>
    /// <param name="Mark">Tells one look from a later one.</param>
    private protected readonly record struct Sight(bool Own, bool Others, int Mark);
}
