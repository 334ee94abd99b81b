using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Export;
using Pacto.Bot.Forms;
using Pacto.Bot.Tests.Forms;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Drafting.Export;

/// <summary>Files that come back from a workshop: read, or refused in peace.</summary>
public sealed class FilledFilesTests
{
    private static readonly FilledFiles Files = new(TheForms.All, TheExporter.Texts);
    private static readonly FormKits Kits = new(TheForms.All, TheExporter.Texts, new FakeClock());

    [Theory]
    [InlineData("pledge", Language.Spanish)]
    [InlineData("pledge", Language.Portuguese)]
    [InlineData("practice", Language.English)]
    public void The_word_file_of_the_questions_is_read_back_as_it_was_filled_in(string formId, Language language)
    {
        var form = TheForms.All[formId];
        var written = form.Interview.Where(field => field.Kind is FieldKind.Text or FieldKind.Line && FieldAdvice.Options(form, field, language).Count == 0).Take(3).ToList();
        var ticked = form.Interview.First(field => field.Kind is FieldKind.Objectives);

        var read = Read(Files.Read("taller.DOCX", Filled(form, language, written, ticked, tick: 15)), form, language);

        Assert.All(written, field => Assert.True(read.Draft.Has(field.Id) || read.NotTaken.Any(problem => problem.FieldId == field.Id), field.Id));
        Assert.Equal(FieldText.CleanText(written[0].Example[language]), read.Draft.Value(written[0].Id)!.Text);
        Assert.Equal(["15"], read.Draft.Value(ticked.Id)!.Items);
        Assert.Equal(4, read.Draft.Values.Count + read.NotTaken.Count);
        Assert.Empty(read.LeftOut);
    }

    [Fact]
    public void Answers_are_read_as_people_write_them_into_the_file()
    {
        const string Answers = """
            # Preguntas para preparar
            form: pledge
            # ¿Qué necesidad?
            need: Faltan turnos: en 2026 quedaron 400 sin cubrir, según la "mesa" de entradas
            entity_name: Municipalidad de "San Miguel"
              Dirección de Migraciones
            participants:
              - Cruz Roja: filial San Miguel
              - Universidad del Sur
            title:
            """;

        var read = Read(Files.Read("respuestas.yaml", Encoding.UTF8.GetBytes(Answers)), TheForms.Pledge, Language.Spanish);

        Assert.Equal("Faltan turnos: en 2026 quedaron 400 sin cubrir, según la \"mesa\" de entradas", read.Draft.Value("need")!.Text);
        Assert.Equal(["Cruz Roja: filial San Miguel", "Universidad del Sur"], read.Draft.Value("participants")!.Items);
        Assert.False(read.Draft.Has("title"));
    }

    [Fact]
    public void A_draft_of_ours_is_read_back_whatever_its_letters()
    {
        var json = JsonExport.Write(TheForms.Pledge, SampleDrafts.Pledge());

        Assert.IsType<FilledFile.Read>(Files.Read("borrador.json", Encoding.UTF8.GetBytes(json)));
        Assert.IsType<FilledFile.Read>(Files.Read("borrador.txt", (byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes(json)]));
        Assert.IsType<FilledFile.Read>(Files.Read("viejo.yml", Encoding.Latin1.GetBytes("form: pledge\nneed: Educación para niñas y niños migrantes del barrio\n")));
    }

    [Fact]
    public void Prose_is_told_as_it_stands()
    {
        const string Letter = "Estimada: en 2025 abrimos en Salto una oficina que atendió a 340 familias migrantes.";

        Assert.Equal(Letter, Assert.IsType<FilledFile.Told>(Files.Read("carta.txt", Encoding.UTF8.GetBytes(Letter + "\r\n"))).Text);
        Assert.Equal(Letter, Assert.IsType<FilledFile.Told>(Files.Read("carta.md", Encoding.UTF8.GetBytes(Letter))).Text);
        Assert.Equal($"Nota\n{Letter}", Assert.IsType<FilledFile.Told>(Files.Read("carta.docx", Document("Nota", "", Letter))).Text);
        Assert.IsType<FilledFile.TooLarge>(Files.Read("memoria.txt", Encoding.UTF8.GetBytes(new string('x', Turn.MaxTextLength + 1))));
    }

