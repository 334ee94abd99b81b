using System.Diagnostics;
using System.Threading.Channels;
using Npgsql;

namespace Pacto.Bot.Storage;

/// <summary>
/// So many connections, each with a thread of its own, that do what waits. A connection that broke is made anew; what it was doing is
/// done again unless it may have been committed. The server gathers the flushes of those that commit at the same time.
/// </summary>
internal sealed class PostgresLanes : IDisposable
{
    /// <summary>How often two changes may get into each other's way before one gives up. Attempts.</summary>
    private const int Attempts = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Channel<Work> waiting = Channel.CreateBounded<Work>(
        new BoundedChannelOptions(4096) { FullMode = BoundedChannelFullMode.Wait });

    private readonly Func<PostgresSession> open;
    private readonly string place;
    private readonly TimeSpan patience;
    private readonly Thread[] threads;
    private int unclear;

    public PostgresLanes(Func<PostgresSession> open, string place, int width, TimeSpan patience)
    {
        this.open = open;
        this.place = place;
        this.patience = patience;
        threads = [.. Enumerable.Range(0, width).Select(_ => new Thread(Run) { IsBackground = true, Name = "storage" })];
        Array.ForEach(threads, thread => thread.Start());
    }

    /// <summary>How often a connection broke at the very moment of a commit, so that nobody knows whether it was made.</summary>
    public int Unclear => Volatile.Read(ref unclear);

    /// <summary>Does something on a connection.</summary>
    /// <param name="work">An exception of its own undoes it and comes back to the caller. It may be called more than once.</param>
    /// <param name="changes">True when it is to be committed.</param>
    /// <param name="cancellationToken">Stops waiting; it may still be done.</param>
    /// <exception cref="StorageException">The server could not be used for a while.</exception>
    public async Task<T> RunAsync<T>(Func<StoreSession, T> work, bool changes, CancellationToken cancellationToken)
    {
        var item = new Work<T>(work) { Changes = changes, Since = Stopwatch.GetTimestamp() };
        await waiting.Writer.WriteAsync(item, cancellationToken);
        return await item.Done.Task.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        waiting.Writer.TryComplete();
        Array.ForEach(threads, thread => thread.Join());
    }

    private void Run()
    {
        PostgresSession? session = null;
        while (WaitForMore())
        {
            while (waiting.Reader.TryRead(out var work))
            {
                Do(work, ref session);
            }
        }

        session?.Dispose();
    }

    private bool WaitForMore() => waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult();

    private void Do(Work work, ref PostgresSession? session)
    {
        for (var attempt = 1; ; attempt++)
        {
            var commits = false;
            try
            {
                session ??= open();
                if (work.Changes)
                {
                    session.Script("BEGIN");
                }

                work.Do(session);
                if (work.Changes)
                {
                    commits = true;
                    session.Script("COMMIT");
                }

                work.End();
                return;
            }
            catch (PostgresException conflict) when (IsConflict(conflict) && attempt < Attempts && Undo(ref session))
            {
                // Another change was quicker; now it is our turn.
            }
            catch (Exception exception) when (IsBroken(exception))
            {
                session?.Dispose();
                session = null;
                if (commits)
                {
                    Interlocked.Increment(ref unclear);
                }

                if (commits || Stopwatch.GetElapsedTime(work.Since) > patience)
                {
                    work.Fail(StorageException.From(exception, place));
                    return;
                }

                Thread.Sleep(Pause);
            }
            catch (Exception exception)
            {
                if (work.Changes)
                {
                    Undo(ref session);
                }

                work.Fail(exception is NpgsqlException ? StorageException.From(exception, place) : exception);
                return;
            }
        }
    }

    /// <summary>Undoes what was begun, if need be by hanging up.</summary>
    private static bool Undo(ref PostgresSession? session)
    {
        try
        {
            session?.Script("ROLLBACK");
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
        {
            session?.Dispose();
            session = null;
        }

        return true;
    }

    private static bool IsConflict(PostgresException exception) => exception.SqlState
        is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.UniqueViolation;

    /// <summary>True when the connection is no more, or never came about.</summary>
    private static bool IsBroken(Exception exception) => exception switch
    {
        // 57P0x: the server ends or begins; 53300: it has no connection left; class 08: the line is cut.
        PostgresException said => said.SqlState.StartsWith("57P", StringComparison.Ordinal)
            || said.SqlState.StartsWith("08", StringComparison.Ordinal)
            || said.SqlState == PostgresErrorCodes.TooManyConnections,
        NpgsqlException or TimeoutException or IOException => true,
        _ => false,
    };

    private abstract class Work
    {
        public bool Changes { get; init; }

        public long Since { get; init; }

        public abstract void Do(StoreSession session);

        public abstract void End();

        public abstract void Fail(Exception exception);
    }

    private sealed class Work<T>(Func<StoreSession, T> work) : Work
    {
        private T? result;

        public TaskCompletionSource<T> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void Do(StoreSession session) => result = work(session);

        public override void End() => Done.TrySetResult(result!);

        public override void Fail(Exception exception) => Done.TrySetException(exception);
    }
}
