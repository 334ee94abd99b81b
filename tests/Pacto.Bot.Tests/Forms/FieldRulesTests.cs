using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Forms;

public sealed class FieldRulesTests
{
    [Theory]
    [InlineData("mirror", "sí", "yes")]
    [InlineData("mirror", "Sim, também", "yes")]
    [InlineData("mirror", "yes", "yes")]
    [InlineData("mirror", "no, solo migrantes", "no")]
    [InlineData("mirror", "não", "no")]
    [InlineData("mirror", "1", "yes")]
    [InlineData("mirror", "claro que sí", "yes")]
    [InlineData("contact_email", "mi correo es Rosa@SanMiguel.GOB.ar.", "Rosa@sanmiguel.gob.ar")]
    [InlineData("contact_email", "<rosa.q@x.org>", "rosa.q@x.org")]
    [InlineData("matched_id", "ID 2301", "2301")]
    [InlineData("end_date", "segundo semestre del 27", "2027-12-31")]
    [InlineData("start_date", "segundo semestre del 27", "2027-07-01")]
    [InlineData("title", "  Volver a   empezar:\nsegunda oportunidad ", "Volver a empezar: segunda oportunidad")]
    [InlineData("title", "Un\u202eotro\u200b título\u0007 largo", "Unotro título largo")]
    [InlineData("title", "An\u0303o nuevo, vida nueva", "Año nuevo, vida nueva")]
    [InlineData("attachment", "plan de acción.PDF (3 MB)", "plan de acción.PDF")]
    public void An_answer_is_taken_as_it_was_meant(string fieldId, string answer, string expected) =>
        Assert.Equal([expected], Assert.IsType<FieldCheck.Accepted>(Check(TheForms.Pledge, fieldId, answer)).Items);

    [Theory]
    [InlineData("title", "", "empty")]
    [InlineData("title", "   ", "empty")]
    [InlineData("title", "\u202e\u200b", "no_words")]
    [InlineData("title", "🎉🎉🎉", "no_words")]
    [InlineData("title", "aaaaaaaaaaaaaaaaa", "no_words")]
    [InlineData("title", "Feria", "too_short")]
    [InlineData("need", "....", "no_words")]
    [InlineData("mirror", "quizás", "not_yes_no")]
    [InlineData("mirror", "no sé", "not_yes_no")]
    [InlineData("mirror", "não sei", "not_yes_no")]
    [InlineData("mirror", "I don't know", "not_yes_no")]
    [InlineData("end_date", "🎉", "invalid_date")]
    [InlineData("end_date", "31/12/2020", "past_date")]
    [InlineData("end_date", "31/02/2027", "invalid_date")]
    [InlineData("contact_email", "rosa arroba x punto org", "invalid_email")]
    [InlineData("contact_email", "a@b", "invalid_email")]
    [InlineData("contact_email", "a@b.org y c@d.org", "invalid_email")]
    [InlineData("matched_id", "no lo tengo", "not_a_number")]
    [InlineData("matched_id", "12345678901234", "too_long")]
    [InlineData("attachment", "no", "left_blank")]
    [InlineData("other_country", "ninguno", "left_blank")]
    [InlineData("secondary_contact_name", "não temos", "left_blank")]
    [InlineData("need", "nada", "required")]
    [InlineData("attachment", "foto.exe", "attachment_type")]
    [InlineData("attachment", "un archivo", "attachment_type")]
    [InlineData("attachment", "plan.pdf de 40 MB", "attachment_size")]
    [InlineData("attachment", "plan.pdf, anexo.docx", "one_file")]
    public void What_cannot_be_read_is_refused_with_its_reason(string fieldId, string answer, string code) =>
        Assert.Equal(code, Assert.IsType<FieldCheck.Refused>(Check(TheForms.Pledge, fieldId, answer)).Code);

    [Theory]
    [InlineData("desde 2018", "2018", "present")]
    [InlineData("2020", "2020", "2020")]
    [InlineData("2018 - 2021", "2018", "2021")]
    [InlineData("de 2020 até hoje", "2020", "present")]
    [InlineData("marzo de 2019 a junio de 2021", "2019", "2021")]
    [InlineData("since 2019, ongoing", "2019", "present")]
    [InlineData("del 19 al 24", "2019", "2024")]
    [InlineData("2018 - Presente", "2018", "present")]
    public void The_years_of_a_practice_are_read(string answer, string first, string last) =>
        Assert.Equal([first, last], Assert.IsType<FieldCheck.Accepted>(Check(TheForms.Practice, "dates", answer)).Items);

