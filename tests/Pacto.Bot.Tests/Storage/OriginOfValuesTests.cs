using Pacto.Bot.Forms;
using Pacto.Bot.Storage;
using Pacto.Bot.Tests.Forms;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Storage;

/// <summary>Where the words of a draft come from is kept with them, and drafts from before it was kept are read like any other.</summary>
public sealed class OriginOfValuesTests
{
    [Fact]
    public void Every_origin_is_stored_with_its_turn_its_time_and_the_words_it_came_from()
    {
        var said = SampleDrafts.Said("2027-12-31") with { From = "antes de fin de 2027" };
        var quoted = new FieldValue(["Una línea de la fuente."], ValueOrigin.Quoted, "t4", SampleDrafts.Now) { Source = "local-action-15" };
        var grown = new FieldValue(["Abrir una oficina. Atender a 900 personas."], ValueOrigin.Accepted, "t9", SampleDrafts.Now)
        {
            Parts = [new("Abrir una oficina.", ValueOrigin.Said, "t2", SampleDrafts.Now), new("Atender a 900 personas.", ValueOrigin.Accepted, "t9", SampleDrafts.Now)],
        };
        var draft = SampleDrafts.Empty().Set("end_date", said).Set("actions", quoted).Set("commitment", grown).Set("entity_name", said with { Origin = ValueOrigin.Profile });

        var read = StoredJson.ReadDraft(StoredJson.Write(draft));

        Assert.Equal("antes de fin de 2027", read.Values["end_date"].From);
        Assert.Equal((ValueOrigin.Quoted, "local-action-15", "t4"), (read.Values["actions"].Origin, read.Values["actions"].Source, read.Values["actions"].TurnId));
        Assert.Equal(ValueOrigin.Profile, read.Values["entity_name"].Origin);
        Assert.Equal([ValueOrigin.Said, ValueOrigin.Accepted], read.Values["commitment"].Pieces().Select(piece => piece.Origin));
        Assert.Equal(SampleDrafts.Now, read.Values["commitment"].Pieces()[1].At);
    }

    [Fact]
    public void A_draft_stored_before_origins_had_words_is_read()
    {
        const string Old =
            """{"id":"d1","formId":"pledge","values":{"need":{"items":["400 turnos sin cubrir"],"origin":"Said","turnId":"t1","at":"2026-11-22T15:00:00+00:00"}},"skipped":["title"],"createdAt":"2026-11-22T15:00:00+00:00","updatedAt":"2026-11-22T15:00:00+00:00","version":3}""";

        var read = StoredJson.ReadDraft(Old);

        var piece = Assert.Single(read.Values["need"].Pieces());
        Assert.Equal(("400 turnos sin cubrir", ValueOrigin.Said, "t1"), (piece.Text, piece.Origin, piece.TurnId));
        Assert.Null(read.Values["need"].From);
    }

    [Fact]
    public async Task A_value_read_out_of_an_answer_keeps_the_words_of_the_answer()
    {
        using var bot = new TestBot(new MemoryConversationStore(), new FakeClock());
        await bot.SayAsync("quiero hacer un compromiso");
        await bot.SayAsync("cambie la fecha de finalización por diciembre de 2027");

        var value = (await bot.DraftsAsync())[0].Values["end_date"];

        Assert.Equal(("2027-12-31", "diciembre de 2027", ValueOrigin.Said), (value.Text, value.From, value.Origin));
    }
}
