using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Pacto.Bot.Storage;

/// <summary>Open connections to read from, each with its prepared statements. Readers never wait for the writer (WAL).</summary>
internal sealed class SqliteReaders(Func<SqliteSession> open, string path) : IDisposable
{
    private readonly ConcurrentBag<SqliteSession> idle = [];
    private readonly SemaphoreSlim free = new(Math.Max(4, Environment.ProcessorCount * 2));

    /// <summary>Reads on a connection of the pool.</summary>
    /// <exception cref="StorageException">The database could not be read.</exception>
    public async Task<T> ReadAsync<T>(Func<StoreSession, T> read, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        try
        {
            return Read(read);
        }
        catch (SqliteException exception)
        {
            throw StorageException.From(exception, path);
        }
        finally
        {
            free.Release();
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out var session))
        {
            session.Dispose();
        }

        free.Dispose();
    }

    private T Read<T>(Func<StoreSession, T> read)
    {
        var session = idle.TryTake(out var used) ? used : open();
        try
        {
            var result = read(session);
            idle.Add(session);
            return result;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
