using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Forms;

public sealed class DraftFindingsTests
{
    [Fact]
    public void A_finished_draft_is_ready()
    {
        var findings = Review(SampleDrafts.Pledge());

        Assert.Empty(findings);
        Assert.True(DraftFindings.IsReady(findings));
    }

    [Fact]
    public void What_is_required_and_empty_blocks()
    {
        var findings = Review(SampleDrafts.Pledge().Clear("need", SampleDrafts.Now));

        Assert.Equal(("need", "required", ProblemSeverity.Blocks), (findings[0].FieldId, findings[0].Code, findings[0].Severity));
        Assert.Equal("Falta «Necesidad».", findings[0].Message(TheForms.Pledge, Language.Spanish));
        Assert.False(DraftFindings.IsReady(findings));
    }

    [Fact]
    public void A_description_over_the_limit_is_reported_with_its_excess_and_never_cut()
    {
        var draft = SampleDrafts.Pledge().Set("actions", SampleDrafts.Said(string.Concat(Enumerable.Repeat("acción ", 500)).Trim()));
        var composed = DescriptionComposer.Compose(TheForms.Pledge, draft, Language.Spanish);

        var finding = Assert.Single(Review(draft), f => f.FieldId == "description");

        Assert.Equal("too_long", finding.Code);
        Assert.Equal(composed.Characters - 3000, composed.Excess);
        Assert.Equal(composed.Excess.ToString(System.Globalization.CultureInfo.InvariantCulture), finding.Arguments["excess"]);
        Assert.Equal("actions", composed.Longest.First().FieldId);
        Assert.Contains("acción acción", composed.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("end_date", "2026-01-01", "past_date")]
    [InlineData("end_date", "2027-01-01", "date_order")]
    [InlineData("end_date", "2040-01-01", "far_date")]
    [InlineData("start_date", "2026-01-01", "past_start")]
    [InlineData("objectives", "1,2,3,4", "too_many")]
    [InlineData("objectives", "1,1", "duplicate")]
    [InlineData("other_country", "AR", "duplicate")]
    [InlineData("title", "Plan de la DPM para el barrio", "acronym")]
    [InlineData("title", "CONSULADOS MÓVILES EN LOS BARRIOS", "all_capitals")]
    [InlineData("description", "corta", "too_short")]
    public void A_value_that_does_not_fit_is_found(string fieldId, string items, string code) =>
        Assert.Contains(Review(SampleDrafts.Pledge().Set(fieldId, SampleDrafts.Said(items.Split(',')))), finding => (finding.FieldId, finding.Code) == (fieldId, code));

    [Fact]
    public void A_second_contact_needs_an_address_of_its_own()
    {
        var draft = SampleDrafts.Pledge().Set("secondary_contact_name", SampleDrafts.Said("Luis Ferreyra"));

        Assert.Contains(Review(draft), finding => finding.Code == "second_contact");
        Assert.Contains(Review(draft.Set("secondary_contact_email", SampleDrafts.Said("migraciones@sanmiguel.example"))), finding => finding.Code == "duplicate");
        Assert.Empty(Review(draft.Set("secondary_contact_email", SampleDrafts.Said("otra@sanmiguel.example"))));
    }

    [Fact]
    public void Lessons_that_repeat_the_recommendations_and_figures_that_are_missing_are_noticed()
    {
        var said = string.Concat(Enumerable.Repeat("Conviene empezar por las escuelas del barrio y dar turnos con promotoras. ", 6)).Trim();
        var draft = SampleDrafts.Empty("practice")
            .Set("lessons", SampleDrafts.Said(said)).Set("recommendations", SampleDrafts.Said(said))
            .Set("impact", SampleDrafts.Said(said)).Set("dates", SampleDrafts.Said("2016", "present"))
            .Set("primary_objectives", SampleDrafts.Said("4")).Set("secondary_objectives", SampleDrafts.Said("4", "7"));

        var found = DraftFindings.Review(TheForms.Practice, draft, Language.Spanish, SampleDrafts.Today).Select(finding => (finding.FieldId, finding.Code)).ToList();

        Assert.Contains(("lessons", "lessons_equal_recommendations"), found);
        Assert.Contains(("impact", "no_number"), found);
        Assert.Contains(("dates", "before_2018"), found);
        Assert.Contains(("secondary_objectives", "overlap"), found);
    }

    [Fact]
    public void An_acronym_written_out_once_is_known_in_the_whole_draft()
    {
        var draft = SampleDrafts.Empty("practice")
            .Set("partners", SampleDrafts.Said("El Consejo de Migrantes del Norte (CMN) puso el local."))
            .Set("lessons", SampleDrafts.Said("El CMN y la DGM trabajaron juntos."));

        var finding = Assert.Single(DraftFindings.Review(TheForms.Practice, draft, Language.Spanish, SampleDrafts.Today), f => f.Code == "acronym");

        Assert.Equal(("lessons", "DGM"), (finding.FieldId, finding.Arguments["given"]));
    }

    [Fact]
    public void The_description_states_dates_and_indicators_in_the_order_of_the_form()
    {
        var text = DescriptionComposer.Compose(TheForms.Pledge, SampleDrafts.Pledge(), Language.Spanish).Text;

        string[] leads = ["Necesidad: ", "Compromiso: ", "Personas beneficiarias: ", "Acciones:\n- Firmar", "Responsables y socios: ", "Recursos: ", "Plazo: del 1 de marzo de 2027 al 31 de diciembre de 2027.", "Indicadores:\n- Trámites", "Género, niñez"];
        Assert.Equal(leads.Length, leads.Count(lead => text.Contains(lead, StringComparison.Ordinal)));
        Assert.Equal(leads.Order(Comparer<string>.Create((a, b) => text.IndexOf(a, StringComparison.Ordinal).CompareTo(text.IndexOf(b, StringComparison.Ordinal)))), leads);
    }

    private static IReadOnlyList<DraftFinding> Review(Draft draft) => DraftFindings.Review(TheForms.Pledge, draft, Language.Spanish, SampleDrafts.Today);
}
