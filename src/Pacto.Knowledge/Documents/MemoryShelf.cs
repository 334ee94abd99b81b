using System.Collections.Frozen;

namespace Pacto.Knowledge.Documents;

/// <summary>Documents held in memory. Immutable.</summary>
public sealed class MemoryShelf : IDocumentShelf
{
    private readonly FrozenDictionary<string, (SourceDocument Document, IReadOnlyList<Passage> Passages)> byId;
    private readonly FrozenDictionary<string, Passage> passageById;

    /// <summary>Of these documents with their passages.</summary>
    public MemoryShelf(IEnumerable<(SourceDocument Document, IReadOnlyList<Passage> Passages)> documents)
    {
        byId = documents.ToFrozenDictionary(one => one.Document.Id, StringComparer.Ordinal);
        passageById = byId.Values.SelectMany(one => one.Passages).ToFrozenDictionary(passage => passage.Id, StringComparer.Ordinal);
        Documents = [.. byId.Values.Select(one => one.Document).OrderBy(document => document.Id, StringComparer.Ordinal)];
    }

    /// <summary>Nothing at all.</summary>
    public static MemoryShelf Empty { get; } = new([]);

    /// <inheritdoc/>
    public IReadOnlyList<SourceDocument> Documents { get; }

    /// <inheritdoc/>
    public SourceDocument? FindDocument(string id) => byId.GetValueOrDefault(id).Document;

    /// <inheritdoc/>
    public Passage? Find(string id) => passageById.GetValueOrDefault(id);

    /// <inheritdoc/>
    public IReadOnlyList<Passage> PassagesOf(string documentId) => byId.GetValueOrDefault(documentId).Passages ?? [];
}
