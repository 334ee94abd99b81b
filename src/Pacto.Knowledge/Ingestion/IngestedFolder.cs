namespace Pacto.Knowledge.Ingestion;

/// <summary>The documents of a folder.</summary>
/// <param name="Documents">In the order of their paths.</param>
/// <param name="Report">What was read and what was left out.</param>
public sealed record IngestedFolder(IReadOnlyList<IngestedDocument> Documents, IngestionReport Report);
