using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Pacto.Bot.Storage;

/// <summary>Copies of the SQLite file, taken and put back while a server goes on working with it.</summary>
internal static class SqliteBackup
{
    /// <summary>Writes a copy of everything that is stored at this moment, in one file, readable by its owner alone.</summary>
    /// <param name="options">Which database.</param>
    /// <param name="path">The new file; one that holds something is not overwritten.</param>
    /// <exception cref="StorageException">There is no such database, or the copy cannot be written.</exception>
    public static void Save(StorageOptions options, string path)
    {
        var source = Existing(StorageFile.Resolve(options));
        if (File.Exists(path) && new FileInfo(path).Length > 0)
        {
            throw new StorageException(StorageProblem.NotWritable, path, null);
        }

        StorageFile.Prepare(path);
        Do(path, () =>
        {
            using var session = new SqliteSession(source, options.BusySeconds);
            SqliteSchema.Check(session, source);
            session.Execute("VACUUM INTO @path", ("@path", path));
        });
        Verify(path, options.BusySeconds);
    }

    /// <summary>
    /// Puts a copy back in place of what is stored. What is there now is saved beside the database first; a server that works with it
    /// goes on with what was put back.
    /// </summary>
    /// <param name="options">Which database.</param>
    /// <param name="path">The copy; it is only read.</param>
    /// <param name="now">When this is done, UTC.</param>
    /// <returns>Where what was there before is kept; null when there was nothing.</returns>
    /// <exception cref="StorageException">The copy is none of ours, damaged or newer than this program, or the database cannot be written.</exception>
    public static string? Restore(StorageOptions options, string path, DateTimeOffset now)
    {
        var target = StorageFile.Resolve(options);
        Verify(Existing(path), options.BusySeconds);
        string? before = null;
        if (File.Exists(target) && new FileInfo(target).Length > 0)
        {
            before = string.Create(CultureInfo.InvariantCulture, $"{target}.before-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
            Save(options, before);
        }

        StorageFile.Prepare(target);
        var fresh = target + ".restoring";
        try
        {
            // An older copy gets today's tables before anybody sees it.
            File.Copy(path, fresh, overwrite: true);
            Do(fresh, () =>
            {
                using var session = new SqliteSession(fresh, options.BusySeconds);
                SqliteSchema.Migrate(session, fresh);
                if (before is not null)
                {
                    KeepKeys(session, before, options.BusySeconds);
                }

                session.CopyTo(target);
            });
        }
        finally
        {
            foreach (var left in new[] { fresh, fresh + "-wal", fresh + "-shm" })
            {
                File.Delete(left);
            }
        }

        return before;
    }

    /// <summary>A server that goes on seals with the keys it knows, also those that are younger than the copy: they must not be lost with it.</summary>
    private static void KeepKeys(SqliteSession session, string before, int busySeconds)
    {
        using var former = new SqliteSession(before, busySeconds);
        SqliteSchema.Migrate(former, before);
        foreach (var (name, xml, madeAt) in former.List(
            "SELECT name, xml, made_at FROM protection_keys", row => (row.GetString(0), row.GetString(1), row.GetInt64(2))))
        {
            session.Execute(
                "INSERT INTO protection_keys (name, xml, made_at) VALUES (@name, @xml, @at) ON CONFLICT (name) DO NOTHING",
                ("@name", name),
                ("@xml", xml),
                ("@at", madeAt));
        }
    }

    /// <summary>Looks whether a file is one of ours and whole.</summary>
    private static void Verify(string path, int busySeconds) => Do(path, () =>
    {
        using var session = new SqliteSession(path, busySeconds);
        SqliteSchema.Check(session, path);
        if (session.Find("PRAGMA integrity_check(1)", row => row.GetString(0)) != "ok")
        {
            throw new StorageException(StorageProblem.NotOurs, path, null);
        }
    });

    private static string Existing(string path) =>
        File.Exists(path) ? path : throw new StorageException(StorageProblem.NotThere, path, null);

    private static void Do(string path, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw StorageException.From(exception, path);
        }
    }
}
