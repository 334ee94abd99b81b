using Pacto.Bot.Drafting.Export;
using Pacto.Bot.Forms;
using Pacto.Bot.Tests.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Drafting.Export;

public sealed class DraftFileTests
{
    private static DraftExporter Exporter => TheExporter.Exporter;

    [Fact]
    public void A_draft_written_to_json_is_read_back_without_loss()
    {
        var draft = SampleDrafts.Pledge().Skip("attachment", SampleDrafts.Now) with { Name = "Consulados móviles" };

        var read = Assert.IsType<DraftImport.Read>(JsonImport.Read(JsonExport.Write(TheForms.Pledge, draft), TheForms.All, "d2"));

        Assert.Empty(read.LeftOut);
        Assert.Equal("d2", read.Draft.Id);
        Assert.Equal((draft.Name, draft.FormId, draft.CreatedAt, draft.UpdatedAt), (read.Draft.Name, read.Draft.FormId, read.Draft.CreatedAt, read.Draft.UpdatedAt));
        Assert.Equal(draft.Skipped, read.Draft.Skipped);
        Assert.Equal(draft.Values.Keys.Order(), read.Draft.Values.Keys.Order());
        foreach (var (field, value) in draft.Values)
        {
            Assert.Equal(value.Items, read.Draft.Values[field].Items);
            Assert.Equal((value.Origin, value.TurnId, value.At), (read.Draft.Values[field].Origin, read.Draft.Values[field].TurnId, read.Draft.Values[field].At));
        }
    }

    [Theory]
    [InlineData("", "not_json")]
    [InlineData("hola", "not_json")]
    [InlineData("[]", "not_json")]
    [InlineData("null", "not_a_draft")]
    [InlineData("{}", "not_a_draft")]
    [InlineData("""{"format":"pacto-draft","version":2,"form":"pledge","createdAt":"2026-11-22T00:00:00Z","updatedAt":"2026-11-22T00:00:00Z","values":{}}""", "newer")]
    [InlineData("""{"format":"pacto-draft","version":1,"form":"visa","createdAt":"2026-11-22T00:00:00Z","updatedAt":"2026-11-22T00:00:00Z","values":{}}""", "unknown_form")]
    public void A_file_that_is_no_draft_is_refused_with_its_reason(string json, string reason) =>
        Assert.Equal(reason, Assert.IsType<DraftImport.Refused>(JsonImport.Read(json, TheForms.All, "d2")).Reason);

    [Fact]
    public void Values_a_form_does_not_take_are_left_out_and_named()
    {
        const string Json = """
            {"format":"pacto-draft","version":1,"form":"pledge","createdAt":"2026-11-22T00:00:00Z","updatedAt":"2026-11-22T00:00:00Z",
             "values":{"title":{"items":["Un\u202e título\u0000"],"origin":"said","at":"2026-11-22T00:00:00Z"},
                       "type":{"items":["royal"],"origin":"said","at":"2026-11-22T00:00:00Z"},
                       "shoe_size":{"items":["44"],"origin":"said","at":"2026-11-22T00:00:00Z"}},
             "skipped":["attachment","shoe_size"]}
            """;

        var read = Assert.IsType<DraftImport.Read>(JsonImport.Read(Json, TheForms.All, "d2"));

        Assert.Equal(["type", "shoe_size"], read.LeftOut);
        Assert.Equal("Un título", read.Draft.Value("title")!.Text);
        Assert.Equal(["attachment"], read.Draft.Skipped);
    }

    [Fact]
    public void Words_of_a_person_never_become_markup_in_markdown()
    {
        var draft = SampleDrafts.Pledge().Set("need", SampleDrafts.Said("# <script>alert(1)</script> [x](javascript:1)\n- uno *dos* _tres_ `cuatro`"));

        var markdown = MarkdownExport.Write(Exporter.Document(TheForms.Pledge, draft, Language.Spanish, SampleDrafts.Now));

        Assert.Contains(@"\# \<script\>alert(1)\</script\> \[x\](javascript:1)", markdown, StringComparison.Ordinal);
        Assert.Contains(@"\- uno \*dos\* \_tres\_ \`cuatro\`", markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Documentación en los barrios: seis consulados móviles en San Miguel de Tucumán", "compromiso-documentacion-en-los-barrios-seis-consulados.docx")]
    [InlineData("../../etc/passwd", "compromiso-etc-passwd.docx")]
    [InlineData("🎉🎉🎉", "compromiso.docx")]
    public void A_file_name_is_safe_everywhere(string title, string expected) =>
        Assert.Equal(expected, FileNames.For(TheForms.Pledge, SampleDrafts.Empty().Set("title", SampleDrafts.Said(title)), Language.Spanish, "docx"));

    [Fact]
    public void Each_language_has_its_own_document_and_no_word_of_another()
    {
        var texts = LanguageCode.All.Select(language => MarkdownExport.Write(Exporter.Document(TheForms.Pledge, SampleDrafts.Empty(), language, SampleDrafts.Now))).ToList();

        Assert.Contains("dejar en blanco", texts[0], StringComparison.Ordinal);
        Assert.Contains("deixar em branco", texts[1], StringComparison.Ordinal);
        Assert.Contains("leave blank", texts[2], StringComparison.Ordinal);
        Assert.DoesNotContain("dejar en blanco", texts[1] + texts[2], StringComparison.Ordinal);
    }
}
