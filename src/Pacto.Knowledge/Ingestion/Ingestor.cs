using System.Security.Cryptography;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Ingestion;

/// <summary>
/// Reads every document below a folder, in parallel; the result is in the order of the paths and the same on every run.
/// A file that cannot be read is reported and the rest goes on. Hidden files and links are passed over.
/// </summary>
/// <param name="languages">Tells the language of a document.</param>
/// <param name="readers">Who reads which kind of file.</param>
public sealed class Ingestor(LanguageDetector languages, IReadOnlyList<IDocumentReader> readers)
{
    private const long LargestFile = 50_000_000;
    private const int LanguageLooked = 6_000;

    private readonly Dictionary<string, IDocumentReader> readers = readers
        .SelectMany(reader => reader.Extensions.Select(extension => (extension, reader)))
        .ToDictionary(pair => pair.extension, pair => pair.reader, StringComparer.OrdinalIgnoreCase);

    /// <summary>With every reader there is.</summary>
    public Ingestor(LanguageDetector languages)
        : this(languages, [new MarkdownReader(), new PlainTextReader(), new HtmlReader(), new WordReader(), new PdfReader()])
    {
    }

    /// <summary>Reads a folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public IngestedFolder Read(string folder)
    {
        var paths = Directory.EnumerateFiles(folder, "*", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        }).Select(path => (Full: path, Relative: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .OrderBy(path => path.Relative, StringComparer.Ordinal)
            .ToList();
        var read = new (IngestedDocument? Document, RefusedFile? Refused)[paths.Count];
        Parallel.For(0, paths.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, at => read[at] = ReadFile(paths[at].Full, paths[at].Relative));
        List<IngestedDocument> documents = [.. read.Select(one => one.Document).OfType<IngestedDocument>()];
        var report = new IngestionReport(
            documents.Count, documents.Sum(document => document.Passages.Count), [.. read.Select(one => one.Refused).OfType<RefusedFile>()]);
        return new IngestedFolder(documents, report);
    }

    private (IngestedDocument? Document, RefusedFile? Refused) ReadFile(string path, string relative)
    {
        try
        {
            return (ReadDocument(path, relative), null);
        }
        catch (DocumentRefusedException refused)
        {
            return (null, new RefusedFile(relative, refused.Reason, refused.Message));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return (null, new RefusedFile(relative, RefusalReason.Unreadable, unreadable.Message));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // One document must not take the others with it, whatever a parser makes of it.
            return (null, new RefusedFile(relative, RefusalReason.Damaged, broken.Message));
        }
    }

    private IngestedDocument ReadDocument(string path, string relative)
    {
        if (!readers.TryGetValue(Path.GetExtension(path), out var reader))
        {
            throw new DocumentRefusedException(RefusalReason.UnknownKind, Path.GetExtension(path));
        }

        if (!File.Exists(path) || new FileInfo(path).Length is var length && length > LargestFile)
        {
            throw new DocumentRefusedException(RefusalReason.TooLarge, $"More than {LargestFile} bytes.");
        }

        var content = length == 0 ? throw new DocumentRefusedException(RefusalReason.Empty, "") : File.ReadAllBytes(path);
        var result = reader.Read(content);
        var heading = result.Blocks.FirstOrDefault(block => block.Kind is BlockKind.Heading && block.Level == 1)?.Text;
        var name = Path.GetFileNameWithoutExtension(path);
        var passages = PassageSplitter.Split(result.Blocks, relative, result.Title ?? name);
        if (passages.Count == 0)
        {
            throw new DocumentRefusedException(RefusalReason.Empty, "");
        }

        return new IngestedDocument(
            new SourceDocument(
                relative, LocalizedText.Same(heading ?? result.Title ?? name), LanguageOf(passages), SourceOrigin.Added, relative,
                Convert.ToHexStringLower(SHA256.HashData(content)), null, result.Lines),
            passages);
    }

    private Language LanguageOf(IReadOnlyList<Passage> passages)
    {
        // The middle of a document is more like the rest of it than its beginning.
        var text = string.Join(' ', passages.Skip(passages.Count / 3).Take(8).Select(passage => passage.Text));
        return languages.Detect(text.Length > LanguageLooked ? text[..LanguageLooked] : text).Language;
    }
}
