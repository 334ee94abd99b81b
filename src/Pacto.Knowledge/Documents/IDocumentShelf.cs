namespace Pacto.Knowledge.Documents;

/// <summary>Documents to be read passage by passage, wherever they are kept. Safe for many threads.</summary>
public interface IDocumentShelf
{
    /// <summary>The documents, in the order of their ids; their lines are not kept.</summary>
    IReadOnlyList<SourceDocument> Documents { get; }

    /// <summary>The document with the id, or null.</summary>
    SourceDocument? FindDocument(string id);

    /// <summary>The passage with the id, or null.</summary>
    Passage? Find(string id);

    /// <summary>The passages of a document in its order; empty when there is no such document.</summary>
    IReadOnlyList<Passage> PassagesOf(string documentId);
}
