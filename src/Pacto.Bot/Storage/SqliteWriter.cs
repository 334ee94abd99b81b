using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Pacto.Bot.Storage;

/// <summary>
/// The only one who writes. All changes that wait are committed together: the flush to disk, by far the dearest part, is paid once
/// for the group. A change that fails is undone alone; the others of its group stay.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    /// <summary>Most changes in one commit; bounds how long the first of them waits. Changes.</summary>
    private const int GroupSize = 256;

    private readonly Channel<Change> waiting = Channel.CreateBounded<Change>(
        new BoundedChannelOptions(4096) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly SqliteSession session;
    private readonly string path;
    private readonly Thread thread;

    public SqliteWriter(SqliteSession session, string path)
    {
        this.session = session;
        this.path = path;

        // A thread of its own: a flush blocks, and must not block a thread that others wait for.
        thread = new Thread(Run) { IsBackground = true, Name = "storage writer" };
        thread.Start();
    }

    /// <summary>Makes a change; when the task ends without an error it is on the disk.</summary>
    /// <param name="change">Runs on the writer's thread; an exception of its own undoes it and comes back to the caller.</param>
    /// <param name="shreds">True when it deletes a person's words, which then must not live on in the log.</param>
    /// <param name="cancellationToken">Stops waiting; the change may still be made.</param>
    /// <exception cref="StorageException">The database could not be written.</exception>
    public async Task<T> WriteAsync<T>(Func<StoreSession, T> change, bool shreds, CancellationToken cancellationToken)
    {
        var item = new Change<T>(change) { Shreds = shreds };
        await waiting.Writer.WriteAsync(item, cancellationToken);
        return await item.Done.Task.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        waiting.Writer.TryComplete();
        thread.Join();
        session.Dispose();
    }

    private void Run()
    {
        List<Change> group = new(GroupSize);
        while (WaitForMore())
        {
            while (group.Count < GroupSize && waiting.Reader.TryRead(out var change))
            {
                group.Add(change);
            }

            Commit(group);
            group.Clear();
        }
    }

    private bool WaitForMore()
    {
        var more = waiting.Reader.WaitToReadAsync();
        return more.IsCompletedSuccessfully ? more.GetAwaiter().GetResult() : more.AsTask().GetAwaiter().GetResult();
    }

    private void Commit(List<Change> group)
    {
        try
        {
            session.Execute("BEGIN IMMEDIATE");
            foreach (var change in group)
            {
                Apply(change);
            }

            session.Execute("COMMIT");
        }
        catch (Exception exception)
        {
            // Nothing of the group is on the disk: everybody who waits has to hear it.
            RollBack();
            var failure = StorageException.From(exception, path);
            group.ForEach(change => change.Fail(failure));
            return;
        }

        Shred(group);
        group.ForEach(change => change.End());
    }

    private void Apply(Change change)
    {
        session.Execute("SAVEPOINT change");
        try
        {
            change.Apply(session);
        }
        catch (Exception exception) when (exception is not SqliteException)
        {
            change.Refuse(exception);
            session.Execute("ROLLBACK TO change");
        }

        session.Execute("RELEASE change");
    }

    private void RollBack()
    {
        try
        {
            session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // The database has rolled back by itself, as it does when the disk is full.
        }
    }

    /// <summary>Deleted words still stand in the write-ahead log until it is emptied.</summary>
    private void Shred(List<Change> group)
    {
        if (group.Exists(change => change.Shreds))
        {
            try
            {
                session.List("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt32(0));
            }
            catch (SqliteException)
            {
                // A reader holds the log; the next checkpoint empties it.
            }
        }
    }

    private abstract class Change
    {
        private Exception? refusal;

        public bool Shreds { get; init; }

        protected Exception? Refusal => refusal;

        public abstract void Apply(StoreSession session);

        public abstract void End();

        public abstract void Fail(Exception exception);

        public void Refuse(Exception exception) => refusal = exception;
    }

    private sealed class Change<T>(Func<StoreSession, T> change) : Change
    {
        private T? result;

        public TaskCompletionSource<T> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void Apply(StoreSession session) => result = change(session);

        public override void End()
        {
            if (Refusal is null)
            {
                Done.TrySetResult(result!);
            }
            else
            {
                Done.TrySetException(Refusal);
            }
        }

        public override void Fail(Exception exception) => Done.TrySetException(exception);
    }
}
