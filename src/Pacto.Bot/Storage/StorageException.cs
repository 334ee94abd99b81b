using Microsoft.Data.Sqlite;
using Npgsql;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <summary>The database cannot be used. What to say about it is phrase <c>storage.…</c>, chosen by <see cref="Problem"/>.</summary>
public sealed class StorageException : StoreUnavailableException
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>Creates it without a file.</summary>
    public StorageException()
        : this(StorageProblem.Other, "", null)
    {
    }

    /// <summary>Creates it with a message.</summary>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with a message and a cause.</summary>
    public StorageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates it for a file, or for a server and its database.</summary>
    public StorageException(StorageProblem problem, string path, Exception? innerException)
        : base($"The database '{path}' cannot be used: {problem}.", innerException)
    {
        Problem = problem;
        Path = path;
    }

    /// <summary>What is wrong.</summary>
    public StorageProblem Problem { get; } = StorageProblem.Other;

    /// <summary>The database: its file, or server and name. Never a password.</summary>
    public string Path { get; } = "";

    /// <summary>Tells from an exception of a driver or the file system what is wrong with a database.</summary>
    internal static StorageException From(Exception exception, string path) => exception switch
    {
        StorageException already => already,
        SqliteException sqlite => new StorageException(ProblemOf(sqlite.SqliteErrorCode), path, sqlite),
        PostgresException said => new StorageException(ProblemOf(said.SqlState), path, said),
        NpgsqlException or TimeoutException => new StorageException(StorageProblem.Unreachable, path, exception),
        UnauthorizedAccessException => new StorageException(StorageProblem.NotWritable, path, exception),
        IOException => new StorageException(StorageProblem.NotWritable, path, exception),
        _ => new StorageException(StorageProblem.Other, path, exception),
    };

    private static StorageProblem ProblemOf(int code) => code switch
    {
        Busy or Locked => StorageProblem.Locked,
        ReadOnly or CannotOpen => StorageProblem.NotWritable,
        Full => StorageProblem.DiskFull,
        Corrupt or NotADatabase => StorageProblem.NotOurs,
        _ => StorageProblem.Other,
    };

    private static StorageProblem ProblemOf(string state) => state switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => StorageProblem.Login,
        PostgresErrorCodes.InvalidCatalogName => StorageProblem.NoDatabase,
        PostgresErrorCodes.InsufficientPrivilege => StorageProblem.NoRights,
        PostgresErrorCodes.DiskFull => StorageProblem.DiskFull,
        PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown => StorageProblem.Unreachable,
        _ => StorageProblem.Other,
    };
}