    private static byte[] Document(params string[] paragraphs)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
        {
            file.AddMainDocumentPart().Document = new Document(new Body(paragraphs.Select(text => new Paragraph(new Run(new Text(text))))));
        }

        return stream.ToArray();
    }

    [Fact]
    public void What_is_no_draft_is_refused()
    {
        Assert.IsType<FilledFile.OtherKind>(Files.Read("acta.pdf", "%PDF-1.7"u8.ToArray()));
        Assert.IsType<FilledFile.OtherKind>(Files.Read("", "form: pledge"u8.ToArray()));
        Assert.IsType<FilledFile.NoDraft>(Files.Read("vacio.yaml", ReadOnlyMemory<byte>.Empty));
        Assert.IsType<FilledFile.NoDraft>(Files.Read("carta.yaml", "Estimada: le escribo para contarle."u8.ToArray()));
        Assert.IsType<FilledFile.NoDraft>(Files.Read("rayas.txt", "----- 123 -----"u8.ToArray()));
        Assert.IsType<FilledFile.NoDraft>(Files.Read("datos.txt", """{"padron":[1,2]}"""u8.ToArray()));
        Assert.IsType<FilledFile.NoDraft>(Files.Read("programa.json", (byte[])[0x4D, 0x5A, 0, 0, 1, 2, 3]));
        Assert.IsType<FilledFile.NoDraft>(Files.Read("otro.docx", "PK nothing"u8.ToArray()));
        Assert.IsType<FilledFile.NoDraft>(Files.Read("blanco.docx", Kits.Make("pledge", "docx", Language.Spanish)!.Content));
        Assert.IsType<FilledFile.TooLarge>(Files.Read("largo.yaml", Encoding.UTF8.GetBytes("form: pledge\nneed: " + new string('x', Turn.MaxTextLength))));
    }

    [Theory]
    [InlineData("""<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><d>&b;</d>""")]
    [InlineData("""<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>""")]
    [InlineData("<w:document")]
    public void A_hostile_document_is_refused(string xml) => Assert.IsType<FilledFile.NoDraft>(Files.Read("trampa.docx", Zip("word/document.xml", xml)));

    [Fact]
    public void A_document_that_grows_when_it_is_unpacked_is_refused() =>
        Assert.IsType<FilledFile.NoDraft>(Files.Read("bomba.docx", Zip("word/document.xml", "<d>" + new string(' ', 40_000_000) + "</d>")));

    private static DraftImport.Read Read(FilledFile file, Form form, Language language)
    {
        var answers = Assert.IsType<FilledFile.Read>(file).Answers;
        var read = Assert.IsType<DraftImport.Read>(DraftReading.Read(answers, TheForms.All, "d", language, "t", new FakeClock().GetUtcNow()));
        Assert.Equal(form.Id, read.Draft.FormId);
        return read;
    }

    // Somebody types into the first line to write on, and puts a cross where a box was.
    private static byte[] Filled(Form form, Language language, IReadOnlyList<Field> written, Field ticked, int tick)
    {
        using var stream = new MemoryStream();
        stream.Write(Kits.Make(form.Id, "docx", language)!.Content.Span);
        using (var word = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var paragraphs = word.MainDocumentPart!.Document.Body!.Elements<Paragraph>().ToList();
            foreach (var field in written)
            {
                var question = paragraphs.FindIndex(paragraph => paragraph.InnerText.EndsWith(field.Ask[language], StringComparison.Ordinal));
                var room = paragraphs.FindIndex(question, paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == WordStyles.Room);
                paragraphs[room].Append(new Run(new Text(field.Example[language])));
            }

            var label = $"{tick}. ";
            var at = paragraphs.FindIndex(paragraph => paragraph.InnerText.EndsWith(ticked.Ask[language], StringComparison.Ordinal));
            var box = paragraphs.Skip(at).First(paragraph => paragraph.InnerText.StartsWith("☐ " + label, StringComparison.Ordinal)).Descendants<Text>().First();
            box.Text = box.Text.Replace('☐', '☒');
            word.Save();
        }

        return stream.ToArray();
    }

    private static byte[] Zip(string name, string text)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = new StreamWriter(zip.CreateEntry(name).Open()))
        {
            entry.Write(text);
        }

        return stream.ToArray();
    }
}
