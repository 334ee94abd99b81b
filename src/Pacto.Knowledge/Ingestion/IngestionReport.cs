namespace Pacto.Knowledge.Ingestion;

/// <summary>What became of the files of a folder.</summary>
/// <param name="Files">How many were read.</param>
/// <param name="Passages">How many passages they gave.</param>
/// <param name="Refused">Those left out, in the order of their paths.</param>
public sealed record IngestionReport(int Files, int Passages, IReadOnlyList<RefusedFile> Refused);
