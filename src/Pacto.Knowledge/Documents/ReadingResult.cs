namespace Pacto.Knowledge.Documents;

/// <summary>A document as it was read.</summary>
/// <param name="Blocks">Its pieces in order; empty when it holds no words.</param>
/// <param name="Lines">What the line numbers of the blocks count.</param>
/// <param name="Title">The name it gives itself apart from its headings; null when it gives none.</param>
public sealed record ReadingResult(IReadOnlyList<DocumentBlock> Blocks, IReadOnlyList<string> Lines, string? Title = null);
