using Pacto.Knowledge.Documents;

namespace Pacto.Knowledge.Ingestion;

/// <summary>A file that was read, with its passages.</summary>
/// <param name="Document">The file; its id is its path.</param>
/// <param name="Passages">In the order of the file; never empty.</param>
public sealed record IngestedDocument(SourceDocument Document, IReadOnlyList<Passage> Passages);
