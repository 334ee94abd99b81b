using System.ComponentModel.DataAnnotations;

namespace Pacto.Bot.Storage;

/// <summary>Section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>
    /// The database file. Empty (default): <c>pacto/pacto.db</c> in the user's local application data folder, or
    /// <c>data/pacto.db</c> in the current folder where the user has none.
    /// </summary>
    public string Path { get; init; } = "";

    /// <summary>How long another process may hold the file before a write gives up. Seconds, 1 to 60; default 10.</summary>
    [Range(1, 60)]
    public int BusySeconds { get; init; } = 10;
}
