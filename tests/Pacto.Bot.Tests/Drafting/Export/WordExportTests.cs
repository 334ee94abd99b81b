using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

using Pacto.Bot.Drafting.Export;
using Pacto.Bot.Forms;
using Pacto.Bot.Tests.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Drafting.Export;

public sealed class WordExportTests
{
    private static DraftExporter Exporter => TheExporter.Exporter;

    public static TheoryData<Language> Languages => [.. LanguageCode.All];

    [Theory, MemberData(nameof(Languages))]
    public void Every_value_stands_under_the_label_of_its_field(Language language)
    {
        var form = TheForms.Pledge;
        var draft = SampleDrafts.Pledge();

        var blocks = Blocks(Word(draft, language));

        foreach (var field in form.Fields.Where(f => f.PartOf is null && draft.Has(f.Id)))
        {
            var shown = string.Join('\n', FieldDisplay.Items(form, field, draft.Values[field.Id], language));
            Assert.Equal(shown, blocks[field.Label[language]]);
        }

        Assert.Equal(DescriptionComposer.Compose(form, draft, language).Text, blocks[form["description"].Label[language]]);
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_document_is_valid_and_declares_its_language_and_title(Language language)
    {
        using var word = Open(Word(SampleDrafts.Pledge(), language));

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2010).Validate(word).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(language switch { Language.Portuguese => "pt-BR", Language.English => "en-GB", _ => "es-AR" }, word.PackageProperties.Language);
        Assert.Contains("Documentación en los barrios", word.PackageProperties.Title, StringComparison.Ordinal);
        Assert.Equal(word.PackageProperties.Language, word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value);
        Assert.All(word.MainDocumentPart.Document.Descendants<TableProperties>(), table => Assert.NotEmpty(table.TableCaption!.Val!.Value!));
    }

    [Fact]
    public void Sections_come_in_the_order_of_the_form()
    {
        using var word = Open(Word(SampleDrafts.Pledge(), Language.Spanish));
        var headings = Paragraphs(word).Where(p => p.Style == "Heading2").Select(p => p.Text).TakeWhile(text => text != "Criterios");

        Assert.Equal(
            ["Sección I.", "Sección II.", "Sección III.", "Sección IV.", "Sección V.", "Sección VI.", "Sección VII.", "Otros datos"],
            headings.Select(text => text[..(text.IndexOf('.', StringComparison.Ordinal) is var dot && dot > 0 ? dot + 1 : 11)]));
    }

    [Fact]
    public void Who_approves_has_a_place_to_sign_and_the_annexes_begin_on_pages_of_their_own()
    {
        using var word = Open(Word(SampleDrafts.Pledge(), Language.Spanish));
        var texts = Paragraphs(word);

        Assert.Contains(("FieldLabel", "Aprobado por"), texts);
        Assert.Equal(2, texts.Count(paragraph => paragraph == ("FieldRemark", "Firma")));
        var onNewPage = word.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Where(p => p.ParagraphProperties?.PageBreakBefore is not null).Select(p => p.InnerText);
        Assert.Equal(["Anexo: revisión del borrador", "Anexo: de dónde viene cada texto"], onNewPage);
    }

    [Fact]
    public void The_review_annex_shows_every_criterion_with_what_decided()
    {
        var rows = Rows(SampleDrafts.Pledge().Clear("indicators", SampleDrafts.Now).Clear("end_date", SampleDrafts.Now), "Criterios");

        Assert.Equal(TheForms.Pledge.Criteria.Select(criterion => criterion.Name.Es), rows.Skip(1).Select(row => row[0]));
        Assert.Contains(rows, row => row[1] == "Cumple" && row[2].StartsWith('«'));
        Assert.Contains(rows, row => row[1] is "Falta" or "Se puede reforzar" && row[2].Contains('¿', StringComparison.Ordinal));
    }

