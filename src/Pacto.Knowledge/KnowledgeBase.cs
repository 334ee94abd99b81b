using System.Collections.Frozen;
using Pacto.Knowledge.Citations;
using Pacto.Knowledge.Collections;
using Pacto.Knowledge.Data;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Facts;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge;

/// <summary>Everything that was read: documents, passages, collections and facts. Immutable; safe for many threads.</summary>
public sealed class KnowledgeBase
{
    private const string HandbookFolder = "handbook";
    private const string HandbookId = "handbook";

    private readonly FrozenDictionary<string, Passage> byId;
    private readonly FrozenDictionary<string, CompleteList> collectionById;
    private readonly FrozenDictionary<string, SourceDocument> documentById;

    /// <summary>From what was read.</summary>
    public KnowledgeBase(
        IReadOnlyList<SourceDocument> documents,
        IReadOnlyList<Passage> passages,
        IReadOnlyList<CompleteList> collections,
        KnowledgeFacts facts)
    {
        Documents = documents;
        Passages = passages;
        Collections = collections;
        Facts = facts;
        documentById = documents.ToFrozenDictionary(document => document.Id, StringComparer.Ordinal);
        byId = passages.ToFrozenDictionary(passage => passage.Id, StringComparer.Ordinal);
        collectionById = collections.ToFrozenDictionary(collection => collection.Id, StringComparer.Ordinal);
        Quotes = new QuoteChecker(documentById, passages);
    }

    /// <summary>The built-in documents, the handbook first.</summary>
    public IReadOnlyList<SourceDocument> Documents { get; }

    /// <summary>Passages of the built-in documents, in source order.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>Lists that must come complete.</summary>
    public IReadOnlyList<CompleteList> Collections { get; }

    /// <summary>Objectives, principles and practices.</summary>
    public KnowledgeFacts Facts { get; }

    /// <summary>The 23 objectives in order.</summary>
    public IReadOnlyList<ObjectiveFacts> Objectives => Facts.Objectives;

    /// <summary>The ten principles in order.</summary>
    public IReadOnlyList<PrincipleFacts> Principles => Facts.Principles;

    /// <summary>The eight practices of the annex in order.</summary>
    public IReadOnlyList<PracticeFacts> Practices => Facts.Practices;

    /// <summary>Whether the passage with the id is a practice's row.</summary>
    public bool IsPractice(string passageId) => Practices.Any(practice => practice.Passage == passageId);

    /// <summary>What was repaired while the handbook was read.</summary>
    public IReadOnlyList<HandbookRepair> Repairs { get; private init; } = [];

    /// <summary>Documents that were added to the built-in ones.</summary>
    public IDocumentShelf Added { get; private init; } = MemoryShelf.Empty;

    /// <summary>Checks quotations.</summary>
    public QuoteChecker Quotes { get; }

    /// <summary>The passage with the id, built in or added, or null.</summary>
    public Passage? Find(string id) => byId.GetValueOrDefault(id) ?? Added.Find(id);

    /// <summary>The collection with the id, or null.</summary>
    public CompleteList? FindCollection(string id) => collectionById.GetValueOrDefault(id);

    /// <summary>The document with the id, built in or added, or null.</summary>
    public SourceDocument? FindDocument(string id) => documentById.GetValueOrDefault(id) ?? Added.FindDocument(id);

    /// <summary>The document a passage stands in.</summary>
    /// <exception cref="KeyNotFoundException">It was taken away in the meantime.</exception>
    public SourceDocument DocumentOf(Passage passage) => FindDocument(passage.DocumentId) ?? throw new KeyNotFoundException(passage.DocumentId);

    /// <summary>The passages of a document in its order; empty when there is none with the id.</summary>
    public IReadOnlyList<Passage> PassagesOf(string documentId) =>
        documentById.ContainsKey(documentId) ? [.. Passages.Where(passage => passage.DocumentId == documentId)] : Added.PassagesOf(documentId);

    /// <summary>The same with further documents beside the built-in ones.</summary>
    public KnowledgeBase With(IDocumentShelf added) => new(Documents, Passages, Collections, Facts) { Repairs = Repairs, Added = added };

    /// <summary>
    /// Reads the folder of the seeds. Throws <see cref="DataException"/>, with file and line, when a file is damaged or
    /// does not fit the handbook. Takes some tens of milliseconds; call it once.
    /// </summary>
    /// <param name="seedsFolder">The folder that holds <c>handbook</c>, <c>supplements</c> and the data files.</param>
    public static KnowledgeBase Load(string seedsFolder)
    {
        var supplements = Task.Run(() => ReadSupplements(seedsFolder));
        var facts = FactsReader.ReadObjectives(seedsFolder);
        var handbook = SourceFile.Open(
            seedsFolder, HandbookFile(seedsFolder), HandbookId, HandbookTitle, Language.Spanish, SourceOrigin.Handbook, address: null);
        var reading = HandbookReader.Read(handbook.Lines, handbook.Path, [.. facts.Select(objective => objective.Title.Es)]);
        var entries = DataFile.Read(Path.Combine(seedsFolder, HandbookFolder, "passages.yaml"));
        var passages = new List<Passage>(HandbookPassages.Join(reading.Blocks, entries, HandbookId));
        var documents = new List<SourceDocument> { handbook };
        foreach (var (document, more) in supplements.GetAwaiter().GetResult())
        {
            documents.Add(document);
            passages.AddRange(more);
        }

        RefuseDoubledIds(passages);
        var ids = passages.Select(passage => passage.Id).ToHashSet(StringComparer.Ordinal);
        return new KnowledgeBase(
            documents,
            passages,
            ReadCollections(seedsFolder, ids),
            FactsReader.Complete(facts, passages, seedsFolder))
        {
            Repairs = reading.Repairs,
        };
    }

    private static LocalizedText HandbookTitle { get; } = new()
    {
        Es = "Handbook",
        Pt = "Handbook",
        En = "Handbook",
    };

    private static string HandbookFile(string seedsFolder)
    {
        var files = Directory.GetFiles(Path.Combine(seedsFolder, HandbookFolder), "*.txt");
        return files.Length == 1
            ? Path.GetRelativePath(seedsFolder, files[0])
            : throw new DataException(HandbookFolder, 0, $"exactly one .txt file is expected, found {files.Length}");
    }

    private static List<(SourceDocument Document, IReadOnlyList<Passage> Passages)> ReadSupplements(string seedsFolder) =>
        [.. Directory.GetFiles(Path.Combine(seedsFolder, "supplements"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(file => SupplementReader.Read(seedsFolder, Path.GetRelativePath(seedsFolder, file)))];

    private static IReadOnlyList<CompleteList> ReadCollections(string seedsFolder, HashSet<string> ids)
    {
        var path = Path.Combine(seedsFolder, "collections.yaml");
        return File.Exists(path) ? CollectionReader.Read(DataFile.Read(path), ids.Contains) : [];
    }

    private static void RefuseDoubledIds(List<Passage> passages)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (passages.FirstOrDefault(passage => !seen.Add(passage.Id)) is { } doubled)
        {
            throw new DataException(doubled.DocumentId, doubled.Lines.First, $"the id '{doubled.Id}' is used twice");
        }
    }
}
