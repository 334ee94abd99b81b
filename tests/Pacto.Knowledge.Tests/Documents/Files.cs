using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Pacto.Knowledge.Tests.Documents;

/// <summary>Small real files, made on the spot.</summary>
internal static class Files
{
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A Word document with two levels of headings, a list and a table.</summary>
    public static byte[] Word()
    {
        using var memory = new MemoryStream();
        using (var document = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "heading 1" }) { StyleId = "Ttulo1", Type = StyleValues.Paragraph },
                new Style(new StyleName { Val = "heading 2" }) { StyleId = "Ttulo2", Type = StyleValues.Paragraph });
            main.Document = new Document(new Body(
                Line("Reglamento del mercado", "Ttulo1"),
                Line("Puestos", "Ttulo2"),
                Line("Cada puesto mide tres metros.", null),
                new Paragraph(
                    new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })),
                    new Run(new WordText("Puestos fijos"))),
                new Table(
                    new TableRow(Cell("Día"), Cell("Precio")),
                    new TableRow(Cell("Sábado"), Cell("26 pesos")))));
        }

        return memory.ToArray();
    }

    /// <summary>One page with one line of text.</summary>
    public static byte[] Pdf(string line)
    {
        var content = $"BT /F1 12 Tf 72 700 Td ({line}) Tj ET";
        return Encoding.ASCII.GetBytes($"""
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >> endobj
            4 0 obj << /Length {content.Length} >> stream
            {content}
            endstream endobj
            5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
            trailer << /Root 1 0 R >>
            %%EOF
            """);
    }

    private static Paragraph Line(string text, string? style) => style is null
        ? new Paragraph(new Run(new WordText(text)))
        : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new WordText(text)));

    private static TableCell Cell(string text) => new(Line(text, null));
}
