namespace Pacto.Knowledge.Indexing.Postgres;

/// <summary>Why an index in PostgreSQL cannot be used, as far as whoever runs it can do something about it.</summary>
public enum PostgresIndexProblem
{
    /// <summary>The connection string cannot be understood.</summary>
    WrongSetting,

    /// <summary>No server answers at that address.</summary>
    Unreachable,

    /// <summary>The server does not accept the name or the password.</summary>
    Login,

    /// <summary>The server has no such database.</summary>
    NoDatabase,

    /// <summary>The user may not create what is needed.</summary>
    NoRights,

    /// <summary>The extensions <c>unaccent</c> or <c>pg_trgm</c> are not installed on the server.</summary>
    NoExtension,

    /// <summary>A newer version of this program wrote the tables.</summary>
    TooNew,

    /// <summary>Anything else; the cause is in the inner exception.</summary>
    Other,
}
