namespace Pacto.Knowledge.Ingestion;

/// <summary>How far reading has come.</summary>
/// <param name="Done">Files read or refused.</param>
/// <param name="All">Files in all.</param>
public readonly record struct IngestionStep(int Done, int All);