    [Theory]
    [InlineData("dates", "2024 a 2020", "date_order")]
    [InlineData("dates", "2030", "future_date")]
    [InlineData("dates", "hace mucho", "invalid_years")]
    [InlineData("resources", "http://localhost/x", "invalid_url")]
    [InlineData("resources", "https://192.168.0.1/a", "invalid_url")]
    [InlineData("resources", "javascript:alert(1.0)", "invalid_url")]
    [InlineData("resources", "no hay", "left_blank")]
    public void Years_and_links_that_cannot_be_are_refused(string fieldId, string answer, string code) =>
        Assert.Equal(code, Assert.IsType<FieldCheck.Refused>(Check(TheForms.Practice, fieldId, answer)).Code);

    [Fact]
    public void Several_links_are_taken_and_https_is_added()
    {
        var check = Check(TheForms.Practice, "resources", "www.sanmiguel.gob.ar/informe y https://example.org/a?b=1.");

        Assert.Equal(["https://www.sanmiguel.gob.ar/informe", "https://example.org/a?b=1"], Assert.IsType<FieldCheck.Accepted>(check).Items);
    }

    [Fact]
    public void Names_in_a_list_are_parted_and_sentences_are_not()
    {
        var names = Check(TheForms.Pledge, "participants", "Cruz Roja, Universidad de Ciencia y Tecnología y Cáritas");
        var sentences = Check(TheForms.Pledge, "indicators", "1. Trámites, por barrio y mes; de 0 a 900\n- Jornadas; de 0 a 24");

        Assert.Equal(["Cruz Roja", "Universidad de Ciencia y Tecnología", "Cáritas"], Assert.IsType<FieldCheck.Accepted>(names).Items);
        Assert.Equal(["Trámites, por barrio y mes; de 0 a 900", "Jornadas; de 0 a 24"], Assert.IsType<FieldCheck.Accepted>(sentences).Items);
    }

    [Fact]
    public void Line_breaks_of_a_text_stay_and_count_as_two()
    {
        var text = Assert.IsType<FieldCheck.Accepted>(Check(TheForms.Pledge, "actions", "uno \t dos\r\n\r\n\r\ntres  ")).Items[0];

        Assert.Equal("uno dos\n\ntres", text);
        Assert.Equal(15, FieldText.Length(text));
    }

    [Fact]
    public void A_long_text_is_taken_whole_and_an_endless_one_not_at_all()
    {
        var longer = string.Concat(Enumerable.Repeat("palabra ", 1000)).Trim();

        Assert.Equal(longer, Assert.IsType<FieldCheck.Accepted>(Check(TheForms.Pledge, "need", longer)).Items[0]);
        Assert.Equal("too_long", Assert.IsType<FieldCheck.Refused>(Check(TheForms.Pledge, "need", string.Concat(Enumerable.Repeat("palabra ", 100_000)))).Code);
    }

    [Fact]
    public void An_end_before_the_start_is_refused_in_its_draft()
    {
        var draft = SampleDrafts.Empty().Set("start_date", SampleDrafts.Said("2028-01-01"));

        var check = FieldRules.Read(TheForms.Pledge, draft, TheForms.Pledge["end_date"], "diciembre de 2027", Language.Portuguese, SampleDrafts.Today);

        var refused = Assert.IsType<FieldCheck.Refused>(check);
        Assert.Equal("O término (31 de dezembro de 2027) está antes do início (1 de janeiro de 2028).", TheForms.Pledge.Problems[refused.Code].Message(Language.Portuguese, refused.Arguments));
    }

    [Fact]
    public void Every_answer_of_a_person_ends_in_a_value_or_in_a_reason_with_its_sentence()
    {
        string[] answers = ["", " ", "🎉", "\ud83d", "0", "-1", "<b>hola</b>", "'; drop table drafts; --", "si", "no", "1", "99999999999999", "todas", "nada", new string('x', 30_000), "\u202e\u0000\u0007", "31/12/9999", "a@b.c", "2027"];
        foreach (var form in TheForms.All.Forms)
        {
            foreach (var field in form.Fields)
            {
                foreach (var answer in answers)
                {
                    var check = FieldRules.Check(field, answer, Language.Spanish, SampleDrafts.Today);

                    if (check is FieldCheck.Refused refused)
                    {
                        Assert.DoesNotContain('{', form.Problems[refused.Code].Message(Language.Spanish, refused.Arguments));
                    }
                    else
                    {
                        Assert.NotEmpty(Assert.IsType<FieldCheck.Accepted>(check).Items);
                    }
                }
            }
        }
    }

    private static FieldCheck Check(Form form, string fieldId, string answer) => FieldRules.Check(form[fieldId], answer, Language.Spanish, SampleDrafts.Today);
}
