using System.Security.Cryptography;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Storage;

/// <summary>
/// Keeps everything in one SQLite file. Reads run beside each other; writes go through one writer that commits all that wait
/// together, and are on the disk when their task ends.
/// </summary>
public sealed class SqliteConversationStore : IConversationStore, IProfiles, ITranscripts, IDeliveries, IFeedback, IInstallationKeys, IDisposable
{
    /// <summary>A reply that could not be brought for this long is not brought any more: it would only surprise.</summary>
    private static readonly TimeSpan DeliveryLife = TimeSpan.FromDays(1);

    private readonly TimeProvider clock;
    private readonly SqliteWriter writer;
    private readonly SqliteReaders readers;

    /// <summary>Opens the file, makes it when it is new, and brings its tables up to date.</summary>
    /// <exception cref="StorageException">The file cannot be used; the exception says why.</exception>
    public SqliteConversationStore(StorageOptions options, TimeProvider clock)
    {
        this.clock = clock;
        FilePath = StorageFile.Resolve(options);
        StorageFile.Prepare(FilePath);
        try
        {
            var session = Open(options);
            try
            {
                SqliteSchema.Migrate(session, FilePath);
            }
            catch
            {
                session.Dispose();
                throw;
            }

            writer = new SqliteWriter(session, FilePath);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw StorageException.From(exception, FilePath);
        }

        readers = new SqliteReaders(() => Open(options), FilePath);
    }

    /// <summary>The file, as a full path.</summary>
    public string FilePath { get; }

    /// <inheritdoc/>
    public async Task<Conversation> LoadAsync(ConversationKey key, PersonKey person, CancellationToken cancellationToken) =>
        await readers.ReadAsync(session => StoredConversations.Load(session, key), cancellationToken)
            ?? new Conversation { Key = key, Person = person };

