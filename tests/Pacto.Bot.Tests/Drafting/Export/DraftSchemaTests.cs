using System.Text.Json.Nodes;
using Pacto.Bot.Drafting.Export;
using Pacto.Bot.Forms;
using Pacto.Bot.Tests.Forms;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Drafting.Export;

/// <summary>The published schema says of an exported draft what is so, no more and no less.</summary>
public sealed class DraftSchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(Repository.PathOf("src/Pacto.Bot/wwwroot/schemas/draft-1.json")))!;

    [Fact]
    public void Every_key_that_is_written_is_in_the_schema_and_every_key_of_the_schema_is_written()
    {
        var piece = new ValuePiece("Abrir una oficina.", ValueOrigin.Quoted, "t2", SampleDrafts.Now) { From = "una oficina", Source = "local-action-15" };
        var value = new FieldValue(["Abrir una oficina."], ValueOrigin.Quoted, "t2", SampleDrafts.Now) { From = "una oficina", Source = "local-action-15", Parts = [piece] };
        var written = JsonNode.Parse(JsonExport.Write(TheForms.Pledge, SampleDrafts.Empty().Set("commitment", value)))!;

        Assert.Equal(Keys(Schema["properties"]!), Keys(written));
        Assert.Equal(Keys(Schema["$defs"]!["value"]!["properties"]!), Keys(written["values"]!["commitment"]!));
        Assert.Equal(Keys(Schema["$defs"]!["piece"]!["properties"]!), Keys(written["values"]!["commitment"]!["parts"]![0]!));
        Assert.Equal((string)Schema["properties"]!["format"]!["const"]!, (string)written["format"]!);
    }

    [Fact]
    public void Origins_forms_and_limits_of_the_schema_are_ours()
    {
        Assert.Equal(Enum.GetNames<ValueOrigin>().Select(name => name.ToLowerInvariant()), Texts(Schema["$defs"]!["origin"]!["enum"]!));
        Assert.Equal(TheForms.All.Forms.Select(form => form.Id), Texts(Schema["properties"]!["form"]!["enum"]!));
        var items = Schema["$defs"]!["value"]!["properties"]!["items"]!;
        Assert.Equal((FieldRules.MaxItems, FieldRules.MaxCharacters), ((int)items["maxItems"]!, (int)items["items"]!["maxLength"]!));
    }

    private static IEnumerable<string> Keys(JsonNode node) => node.AsObject().Select(pair => pair.Key).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(JsonNode node) => node.AsArray().Select(item => (string)item!);
}
