namespace Pacto.Bot.Storage;

/// <summary>Which database keeps conversations and drafts.</summary>
public enum StorageProvider
{
    /// <summary>A file of this machine, for one process.</summary>
    Sqlite,

    /// <summary>A server that several instances share.</summary>
    Postgres,
}
