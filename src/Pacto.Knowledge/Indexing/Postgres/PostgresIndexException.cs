using Npgsql;

namespace Pacto.Knowledge.Indexing.Postgres;

/// <summary>The index in PostgreSQL cannot be used. It never carries the connection string, which may hold a password.</summary>
public sealed class PostgresIndexException : Exception
{
    /// <summary>Without a known problem.</summary>
    public PostgresIndexException()
        : this(PostgresIndexProblem.Other, "")
    {
    }

    /// <summary>With a message.</summary>
    public PostgresIndexException(string message)
        : this(PostgresIndexProblem.Other, message)
    {
    }

    /// <summary>With a message and a cause.</summary>
    public PostgresIndexException(string message, Exception innerException)
        : this(PostgresIndexProblem.Other, message, innerException)
    {
    }

    /// <summary>With a problem.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="detail">What the server or the driver said.</param>
    /// <param name="cause">What was thrown; null when nothing was.</param>
    public PostgresIndexException(PostgresIndexProblem problem, string detail, Exception? cause = null)
        : base(detail, cause) => Problem = problem;

    /// <summary>What is wrong.</summary>
    public PostgresIndexProblem Problem { get; }

    /// <summary>Tells from an exception of the driver what is wrong.</summary>
    internal static PostgresIndexException From(Exception exception) => exception switch
    {
        PostgresIndexException already => already,
        PostgresException said => new PostgresIndexException(ProblemOf(said.SqlState), said.MessageText, said),
        NpgsqlException or TimeoutException => new PostgresIndexException(PostgresIndexProblem.Unreachable, exception.Message, exception),
        ArgumentException or FormatException => new PostgresIndexException(PostgresIndexProblem.WrongSetting, exception.Message, exception),
        _ => new PostgresIndexException(PostgresIndexProblem.Other, exception.Message, exception),
    };

    private static PostgresIndexProblem ProblemOf(string state) => state switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => PostgresIndexProblem.Login,
        PostgresErrorCodes.InvalidCatalogName => PostgresIndexProblem.NoDatabase,
        PostgresErrorCodes.InsufficientPrivilege => PostgresIndexProblem.NoRights,
        PostgresErrorCodes.FeatureNotSupported or PostgresErrorCodes.UndefinedFile => PostgresIndexProblem.NoExtension,
        PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown => PostgresIndexProblem.Unreachable,
        _ => PostgresIndexProblem.Other,
    };
}
