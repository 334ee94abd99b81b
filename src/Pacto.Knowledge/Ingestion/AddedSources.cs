using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Indexing.Postgres;

namespace Pacto.Knowledge.Ingestion;

/// <summary>The documents an operator added: found by an index, read from a shelf. Safe for many threads.</summary>
public sealed class AddedSources : IDisposable
{
    private AddedSources(IPassageIndex? index, IDocumentShelf shelf, IngestionReport report)
    {
        Index = index;
        Shelf = shelf;
        Report = report;
    }

    /// <summary>No documents were added.</summary>
    public static AddedSources None { get; } = new(null, MemoryShelf.Empty, new IngestionReport(0, 0, []));

    /// <summary>Finds in them; null when there are none.</summary>
    public IPassageIndex? Index { get; }

    /// <summary>Reads them.</summary>
    public IDocumentShelf Shelf { get; }

    /// <summary>What became of the files.</summary>
    public IngestionReport Report { get; }

    /// <summary>What changed on the server; null for an index in memory.</summary>
    public PostgresUpdate? Update { get; private init; }

    /// <summary>Keeps the documents in memory.</summary>
    public static AddedSources InMemory(IngestedFolder read, LanguageLists languages) => new(
        InMemoryPassageIndex.Build(read.Documents.SelectMany(one => one.Passages.Select(passage => new IndexedPassage(passage, one.Document.Language))), languages),
        new MemoryShelf(read.Documents.Select(one => (one.Document, one.Passages))),
        read.Report);

    /// <summary>Keeps the documents on a server.</summary>
    /// <param name="read">What was read; null to use what is there, written by another instance.</param>
    /// <param name="index">The server's index; taken over.</param>
    public static AddedSources OnServer(IngestedFolder? read, PostgresPassageIndex index) =>
        read is null
            ? new(index, index, None.Report)
            : new(index, index, read.Report) { Update = index.Update(read.Documents) };

    /// <inheritdoc/>
    public void Dispose() => (Index as IDisposable)?.Dispose();
}
