using Pacto.Bot.Drafting.Export;
using Pacto.Bot.Forms;
using Pacto.Bot.Tests.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Drafting.Export;

public sealed class DraftReadingTests
{
    [Theory]
    [InlineData("need: 400 turnos sin cubrir\ncommitment: abrir dos ventanillas", true)]
    [InlineData("form: practice\ntitle: Ventanilla", true)]
    [InlineData("```yaml\nneed: uno\ncommitment: dos\n```", true)]
    [InlineData("{\"need\": \"uno\", \"commitment\": \"dos\"}", true)]
    [InlineData("Acciones: capacitar al equipo\nRecursos: dos agentes", false)]
    [InlineData("title: Volver a empezar", false)]
    [InlineData("form: visa\nneed: uno", false)]
    [InlineData("need: uno\nshoe_size: 44", false)]
    [InlineData("need: &a [*a, *a]\ncommitment: x", false)]
    [InlineData("hola", false)]
    [InlineData("", false)]
    public void A_draft_is_told_from_words_about_something(string text, bool expected) =>
        Assert.Equal(expected, DraftReading.IsDraft(text, TheForms.All));

    [Fact]
    public void Answers_are_read_as_in_the_conversation_and_what_cannot_be_taken_is_named()
    {
        var read = Read("""
            form: pledge
            need: |
              En 2026 quedaron 400 turnos sin cubrir.
              Hay registro.
            participants: ["Cruz Roja, filial San Miguel", Universidad del Sur]
            type: en asociación
            end_date: diciembre de 2027
            objectives: [4, 23]
            contact_email: no es un correo
            title:
            shoe_size: 44
            """);

        Assert.Equal("En 2026 quedaron 400 turnos sin cubrir.\nHay registro.", read.Draft.Value("need")!.Text);
        Assert.Equal(["Cruz Roja, filial San Miguel", "Universidad del Sur"], read.Draft.Value("participants")!.Items);
        Assert.Equal(("partnership", "2027-12-31"), (read.Draft.Value("type")!.Text, read.Draft.Value("end_date")!.Text));
        Assert.Equal(["4", "23"], read.Draft.Value("objectives")!.Items);
        Assert.All(read.Draft.Values.Values, value => Assert.Equal((ValueOrigin.Imported, "t7"), (value.Origin, value.TurnId)));
        Assert.Equal(["shoe_size"], read.LeftOut);
        Assert.Equal("contact_email", Assert.Single(read.NotTaken).FieldId);
        Assert.False(read.Draft.Has("title"));
    }

    [Fact]
    public void An_exported_draft_comes_back_with_every_origin()
    {
        var grown = new FieldValue(["Abrir una oficina. Atender a 900 personas."], ValueOrigin.Accepted, "t9", SampleDrafts.Now)
        {
            Parts = [new("Abrir una oficina.", ValueOrigin.Said, "t2", SampleDrafts.Now), new("Atender a 900 personas.", ValueOrigin.Accepted, "t9", SampleDrafts.Now) { From = "novecientas" }],
        };
        var draft = SampleDrafts.Pledge().Set("commitment", grown).Skip("attachment", SampleDrafts.Now) with { Name = "Consulados" };
        var json = JsonExport.Write(TheForms.Pledge, draft);

        var read = Read(json);

        Assert.True(DraftReading.IsDraft(json, TheForms.All));
        Assert.Equal(json, JsonExport.Write(TheForms.Pledge, read.Draft));
    }

    [Theory]
    [InlineData("hola: [", "not_a_draft")]
    [InlineData("- uno\n- dos", "not_a_draft")]
    [InlineData("a: {b: c}\nd: e", "not_a_draft")]
    [InlineData("form: visa", "unknown_form")]
    public void What_is_no_draft_is_refused(string text, string reason) => Assert.Equal(
        reason,
        Assert.IsType<DraftImport.Refused>(DraftReading.Read(text, TheForms.All, "d2", Language.Spanish, "t7", SampleDrafts.Now)).Reason);

    [Fact]
    public void A_text_made_to_be_deep_is_refused_at_once()
    {
        var deep = $"need: {new string('[', 100_000)}\ncommitment: x";

        Assert.False(DraftReading.IsDraft(deep, TheForms.All));
    }

    private static DraftImport.Read Read(string text) =>
        Assert.IsType<DraftImport.Read>(DraftReading.Read(text, TheForms.All, "d2", Language.Spanish, "t7", SampleDrafts.Now));
}
