using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Pacto.Bot.Drafting.Export;

/// <summary>
/// The lines of a Word file from outside: only the text of its one document is looked at, up to a measure, and nothing in it is followed.
/// </summary>
internal static class WordLines
{
    /// <summary>Most of the document that is unpacked, characters.</summary>
    private const int MostCharacters = 2_000_000;

    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Every line with something in it, in order; null when the file is damaged.</summary>
    public static List<string>? Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            if (zip.GetEntry("word/document.xml") is not { Length: <= MostCharacters } entry)
            {
                return null;
            }

            using var stream = entry.Open();
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters });
            return [.. XDocument.Load(reader).Descendants(Word + "p").Select(TextOf).SelectMany(text => text.Split('\n')).Select(line => line.Trim()).Where(line => line.Length > 0)];
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    // Text runs, breaks and tabs, in the order they stand; what was deleted with changes tracked is not there.
    private static string TextOf(XElement paragraph) => string.Concat(paragraph.Descendants().Select(part =>
        part.Name == Word + "t" ? part.Value : part.Name == Word + "br" ? "\n" : part.Name == Word + "tab" ? " " : ""));
}
