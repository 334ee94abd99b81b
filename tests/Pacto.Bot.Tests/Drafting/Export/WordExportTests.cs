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
    private static readonly DraftExporter Exporter = new(ExportTexts.Load(TheForms.Seeds));

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

        Assert.Empty(new OpenXmlValidator().Validate(word).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(language switch { Language.Portuguese => "pt-BR", Language.English => "en-GB", _ => "es-AR" }, word.PackageProperties.Language);
        Assert.Contains("Documentación en los barrios", word.PackageProperties.Title, StringComparison.Ordinal);
        Assert.Equal(word.PackageProperties.Language, word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value);
        Assert.Empty(word.MainDocumentPart.Document.Descendants<Table>());
    }

    [Fact]
    public void Sections_come_in_the_order_of_the_form()
    {
        using var word = Open(Word(SampleDrafts.Pledge(), Language.Spanish));
        var headings = Paragraphs(word).Where(p => p.Style == "Heading2").Select(p => p.Text).TakeWhile(text => !text.StartsWith("Por completar", StringComparison.Ordinal));

        Assert.Equal(
            ["Sección I.", "Sección II.", "Sección III.", "Sección IV.", "Sección V.", "Sección VI.", "Sección VII.", "Otros datos"],
            headings.Select(text => text[..(text.IndexOf('.', StringComparison.Ordinal) is var dot && dot > 0 ? dot + 1 : 11)]));
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

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static Dictionary<string, string> Blocks(byte[] bytes)
    {
        using var word = Open(bytes);
        var blocks = new Dictionary<string, string>();
        var label = "";
        foreach (var (style, text) in Paragraphs(word))
        {
            label = style == "Heading3" ? text : label;
            if (style == "PastedText")
            {
                blocks.TryAdd(label, text);
            }
        }

        return blocks;
    }

    private static List<(string? Style, string Text)> Paragraphs(WordprocessingDocument word) =>
    [
        .. word.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(paragraph => (
            paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value,
            string.Concat(paragraph.Descendants().Select(e => e switch { Text text => text.Text, Break => "\n", _ => "" })))),
    ];
}
