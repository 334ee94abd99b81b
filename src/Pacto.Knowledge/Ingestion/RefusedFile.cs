using Pacto.Knowledge.Documents;

namespace Pacto.Knowledge.Ingestion;

/// <summary>A file that was left out.</summary>
/// <param name="Path">Relative to the folder, with <c>/</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">What the parser said.</param>
public sealed record RefusedFile(string Path, RefusalReason Reason, string Detail);