    /// <inheritdoc/>
    public Task<Draft?> LoadDraftAsync(PersonKey owner, string draftId, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => StoredDrafts.Load(session, owner, draftId), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Draft>> ListDraftsAsync(PersonKey owner, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => StoredDrafts.List(session, owner), cancellationToken);

    /// <inheritdoc/>
    public Task<Profile?> LoadProfileAsync(PersonKey owner, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => StoredProfiles.Load(session, owner), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AcceptAsync(Turn turn, string? incoming, CancellationToken cancellationToken)
    {
        var json = StoredJson.Write(turn);
        return WriteAsync(
            session =>
            {
                var now = clock.GetUtcNow();
                if (!StoredTurns.Accept(session, turn, json, now))
                {
                    return false;
                }

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
        var conversation = record.Outcome.Conversation;
        var state = StoredJson.Write(conversation with { Version = conversation.Version + 1 });
        var changes = StoredDrafts.Combine(record.Outcome.Changes);
        return writer.WriteAsync(
            session => Save(session, record, state, changes),
            shreds: changes.Any(change => change is DraftChange.Deleted or DraftChange.ProfileDeleted or DraftChange.Forgotten),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Turn>> ListUnansweredAsync(CancellationToken cancellationToken) =>
        WriteAsync<IReadOnlyList<Turn>>(session => StoredTurns.TakeUp(session, clock.GetUtcNow()), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> OpenAsync(ConversationKey key, PersonKey person, CancellationToken cancellationToken) =>
        WriteAsync(session => StoredConversations.Open(session, key, person, clock.GetUtcNow()), cancellationToken);

    /// <inheritdoc/>
    public Task<PersonKey?> FindOwnerAsync(ConversationKey key, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => StoredConversations.FindOwner(session, key), cancellationToken);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> FindLastTimeAsync(ConversationKey key, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => StoredConversations.FindLastTime(session, key), cancellationToken);

    /// <inheritdoc/>
    public Task<Arrived?> ArriveAsync(
        ConversationKey key, string? clientId, Func<long, Arrival> make, CancellationToken cancellationToken) => WriteAsync(
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

            var now = clock.GetUtcNow();
            var first = marks.LastSequence + 1;
            var arrival = make(first);
            StoredConversations.Append(session, key, first, arrival.Records, clientId, now);
            if (arrival.Turn is { } turn)
            {
                StoredTurns.Accept(session, turn, StoredJson.Write(turn), now);
                StoredConversations.Claim(session, key, turn.Person);
            }

            return new Arrived(first, IsNew: true, arrival.Turn);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranscriptEntry>?> ReadAsync(
        ConversationKey key, long after, int limit, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => StoredConversations.Read(session, key, after, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AcceptForDeliveryAsync(Turn turn, string address, CancellationToken cancellationToken)
    {
        var json = StoredJson.Write(turn);
        return WriteAsync(
            session =>
            {
                var now = clock.GetUtcNow();
                var isNew = StoredTurns.Accept(session, turn, json, now);
                if (isNew)
                {
                    StoredConversations.Open(session, turn.Conversation, turn.Person, now);
                    StoredDeliveries.Add(session, turn, address, now);
                }

                return isNew;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<string?> FindAddressAsync(ConversationKey conversation, string turnId, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => StoredDeliveries.FindAddress(session, conversation, turnId), cancellationToken);

    /// <inheritdoc/>
    public Task NoteSentAsync(ConversationKey conversation, string turnId, int sent, CancellationToken cancellationToken) => WriteAsync(
        session =>
        {
            StoredDeliveries.NoteSent(session, conversation, turnId, sent);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task EndAsync(ConversationKey conversation, string turnId, CancellationToken cancellationToken) => WriteAsync(
        session =>
        {
            StoredDeliveries.End(session, conversation, turnId);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Delivery>> ListUndeliveredAsync(CancellationToken cancellationToken) => WriteAsync<IReadOnlyList<Delivery>>(
        session => StoredDeliveries.TakeUp(session, clock.GetUtcNow() - DeliveryLife), cancellationToken);

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
        readers.ReadAsync(session => StoredFeedback.List(session, limit), cancellationToken);

    /// <inheritdoc/>
    public byte[] GetOrCreate(string name) => WriteAsync(
        session =>
        {
            session.Execute(
                "INSERT INTO installation_keys (name, value) VALUES ($name, $value) ON CONFLICT DO NOTHING",
                ("$name", name),
                ("$value", RandomNumberGenerator.GetBytes(32)));
            return session.Find("SELECT value FROM installation_keys WHERE name = $name", row => row.GetFieldValue<byte[]>(0), ("$name", name))!;
        },
        CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Finishes what was asked to be written and closes the file.</summary>
    public void Dispose()
    {
        writer.Dispose();
        readers.Dispose();
    }

    private static void Append(
        SqliteSession session, ConversationKey key, IReadOnlyList<string> records, string? clientId, DateTimeOffset now)
    {
        if (records.Count > 0)
        {
            var last = StoredConversations.FindMarks(session, key)!.Value.LastSequence;
            StoredConversations.Append(session, key, last + 1, records, clientId, now);
        }
    }

    private bool Save(SqliteSession session, TurnRecord record, string state, IReadOnlyList<DraftChange> changes)
    {
        var (turn, outcome, outgoing) = record;
        var now = clock.GetUtcNow();
        StoredConversations.Open(session, turn.Conversation, turn.Person, now);
        if (!StoredTurns.End(session, turn, outcome.Status, now))
        {
            // Answered before, perhaps by another process that took it up: the person must not be answered twice.
            return false;
        }

        foreach (var change in changes)
        {
            var marks = StoredConversations.FindMarks(session, turn.Conversation)!.Value;
            StoredDrafts.Apply(session, turn.Person, change);
            if (change is DraftChange.Forgotten)
            {
                StoredDeliveries.Forget(session, turn);
                StoredConversations.Reopen(session, turn.Conversation, turn.Person, marks, now);
                StoredTurns.End(session, turn, outcome.Status, now);
            }
        }

        StoredConversations.Save(session, outcome.Conversation, state, now);
        if (!StoredDeliveries.Fill(session, turn, outgoing))
        {
            Append(session, turn.Conversation, outgoing, null, now);
        }

        return true;
    }

    private Task<T> WriteAsync<T>(Func<SqliteSession, T> change, CancellationToken cancellationToken) =>
        writer.WriteAsync(change, shreds: false, cancellationToken);

    private SqliteSession Open(StorageOptions options)
    {
        var session = new SqliteSession(FilePath, options.BusySeconds);
        SqliteSchema.Configure(session);
        return session;
    }
}
