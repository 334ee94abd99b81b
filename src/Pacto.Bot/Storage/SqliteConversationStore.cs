using System.Globalization;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>
/// Keeps everything in one SQLite file. Reads run beside each other; writes go through one writer that commits all that wait
/// together, and are on the disk when their task ends.
/// </summary>
public sealed class SqliteConversationStore : ConversationStore
{
    private readonly StorageOptions options;
    private readonly SqliteWriter writer;
    private readonly SqliteReaders readers;

    /// <summary>Opens the file, makes it when it is new, and brings its tables up to date.</summary>
    /// <exception cref="StorageException">The file cannot be used; the exception says why.</exception>
    public SqliteConversationStore(StorageOptions options, TimeProvider clock)
        : base(options, clock)
    {
        this.options = options;
        Place = StorageFile.Resolve(options);
        StorageFile.Prepare(Place);
        try
        {
            var session = Open();
            try
            {
                SqliteSchema.Migrate(session, Place);
            }
            catch
            {
                session.Dispose();
                throw;
            }

            writer = new SqliteWriter(session, Place);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw StorageException.From(exception, Place);
        }

        readers = new SqliteReaders(Open, Place);
    }

    /// <inheritdoc/>
    public override string Place { get; }

    /// <inheritdoc/>
    public override bool AreShared => false;

    private protected override TimeSpan Patience => TimeSpan.FromSeconds(options.BusySeconds);

    // Another one at every start, so that what the last process left behind is not taken for this one's.
    private protected override int Instance { get; } = Random.Shared.Next(1, int.MaxValue);

    /// <inheritdoc/>
    public override void Watch(Action<ConversationKey?> news)
    {
        // Nobody else writes what somebody here watches.
    }

    /// <summary>Limits how far the file may grow from now on, as a disk does that fills up and is given room again. Pages of 4 KiB.</summary>
    internal Task LimitAsync(int pages) => writer.WriteAsync(
        session => session.Find($"PRAGMA max_page_count = {pages.ToString(CultureInfo.InvariantCulture)}", row => row.GetInt32(0)),
        shreds: false,
        CancellationToken.None);

    /// <inheritdoc/>
    public override void Dispose()
    {
        writer.Dispose();
        readers.Dispose();
    }

    private protected override Task<T> ReadAsync<T>(Func<StoreSession, T> read, CancellationToken cancellationToken) =>
        readers.ReadAsync(read, cancellationToken);

    private protected override Task<T> WriteAsync<T>(Func<StoreSession, T> change, bool shreds, CancellationToken cancellationToken) =>
        writer.WriteAsync(change, shreds, cancellationToken);

    private SqliteSession Open()
    {
        var session = new SqliteSession(Place, options.BusySeconds);
        SqliteSchema.Configure(session);
        return session;
    }
}
