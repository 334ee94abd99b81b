using System.ComponentModel.DataAnnotations;

namespace Pacto.Bot.Storage;

/// <summary>Section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>Which database: <c>Sqlite</c> (default) or <c>Postgres</c>.</summary>
    public StorageProvider Provider { get; init; } = StorageProvider.Sqlite;

    /// <summary>
    /// The database file. Empty (default): <c>pacto/pacto.db</c> in the user's local application data folder, or
    /// <c>data/pacto.db</c> in the current folder where the user has none.
    /// </summary>
    public string Path { get; init; } = "";

    /// <summary>
    /// How long another process may hold the file, or a server may be away, before a read or a write gives up. Seconds, 1 to 60; default 10.
    /// </summary>
    [Range(1, 60)]
    public int BusySeconds { get; init; } = 10;

    /// <summary>How PostgreSQL is reached, as Npgsql reads it, for example <c>Host=db;Database=pacto;Username=pacto;Password=…</c>.</summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>Schema of the tables in PostgreSQL, one for each installation; default <c>pacto</c>.</summary>
    [Required]
    public string Schema { get; init; } = "pacto";

    /// <summary>Connections to PostgreSQL that read and write; one more listens. Connections, 1 to 100; default 8.</summary>
    [Range(1, 100)]
    public int Connections { get; init; } = 8;

    /// <summary>
    /// Certificates (PEM with key, or PFX) that lock the keys contact data is sealed with: the first locks new keys, all of them open.
    /// Empty (default): the keys lie open beside the data.
    /// </summary>
    public IReadOnlyList<string> KeyCertificates { get; init; } = [];

    /// <summary>The password of those that are PFX; from the environment or a secret.</summary>
    public string KeyCertificatePassword { get; init; } = "";
}
