using System.IO.Compression;
using System.Text;
using Pacto.Knowledge.Documents;

namespace Pacto.Knowledge.Tests.Documents;

public sealed class ReaderTests
{
    [Fact]
    public void Markdown_is_read_as_a_reader_sees_it()
    {
        var read = new MarkdownReader().Read(Files.Utf8("""
            ---
            title: not shown
            ---
            # Mercado

            Un puesto **fijo** mide [tres metros](https://example.org).
            Sigue aquí.

            ## Precios

            - sábado: 26
            - miércoles: 14

            | Día | Precio |
            |-----|--------|
            | Sábado | 26 |
            """));

        Assert.Equal(
            [
                (BlockKind.Heading, 1, "Mercado"),
                (BlockKind.Paragraph, 0, "Un puesto fijo mide tres metros. Sigue aquí."),
                (BlockKind.Heading, 2, "Precios"),
                (BlockKind.Item, 0, "sábado: 26"),
                (BlockKind.Item, 0, "miércoles: 14"),
                (BlockKind.Row, 0, "Día | Precio"),
                (BlockKind.Row, 0, "Sábado | 26"),
            ],
            Shape(read));
        Assert.Equal(new LineRange(6, 7), read.Blocks[1].Lines);
    }

    [Fact]
    public void Headings_of_plain_text_are_known_by_their_form()
    {
        var read = new PlainTextReader().Read(Files.Utf8("""
            REGLAMENTO DE LA BIBLIOTECA

            Quién puede asociarse

            Todas las personas que viven en la ciudad.
            También quienes trabajan en ella.

            Horario
            -------
            De lunes a viernes.

            2.1 Préstamos

            Se prestan:
            - tres libros
            - una revista
            """));

        Assert.Equal(
            [
                (BlockKind.Heading, 1, "REGLAMENTO DE LA BIBLIOTECA"),
                (BlockKind.Heading, 3, "Quién puede asociarse"),
                (BlockKind.Paragraph, 0, "Todas las personas que viven en la ciudad. También quienes trabajan en ella."),
                (BlockKind.Heading, 2, "Horario"),
                (BlockKind.Paragraph, 0, "De lunes a viernes."),
                (BlockKind.Heading, 4, "2.1 Préstamos"),
                (BlockKind.Paragraph, 0, "Se prestan:"),
                (BlockKind.Item, 0, "- tres libros"),
                (BlockKind.Item, 0, "- una revista"),
            ],
            Shape(read));
    }

    [Fact]
    public void Of_a_page_only_the_content_is_read()
    {
        var read = new HtmlReader().Read(Files.Utf8("""
            <html><head><title>Portal</title><style>p { color: red }</style></head><body>
            <nav><a href="/">Inicio</a></nav><aside>Publicidad</aside>
            <main><h1>Pase</h1><p>Cuesta <b>2</b> d&oacute;lares.<br>Se carga aparte.</p><ul><li>Escolar<li>Dorada</ul>
            <table><tr><th>Tipo<th>Precio<tr><td>General<td>2</table><p hidden>oculto</p><script>alert(1)</script></main>
            <footer>Pie</footer></body></html>
            """));

        Assert.Equal(
            [
                (BlockKind.Heading, 1, "Pase"),
                (BlockKind.Paragraph, 0, "Cuesta 2 dólares. Se carga aparte."),
                (BlockKind.Item, 0, "Escolar"),
                (BlockKind.Item, 0, "Dorada"),
                (BlockKind.Row, 0, "Tipo | Precio"),
                (BlockKind.Row, 0, "General | 2"),
            ],
            Shape(read));
        Assert.Equal("Portal", read.Title);
    }

