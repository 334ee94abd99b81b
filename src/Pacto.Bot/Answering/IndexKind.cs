namespace Pacto.Bot.Answering;

/// <summary>Where the passages of added documents are kept and found.</summary>
public enum IndexKind
{
    /// <summary>In the memory of the process.</summary>
    Memory,

    /// <summary>In PostgreSQL.</summary>
    Postgres,
}