    [Fact]
    public void The_provenance_annex_says_of_every_piece_where_it_comes_from_and_repeats_no_contact()
    {
        var grown = new FieldValue(["Abrir una oficina. Atender a 900 personas."], ValueOrigin.Accepted, "t9", SampleDrafts.Now)
        {
            Parts = [new("Abrir una oficina.", ValueOrigin.Said, "t2", SampleDrafts.Now), new("Atender a 900 personas.", ValueOrigin.Accepted, "t9", SampleDrafts.Now)],
        };
        var draft = SampleDrafts.Pledge().Set("commitment", grown)
            .Set("end_date", SampleDrafts.Said("2027-12-31") with { From = "antes de fin de 2027" })
            .Set("actions", SampleDrafts.Said("Una línea de la fuente.") with { Origin = ValueOrigin.Quoted, Source = "local-action-15" });

        var rows = Rows(draft, "Anexo: de dónde viene cada texto");

        Assert.Equal(["Abrir una oficina.", "Atender a 900 personas."], rows.Where(row => row[0] == "Compromiso").Select(row => row[1]));
        Assert.Contains(rows, row => row[2] == "Dicho por usted, 22 de noviembre de 2026\nDe «antes de fin de 2027»" && row[1] == "31 de diciembre de 2027");
        Assert.Contains(rows, row => row[2].Contains("Fuente: local-action-15", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.Any(cell => cell.Contains("Quispe", StringComparison.Ordinal) || cell.Contains('@', StringComparison.Ordinal)));
    }

    [Fact]
    public void What_a_model_worded_says_so_with_day_time_and_turn_and_the_words_before()
    {
        var worded = new FieldValue(["La Municipalidad abrirá una oficina."], ValueOrigin.Model, "t9", SampleDrafts.Now) { From = "Abrir una oficina." };

        var rows = Rows(SampleDrafts.Pledge().Set("commitment", worded), "Anexo: de dónde viene cada texto");

        var time = SampleDrafts.Now.UtcDateTime.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(rows, row => row[2] == $"De un modelo de lenguaje, aceptado por usted, 22 de noviembre de 2026, {time} UTC, turno t9\nDe «Abrir una oficina.»");
    }

    [Fact]
    public void Empty_optional_fields_say_so_and_missing_ones_too()
    {
        var blocks = Blocks(Word(SampleDrafts.Empty().Set("title", SampleDrafts.Said("Título de prueba")), Language.Spanish));

        Assert.Equal("(dejar en blanco)", blocks["Documento de apoyo"]);
        Assert.Equal("(falta completar)", blocks["Nombres y apellidos"]);
        Assert.Equal("Américas", blocks["Región de aplicación"]);
    }

    [Fact]
    public void A_field_that_does_not_apply_is_not_exported_though_its_value_is_kept()
    {
        var draft = SampleDrafts.Pledge().Set("type", SampleDrafts.Said("partnership")).Set("participants", SampleDrafts.Said("Cruz Roja"));

        var single = draft.Set("type", SampleDrafts.Said("individual"));

        Assert.Contains("Cruz Roja", Blocks(Word(draft, Language.Spanish)).Values);
        Assert.DoesNotContain("Cruz Roja", Blocks(Word(single, Language.Spanish)).Values);
        Assert.True(single.Has("participants"));
    }

    [Fact]
    public void Broken_characters_do_not_break_the_file()
    {
        var draft = SampleDrafts.Pledge().Set("need", SampleDrafts.Said("roto \ud83d y \u0001 <b>&amp;</b> 🎉"));

        using var word = Open(Word(draft, Language.Spanish));

        Assert.Contains("roto  y  <b>&amp;</b> 🎉", string.Concat(Paragraphs(word).Select(p => p.Text)), StringComparison.Ordinal);
    }

    private static byte[] Word(Draft draft, Language language) =>
        Exporter.Make(TheForms.Pledge, draft, "docx", language, SampleDrafts.Now)!.Content.ToArray();

    private static List<List<string>> Rows(Draft draft, string caption)
    {
        using var word = Open(Word(draft, Language.Spanish));
        var table = word.MainDocumentPart!.Document.Descendants<Table>().Single(table => table.GetFirstChild<TableProperties>()!.TableCaption!.Val == caption);
        return [.. table.Elements<TableRow>().Select(row => row.Elements<TableCell>().Select(cell => string.Join('\n', cell.Elements<Paragraph>().Select(TextOf))).ToList())];
    }

    private static string TextOf(Paragraph paragraph) =>
        string.Concat(paragraph.Descendants().Select(e => e switch { Text text => text.Text, Break => "\n", _ => "" }));

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static Dictionary<string, string> Blocks(byte[] bytes)
    {
        using var word = Open(bytes);
        var blocks = new Dictionary<string, string>();
        var label = "";
        foreach (var (style, text) in Paragraphs(word))
        {
            label = style is "Heading3" or "FieldLabel" ? text : label;
            if (style is "PastedText" or "EmptyText" or "FieldValue" or "EmptyField")
            {
                blocks.TryAdd(label, text);
            }
        }

        return blocks;
    }

    private static List<(string? Style, string Text)> Paragraphs(WordprocessingDocument word) =>
    [
        .. word.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(paragraph => (
            paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value,
            TextOf(paragraph))),
    ];
}