    [Fact]
    public void A_word_document_keeps_headings_items_and_rows()
    {
        Assert.Equal(
            [
                (BlockKind.Heading, 1, "Reglamento del mercado"),
                (BlockKind.Heading, 2, "Puestos"),
                (BlockKind.Paragraph, 0, "Cada puesto mide tres metros."),
                (BlockKind.Item, 0, "Puestos fijos"),
                (BlockKind.Row, 0, "Día | Precio"),
                (BlockKind.Row, 0, "Sábado | 26 pesos"),
            ],
            Shape(new WordReader().Read(Files.Word())));
    }

    [Fact]
    public void A_pdf_is_read_through_pdftotext()
    {
        var read = new PdfReader().Read(Files.Pdf("The market opens at seven."));

        Assert.Contains(read.Blocks, block => block.Text == "The market opens at seven.");
    }

    [Fact]
    public void Without_pdftotext_a_pdf_is_refused_with_the_reason()
    {
        var refused = Assert.Throws<DocumentRefusedException>(() => new PdfReader("no-such-program-here").Read(Files.Pdf("x")));

        Assert.Equal(RefusalReason.MissingProgram, refused.Reason);
    }

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes("El niño pagará la cuota.") },
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("El niño pagará la cuota.")] },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("El niño pagará la cuota.")] },
        { "UTF-16, big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("El niño pagará la cuota.")] },
        { "Windows-1252", Encoding.Latin1.GetBytes("El niño pagará la cuota.") },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_whatever_it_is_written_in(string name, byte[] content)
    {
        Assert.NotEmpty(name);
        Assert.Equal("El niño pagará la cuota.", new PlainTextReader().Read(content).Blocks.Single().Text);
    }

    [Fact]
    public void A_page_may_name_its_encoding()
    {
        var content = Encoding.Latin1.GetBytes("<html><head><meta charset=iso-8859-1></head><body><p>Año</p></body></html>");

        Assert.Equal("Año", new HtmlReader().Read(content).Blocks.Single().Text);
    }

    [Fact]
    public void What_is_no_text_is_refused()
    {
        var refused = Assert.Throws<DocumentRefusedException>(() => new PlainTextReader().Read([80, 75, 0, 1, 2, 3]));

        Assert.Equal(RefusalReason.Binary, refused.Reason);
    }

    [Fact]
    public void A_damaged_word_document_is_refused()
    {
        var whole = Files.Word();

        Assert.Throws<DocumentRefusedException>(() => new WordReader().Read(Files.Utf8("no zip at all")));
        Assert.Throws<DocumentRefusedException>(() => new WordReader().Read(whole[..(whole.Length / 2)]));
    }

    [Fact]
    public void A_word_document_that_unpacks_without_end_is_refused()
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("word/document.xml").Open();
            var nothing = new byte[1_000_000];
            for (var at = 0; at < 210; at++)
            {
                entry.Write(nothing);
            }
        }

        Assert.Equal(RefusalReason.TooLarge, Assert.Throws<DocumentRefusedException>(() => new WordReader().Read(memory.ToArray())).Reason);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    public void A_page_nested_without_end_is_refused_and_not_waited_for(string tag)
    {
        var page = string.Concat(Enumerable.Repeat(tag, 100_000));

        Assert.Equal(RefusalReason.TooDeep, Assert.Throws<DocumentRefusedException>(() => new HtmlReader().Read(Files.Utf8(page))).Reason);
    }

    [Fact]
    public void A_row_of_very_many_cells_is_read_at_once() =>
        Assert.Single(new HtmlReader().Read(Files.Utf8("<table><tr>" + string.Concat(Enumerable.Repeat("<td>celda", 200_000)))).Blocks);

    [Fact]
    public void Markdown_nested_without_end_is_read_as_plain_text()
    {
        Assert.NotEmpty(new MarkdownReader().Read(Files.Utf8(new string('>', 5_000) + " hola a todos")).Blocks);
    }

    private static IEnumerable<(BlockKind, int, string)> Shape(ReadingResult read) => read.Blocks.Select(block => (block.Kind, block.Level, block.Text));
}
