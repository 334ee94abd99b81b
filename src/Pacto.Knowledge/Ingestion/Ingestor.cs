using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Ingestion;

/// <summary>
/// Reads documents, in parallel; the result is in the order of the paths and the same on every run. A file that cannot be read
/// is reported and the rest goes on. Hidden files are passed over, links are named and not followed.
/// </summary>
/// <param name="languages">Tells the language of a document.</param>
/// <param name="grammar">Tells whether it is that language at all.</param>
/// <param name="cache">Knows earlier readings; null to read everything.</param>
public sealed class Ingestor(LanguageDetector languages, Grammar grammar, ReadingCache? cache = null)
{
    private const int LanguageLooked = 6_000;

    // Of three languages a running text has 35 to 55 words in a hundred that carry grammar only; French or Italian read as one of them 10 to 25.
    private const double OtherLanguageBelow = 0.28;
    private const int FewestWords = 60;

    private readonly FileReading files = new([new MarkdownReader(), new PlainTextReader(), new HtmlReader(), new WordReader(), new PdfReader()], cache);

    /// <summary>With what is known of the languages.</summary>
    public Ingestor(LanguageLists lists, ReadingCache? cache = null)
        : this(lists.Detector, lists.Grammar, cache)
    {
    }

    /// <summary>Reads a folder; the ids of the documents are their paths.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="progress">Told after every file, by any thread.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public IngestedFolder Read(string folder, IProgress<IngestionStep>? progress = null) =>
        Read(FoundFile.Of(new DocumentSource(folder)), file => file.Relative, progress);

    /// <summary>Reads several sources; the ids of the documents can stand in an address.</summary>
    /// <param name="sources">Files and folders.</param>
    /// <param name="progress">Told after every file, by any thread.</param>
    /// <exception cref="DirectoryNotFoundException">One of them is not there; the message is its path.</exception>
    public IngestedFolder Read(IReadOnlyList<DocumentSource> sources, IProgress<IngestionStep>? progress = null)
    {
        List<FoundFile> found = [.. sources.SelectMany(FoundFile.Of).DistinctBy(file => Path.GetFullPath(file.Path))];
        var ids = DocumentIds.Of(found);
        return Read(found, file => ids[file], progress);
    }

    private IngestedFolder Read(IReadOnlyList<FoundFile> found, Func<FoundFile, string> idOf, IProgress<IngestionStep>? progress)
    {
        var read = new (IngestedDocument? Document, RefusedFile? Refused)[found.Count];
        var done = 0;
        Parallel.For(0, found.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, at =>
        {
            read[at] = ReadFile(found[at], idOf(found[at]));
            progress?.Report(new IngestionStep(Interlocked.Increment(ref done), found.Count));
        });
        cache?.Tidy();
        List<IngestedDocument> documents = [.. read.Select(one => one.Document).OfType<IngestedDocument>()];
        return new IngestedFolder(documents, new IngestionReport(
            documents.Count, documents.Sum(document => document.Passages.Count), [.. read.Select(one => one.Refused).OfType<RefusedFile>()])
        {
            Unchanged = documents.Count(document => document.IsUnchanged),
            OtherLanguages = [.. documents.Where(document => document.IsOtherLanguage).Select(document => document.Document.Path)],
        });
    }

    private (IngestedDocument? Document, RefusedFile? Refused) ReadFile(FoundFile file, string id)
    {
        try
        {
            return (ReadDocument(file, id), null);
        }
        catch (DocumentRefusedException refused)
        {
            return (null, new RefusedFile(file.Relative, refused.Reason, refused.Message));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return (null, new RefusedFile(file.Relative, RefusalReason.Unreadable, unreadable.Message));
        }
    }

    private IngestedDocument ReadDocument(FoundFile file, string id)
    {
        var (result, hash, isKnown) = files.Read(file);
        var heading = result.Blocks.FirstOrDefault(block => block.Kind is BlockKind.Heading && block.Level == 1)?.Text;
        var name = Path.GetFileNameWithoutExtension(file.Path);
        var passages = PassageSplitter.Split(result.Blocks, id, result.Title ?? name);
        if (passages.Count == 0)
        {
            throw new DocumentRefusedException(RefusalReason.Empty, "");
        }

        var sample = Sample(passages);
        var language = file.Source.Language ?? languages.Detect(sample).Language;
        var document = new SourceDocument(
            id, LocalizedText.Same(TitleOf(file, heading ?? result.Title ?? name)), language, SourceOrigin.Added, file.Relative, hash, AddressOf(file), []);
        return new IngestedDocument(document, passages) { IsUnchanged = isKnown, IsOtherLanguage = IsOther(sample, language) };
    }

    private static string TitleOf(FoundFile file, string own) => file.Source.Title switch
    {
        null => own,
        var given when File.Exists(file.Source.Path) => given,
        var given => $"{given}: {own}",
    };

    private static Uri? AddressOf(FoundFile file) => file.Source.Address is { } address && address.AbsoluteUri.EndsWith('/')
        ? new Uri(address, string.Join('/', file.Relative.Split('/').Select(Uri.EscapeDataString)))
        : file.Source.Address;

    private bool IsOther(string sample, Language language)
    {
        var words = TextNormalizer.Tokens(sample);
        return words.Count >= FewestWords && words.Count(word => grammar.IsFunctionWord(word.Word, language)) < OtherLanguageBelow * words.Count;
    }

    // The middle of a document is more like the rest of it than its beginning.
    private static string Sample(IReadOnlyList<Passage> passages)
    {
        var text = string.Join(' ', passages.Skip(passages.Count / 3).Take(8).Select(passage => passage.Text));
        return text.Length > LanguageLooked ? text[..LanguageLooked] : text;
    }
}
