using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Pacto.Knowledge.Documents;

/// <summary>
/// Reads a Word document: headings by style or outline level, paragraphs, items and table rows; deleted text, notes and hidden
/// fields go. The markup is read forward only, so that a document made to be huge or deep costs no more than its limit.
/// </summary>
public sealed class WordReader : IDocumentReader
{
    private const long MostUnpacked = 200_000_000;
    private const long MostCharacters = 100_000_000;
    private const int MostParts = 10_000;
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".docx", ".docm"];

    /// <inheritdoc/>
    public ReadingResult Read(byte[] content)
    {
        try
        {
            RefuseBomb(content);
            using var memory = new MemoryStream(content, writable: false);
            using var document = WordprocessingDocument.Open(memory, isEditable: false);
            var main = document.MainDocumentPart ?? throw new DocumentRefusedException(RefusalReason.Damaged, "There is no main part.");
            var styles = main.StyleDefinitionsPart is { } part ? ReadStyles(part) : [];
            return ReadBody(main, styles);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or XmlException or IOException or OpenXmlPackageException or FormatException
            or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException or NullReferenceException)
        {
            throw new DocumentRefusedException(RefusalReason.Damaged, wrong.Message, wrong);
        }
    }

    // What the archive says of its sizes may be untrue: it is unpacked once, into nothing, as far as the limit.
    private static void RefuseBomb(byte[] content)
    {
        using var memory = new MemoryStream(content, writable: false);
        using var archive = new ZipArchive(memory, ZipArchiveMode.Read);
        var isTooMuch = archive.Entries.Count > MostParts || archive.Entries.Sum(entry => entry.Length) > MostUnpacked;
        var unpacked = 0L;
        var buffer = new byte[1 << 16];
        for (var at = 0; !isTooMuch && at < archive.Entries.Count; at++)
        {
            using var part = archive.Entries[at].Open();
            int read;
            while (!isTooMuch && (read = part.Read(buffer)) > 0)
            {
                unpacked += read;
                isTooMuch = unpacked > MostUnpacked;
            }
        }

        if (isTooMuch)
        {
            throw new DocumentRefusedException(RefusalReason.TooLarge, "Unpacked it exceeds the limit.");
        }
    }

    private static XmlReader Open(OpenXmlPart part) =>
        XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });

    // Style id → heading level. "heading 1" is the name of the style in every language of Word; only its id is translated.
    private static Dictionary<string, int> ReadStyles(OpenXmlPart part)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        var id = "";
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.NamespaceURI != Namespace)
            {
                continue;
            }

            var value = xml.GetAttribute("val", Namespace) ?? "";
            switch (xml.LocalName)
            {
                case "style":
                    id = xml.GetAttribute("styleId", Namespace) ?? "";
                    break;
                case "name" when value.Equals("title", StringComparison.OrdinalIgnoreCase):
                    levels[id] = 1;
                    break;
                case "name" when value.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(value.AsSpan(8), out var level):
                    levels[id] = Math.Clamp(level, 1, 9);
                    break;
                case "basedOn" when levels.TryGetValue(value, out var inherited):
                    levels.TryAdd(id, inherited);
                    break;
                case "outlineLvl" when int.TryParse(value, out var outline) && outline is >= 0 and < 9:
                    levels.TryAdd(id, outline + 1);
                    break;
            }
        }

        return levels;
    }

    private static ReadingResult ReadBody(MainDocumentPart main, Dictionary<string, int> styles)
    {
        var writer = new BlockWriter(styles);
        using var xml = Open(main);
        for (var isMore = xml.Read(); isMore; isMore = xml.Read())
        {
            // What older programs show instead says the same again.
            while (xml is { NodeType: XmlNodeType.Element, LocalName: "Fallback", NamespaceURI: Compatibility })
            {
                xml.Skip();
            }

            if (xml.NamespaceURI != Namespace)
            {
                continue;
            }

            if (xml.NodeType is XmlNodeType.Element)
            {
                if (xml.LocalName is "t")
                {
                    writer.Write(xml.IsEmptyElement ? "" : xml.ReadString());
                }
                else
                {
                    writer.Enter(xml.LocalName, xml.GetAttribute("val", Namespace), xml.IsEmptyElement);
                }
            }
            else if (xml.NodeType is XmlNodeType.EndElement)
            {
                writer.Leave(xml.LocalName);
            }
        }

        return new ReadingResult(writer.Blocks, writer.Lines);
    }

    /// <summary>Gathers paragraphs and rows while the markup goes by.</summary>
    private sealed class BlockWriter(Dictionary<string, int> styles)
    {
        private readonly StringBuilder text = new();
        private readonly StringBuilder row = new();
        private int level;
        private int tables;
        private bool isItem;
        private bool inDefaults;
        private int rowStart;

        public List<DocumentBlock> Blocks { get; } = [];

        public List<string> Lines { get; } = [];

        public void Write(string words) => text.Append(words);

        public void Enter(string name, string? value, bool isEmpty)
        {
            switch (name)
            {
                case "p":
                    // A text box stands inside a paragraph: what came before it is kept.
                    EndParagraph();
                    (level, isItem) = (0, false);
                    break;
                case "pStyle" when value is not null:
                    level = styles.GetValueOrDefault(value);
                    isItem |= value.StartsWith("List", StringComparison.OrdinalIgnoreCase);
                    break;
                case "outlineLvl" when int.TryParse(value, out var outline) && outline is >= 0 and < 9 && level == 0:
                    level = outline + 1;
                    break;
                case "numPr":
                    isItem = true;
                    break;
                case "tab" when !inDefaults:
                case "br":
                case "cr":
                    text.Append(' ');
                    break;
                case "noBreakHyphen":
                    text.Append('-');
                    break;
                case "tabs":
                    inDefaults = !isEmpty;
                    break;
                case "tbl" when !isEmpty:
                    tables++;
                    break;
                case "tr" when tables == 1:
                    row.Clear();
                    rowStart = Lines.Count + 1;
                    break;
                case "tc" when tables == 1 && row.Length > 0:
                    row.Append(" | ");
                    break;
            }
        }

        public void Leave(string name)
        {
            switch (name)
            {
                case "p":
                    EndParagraph();
                    (level, isItem) = (0, false);
                    break;
                case "tabs":
                    inDefaults = false;
                    break;
                case "tr" when tables == 1:
                    Add(BlockKind.Row, 0, row.ToString(), rowStart);
                    break;
                case "tbl":
                    tables = Math.Max(0, tables - 1);
                    break;
            }
        }

        private void EndParagraph()
        {
            var folded = TextDecoder.Fold(text.ToString());
            text.Clear();
            if (folded.Length == 0)
            {
                return;
            }

            Lines.Add(folded);
            if (tables > 0)
            {
                row.Append(row.Length > 0 && !char.IsWhiteSpace(row[^1]) ? " " : "").Append(folded);
                return;
            }

            // Headings are numbered too: a style outweighs the numbering.
            var kind = level > 0 ? BlockKind.Heading : isItem ? BlockKind.Item : BlockKind.Paragraph;
            Add(kind, level, folded, Lines.Count);
        }

        private void Add(BlockKind kind, int of, string words, int first)
        {
            if (words.Any(char.IsLetterOrDigit))
            {
                Blocks.Add(new DocumentBlock(kind, kind is BlockKind.Heading ? of : 0, TextDecoder.Fold(words), new LineRange(first, Math.Max(first, Lines.Count))));
            }
        }
    }
}
