using Pacto.Knowledge.Documents;

namespace Pacto.Knowledge.Ingestion;

/// <summary>A file that was read, with its passages.</summary>
/// <param name="Document">The file, without its lines.</param>
/// <param name="Passages">In the order of the file; never empty.</param>
public sealed record IngestedDocument(SourceDocument Document, IReadOnlyList<Passage> Passages)
{
    /// <summary>Whether it was known from an earlier reading.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Whether few of its words are of the language it was given: it may be in another one.</summary>
    public bool IsOtherLanguage { get; init; }
}
