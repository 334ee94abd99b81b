namespace Pacto.Knowledge.Indexing.Postgres;

/// <summary>What an update changed. Documents.</summary>
/// <param name="Written">New or changed.</param>
/// <param name="Unchanged">Left as they were.</param>
/// <param name="Removed">No longer among the sources.</param>
public sealed record PostgresUpdate(int Written, int Unchanged, int Removed);
