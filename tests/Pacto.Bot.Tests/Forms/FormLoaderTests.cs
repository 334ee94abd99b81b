using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Forms;

public sealed class FormLoaderTests
{
    private static readonly string Yaml = File.ReadAllText(Path.Combine(TheForms.Seeds, "forms", "pledge.yaml"));

    [Theory]
    [InlineData("    kind: line\n", "    kind: lime\n", "'lime' is not one of")]
    [InlineData("    required: true\n", "    requird: true\n", "unknown key 'requird'")]
    [InlineData("pt: \"País de implementação\", ", "", "has no 'pt'")]
    [InlineData("pt: \"País de implementação\", ", "pt: \"\", ", "'pt' is empty")]
    [InlineData("section: joint", "section: jointly", "no section 'jointly'")]
    [InlineData("when: { type: [matching] }", "when: { type: [matchin] }", "no option 'matchin'")]
    [InlineData("part_of: description", "part_of: descripcion", "not a composed field")]
    [InlineData("criteria: [need]", "criteria: [needs]", "no criterion 'needs'")]
    [InlineData("  - mirror\n", "  - miror\n", "no field 'miror'")]
    [InlineData("  - mirror\n", "  - need\n", "asked twice")]
    [InlineData("default: americas", "default: america", "no option 'america'")]
    [InlineData("- id: country\n", "- id: entity_name\n", "is there twice")]
    [InlineData("not_before: start_date", "not_before: title", "not a date field")]
    [InlineData("{ entity_name: same_as_entity }", "{ entity_name: same }", "no problem 'same'")]
    [InlineData("form: pledge", "form: [pledge", "pledge.yaml:")]
    public void A_mistake_in_the_data_is_told_with_file_and_line(string right, string wrong, string said)
    {
        Assert.Contains(right, Yaml, StringComparison.Ordinal);
        var broken = Yaml.Remove(Yaml.IndexOf(right, StringComparison.Ordinal), right.Length).Insert(Yaml.IndexOf(right, StringComparison.Ordinal), wrong);

        var error = Assert.Throws<FormException>(() => FormLoader.Parse(
            broken, "pledge.yaml", OptionLists.Load(TheForms.Seeds), TheForms.Pledge.Problems, TheForms.Pledge.Words));

        Assert.Matches(@"^pledge\.yaml:\d+: ", error.Message);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_practice_form_is_read_whole()
    {
        var form = TheForms.Practice;

        Assert.Equal(["applicability", "relevance", "coherence", "innovation", "replicability", "evaluation", "cross_cutting", "timing"], form.Criteria.Select(c => c.Id));
        Assert.Equal(14, form.Checklist.Count);
        Assert.Equal(17, form["sdgs"].Options.Count);
        Assert.Equal(4, form.Fields.Count(field => field.Id.StartsWith("focal_point_", StringComparison.Ordinal) && field.Personal));
    }

    [Fact]
    public void The_three_languages_differ_where_a_sentence_is_said()
    {
        foreach (var field in TheForms.All.Forms.SelectMany(form => form.Fields))
        {
            foreach (var text in new[] { field.Ask, field.Why })
            {
                Assert.True(text.Es != text.En && text.Pt != text.En && text.Es != text.Pt, $"{field.Id}: {text}");
            }
        }
    }

    [Theory]
    [InlineData("título", "title")]
    [InlineData("el titulo", "title")]
    [InlineData("tytulo", "title")]
    [InlineData("the deadline", "end_date")]
    [InlineData("fecha", "start_date,end_date")]
    [InlineData("a data de término", "end_date")]
    [InlineData("los indicadores", "indicators")]
    [InlineData("e-mail", "contact_email")]
    [InlineData("país", "country")]
    [InlineData("el presupuesto", "resources")]
    [InlineData("el tiempo", "")]
    public void A_field_is_found_by_what_people_call_it(string words, string expected) =>
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(), FieldFinder.Find(TheForms.Pledge, words).Select(field => field.Id).Order());

    [Fact]
    public void Every_field_is_found_by_its_everyday_name_in_each_language()
    {
        foreach (var form in TheForms.All.Forms)
        {
            foreach (var field in form.Fields)
            {
                foreach (var language in LanguageCode.All)
                {
                    Assert.Contains(field, FieldFinder.Find(form, field.Name(language)));
                }
            }
        }
    }
}
