using System.Xml;

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Pacto.Bot.Drafting.Export;

/// <summary>An exported draft as a Word document: real headings, tables with named columns, its language and title declared.</summary>
public static class WordExport
{
    /// <summary>The document's bytes (.docx).</summary>
    /// <param name="document">What to write.</param>
    /// <param name="made">When it was made, for the document's properties.</param>
    public static byte[] Write(ExportDocument document, DateTimeOffset made)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Make(document.Tag);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = WordStyles.MakeNumbering();
            main.AddNewPart<DocumentSettingsPart>().Settings = Settings(document.Tag);
            var body = new Body(Styled(WordStyles.Title, document.Title));
            foreach (var part in document.Parts)
            {
                body.Append(Part(main, part));
            }

            body.Append(Page(main, document));
            main.Document = new Document(body);
            Describe(word, document, made);
        }

        return stream.ToArray();
    }

    private static void Describe(WordprocessingDocument word, ExportDocument document, DateTimeOffset made)
    {
        word.PackageProperties.Title = Clean(document.Title);
        word.PackageProperties.Subject = Clean(document.Subject);
        word.PackageProperties.Creator = Clean(document.Author ?? "");
        word.PackageProperties.Language = document.Tag;
        word.PackageProperties.Created = made.UtcDateTime;
        word.PackageProperties.Modified = made.UtcDateTime;
    }

    private static IEnumerable<OpenXmlElement> Part(MainDocumentPart main, ExportPart part) => part switch
    {
        ExportPart.Heading(var level, var text, var newPage) => [newPage ? OnNewPage(Styled(WordStyles.Heading(level), text)) : Styled(WordStyles.Heading(level), text)],
        ExportPart.Subtitle(var text) => [Styled(WordStyles.Subtitle, text)],

        // One paragraph with line breaks: selecting it takes the whole value and nothing else.
        ExportPart.Value(var text) => [Styled(WordStyles.Value, text)],
        ExportPart.NoValue(var text) => [Styled(WordStyles.Empty, text)],
        ExportPart.Fields fields => WordTables.Fields(fields),
        ExportPart.Table table => WordTables.Table(table),
        ExportPart.Signatures signatures => WordTables.Signatures(signatures),
        ExportPart.Boxes(var items) => items.Select(item => Styled(WordStyles.Box, "☐ " + item)),
        ExportPart.Room(var lines) => Enumerable.Range(0, lines).Select(_ => Styled(WordStyles.Room, "")),
        ExportPart.Note(var text, var before) => [Styled(before ? WordStyles.NoteBefore : WordStyles.Note, text)],
        ExportPart.Paragraph(var text) => [Styled(null, text)],
        ExportPart.Points(var items) => items.Select(item => Styled(WordStyles.Bullet, item)),
        ExportPart.Link(var text, var address) => [Linked(main, text, address)],
        _ => throw new System.Diagnostics.UnreachableException($"No paragraph for {part}."),
    };

    /// <summary>A paragraph; line breaks of the text stay within it.</summary>
    internal static Paragraph Styled(string? style, string text)
    {
        var paragraph = new Paragraph();
        if (style is not null)
        {
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        }

        var run = new Run();
        foreach (var (line, place) in Clean(text).Split('\n').Select((line, place) => (line, place)))
        {
            if (place > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        paragraph.Append(run);
        return paragraph;
    }

    private static Paragraph OnNewPage(Paragraph heading)
    {
        heading.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        return heading;
    }

    private static Paragraph Linked(MainDocumentPart main, string text, Uri address)
    {
        var relation = main.AddHyperlinkRelationship(address, isExternal: true);
        return new Paragraph(
            new Run(new Text(Clean(text) + " ") { Space = SpaceProcessingModeValues.Preserve }),
            new Hyperlink(new Run(new RunProperties(new RunStyle { Val = WordStyles.Link }), new Text(address.AbsoluteUri))) { Id = relation.Id });
    }

    // A4 with 2.5 cm around it, in twentieths of a point; the page's number in the footer.
    private static SectionProperties Page(MainDocumentPart main, ExportDocument document)
    {
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(new Paragraph(
            [
                new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Note }, new Justification { Val = JustificationValues.Center }),
                .. Numbers(document.PageOf.Length > 0 ? document.PageOf : ExportDocument.PageMark),
            ]));
        return new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1418, Bottom = 1418, Left = 1418, Right = 1418, Header = 709, Footer = 709, Gutter = 0 });
    }

    private static IEnumerable<OpenXmlElement> Numbers(string line)
    {
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            var field = i == line.Length ? null : line[i].ToString() switch
            {
                ExportDocument.PageMark => " PAGE ",
                ExportDocument.PagesMark => " NUMPAGES ",
                _ => null,
            };
            if ((field is not null || i == line.Length) && i > start)
            {
                yield return new Run(new Text(Clean(line[start..i])) { Space = SpaceProcessingModeValues.Preserve });
            }

            if (field is not null)
            {
                yield return new SimpleField(new Run(new Text("1"))) { Instruction = field };
                start = i + 1;
            }
        }
    }

    private static Settings Settings(string tag) => new(
        new DisplayBackgroundShape(),
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = tag });

    // What XML cannot hold, a lone half of an emoji for one, would make the file unreadable.
    private static string Clean(string text)
    {
        var clean = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text, i++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString().ReplaceLineEndings("\n");
    }
}
