using Npgsql;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>
/// Keeps everything in PostgreSQL, where several instances share the work: each answers what it accepted, and takes over what one that
/// is no more left behind.
/// </summary>
public sealed class PostgresConversationStore : ConversationStore
{
    /// <summary>After the server was away, the others are given so long to come back before they count as gone.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly TimeProvider clock;
    private readonly PostgresPresence presence;
    private readonly PostgresLanes lanes;
    private readonly Lock guard = new();
    private int seen;
    private int reviewed;
    private DateTimeOffset steadySince;
    private bool closed;

    /// <summary>Connects, makes the tables where they are missing, and brings them up to date.</summary>
    /// <exception cref="StorageException">The server cannot be used; the exception says why.</exception>
    public PostgresConversationStore(StorageOptions options, TimeProvider clock)
        : base(options, clock)
    {
        this.clock = clock;
        Patience = TimeSpan.FromSeconds(options.BusySeconds);
        var settings = Read(options);
        Place = $"{settings.Host}/{settings.Database ?? settings.Username}";
        try
        {
            Instance = PostgresSchema.Prepare(settings.ConnectionString, options.Schema, Place);
            presence = new PostgresPresence(settings, Instance);
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException or IOException or InvalidOperationException)
        {
            throw StorageException.From(exception, Place);
        }

        lanes = new PostgresLanes(() => new PostgresSession(settings.ConnectionString, Instance), Place, options.Connections, Patience);
    }

    /// <inheritdoc/>
    public override string Place { get; }

    /// <inheritdoc/>
    public override bool AreShared => true;

    private protected override TimeSpan Patience { get; }

    private protected override int Instance { get; }

    /// <inheritdoc/>
    public override void Watch(Action<ConversationKey?> news) => presence.Watch(news);

    /// <inheritdoc/>
    public override void Dispose()
    {
        // The host does so once for every name it knows the store by.
        if (!Interlocked.Exchange(ref closed, true))
        {
            lanes.Dispose();
            presence.Dispose();
        }
    }

    private protected override Task<T> ReadAsync<T>(Func<StoreSession, T> read, CancellationToken cancellationToken) =>
        lanes.RunAsync(read, changes: false, cancellationToken);

    private protected override Task<T> WriteAsync<T>(Func<StoreSession, T> change, bool shreds, CancellationToken cancellationToken) =>
        lanes.RunAsync(change, changes: true, cancellationToken);

    private protected override Sight Look()
    {
        var mark = presence.Returns + lanes.Unclear;
        lock (guard)
        {
            if (mark != seen)
            {
                (seen, steadySince) = (mark, clock.GetUtcNow() + Grace);
            }

            return new Sight(Own: mark != reviewed, Others: clock.GetUtcNow() >= steadySince, mark);
        }
    }

    private protected override void Looked(Sight sight)
    {
        lock (guard)
        {
            reviewed = sight.Mark;
        }
    }

    private static NpgsqlConnectionStringBuilder Read(StorageOptions options)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString);
            if (string.IsNullOrWhiteSpace(settings.Host))
            {
                throw new StorageException(StorageProblem.WrongSetting, "Storage:ConnectionString", null);
            }

            settings.SearchPath = PostgresSchema.Quote(options.Schema);
            settings.ApplicationName ??= "pacto";

            // Connections are kept by those who use them; a question that comes back is planned once.
            settings.Pooling = false;
            settings.MaxAutoPrepare = 64;
            settings.AutoPrepareMinUsages = 2;
            settings.Timeout = Math.Min(options.BusySeconds, 5);
            settings.CommandTimeout = options.BusySeconds;
            return settings;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new StorageException(StorageProblem.WrongSetting, "Storage:ConnectionString", exception);
        }
    }
}
