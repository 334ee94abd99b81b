using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Pacto.Bot.Tests.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Drafting.Export;

public sealed class ExportInjectionTests
{
    [Theory]
    [InlineData("</w:t></w:r><w:r><w:fldSimple w:instr=\"INCLUDETEXT http://evil.example\"/></w:r>")]
    [InlineData("]]>&lt;!ENTITY x SYSTEM \"file:///etc/passwd\"&gt;&x;")]
    [InlineData("{ INCLUDEPICTURE \"http://evil.example/x.png\" } =cmd|' /C calc'!A0")]
    [InlineData("<script>alert(1)</script> ![x](http://evil.example/x.png) [y](javascript:alert(1))")]
    public void Nothing_that_is_written_becomes_a_part_of_the_document_or_leads_out_of_it(string words)
    {
        var draft = SampleDrafts.Pledge().Set("need", SampleDrafts.Said(words)).Set("title", SampleDrafts.Said(words)).Set("contact_name", SampleDrafts.Said(words));
        var file = TheExporter.Exporter.Make(TheForms.Pledge, draft, "docx", Language.Spanish, SampleDrafts.Now)!;

        using var word = WordprocessingDocument.Open(new MemoryStream(file.Content.ToArray()), isEditable: false);
        var main = word.MainDocumentPart!;

        Assert.Contains(words, string.Concat(main.Document.Descendants<Text>().Select(text => text.Text)), StringComparison.Ordinal);
        Assert.Empty(main.Document.Descendants<SimpleField>());
        var outward = word.GetAllParts().SelectMany(part => part.ExternalRelationships.Select(relation => relation.Uri.ToString())
            .Concat(part.HyperlinkRelationships.Where(relation => relation.IsExternal).Select(relation => relation.Uri.ToString())));
        Assert.DoesNotContain(outward, uri => uri.Contains("evil", StringComparison.Ordinal));
        Assert.Matches("^[a-z0-9-]+\\.docx$", file.Name);
    }
}
