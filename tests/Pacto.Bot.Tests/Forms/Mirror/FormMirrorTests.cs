using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Mirror;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Forms.Mirror;

public sealed class FormMirrorTests
{
    private static readonly Form Pledge = TheForms.Pledge;

    [Fact]
    public void Sections_and_fields_stand_in_the_order_of_the_form()
    {
        var sections = FormMirror.Of(Pledge, SampleDrafts.Pledge(), Language.Spanish);

        Assert.Equal(["I", "II", "III", "IV", "V", "VI", "VII", ""], sections.Select(section => section.Section.Number));
        Assert.All(sections, section =>
        {
            var places = section.Fields.Select(field => Pledge.Fields.ToList().IndexOf(field.Field)).ToList();
            Assert.Equal(places.Order(), places);
        });
        Assert.Equal(["description"], Ids(sections, "description"));
    }

    [Theory]
    [InlineData("partnership", "joint", "participants")]
    [InlineData("matching", "matched", "matched_title,matched_id")]
    public void A_section_appears_with_the_type_that_opens_it(string type, string section, string fields)
    {
        var sections = FormMirror.Of(Pledge, SampleDrafts.Pledge().Set("type", SampleDrafts.Said(type)), Language.Spanish);

        Assert.Equal(fields.Split(','), Ids(sections, section));
    }

    [Fact]
    public void Options_carry_their_names_in_three_languages_and_the_words_of_the_form()
    {
        var sections = FormMirror.Of(Pledge, SampleDrafts.Pledge(), Language.English);

        var entity = Field(sections, "entity_type");
        Assert.Equal("Cities, Municipalities, and Local Authority", entity.Text);
        var kind = Assert.Single(entity.Choices);
        Assert.Equal(("local_authority", "Cidades, municípios e autoridades locais"), (kind.Id, kind.Name.Pt));
        Assert.Equal("Cities, Municipalities, and Local Authority", kind.Official);
        var objectives = Field(sections, "objectives").Choices;
        Assert.Equal(["4", "23"], objectives.Select(choice => choice.Id));
        Assert.All(objectives, choice => Assert.All(choice.Name.Each(), name => Assert.StartsWith(choice.Id + ". ", name, StringComparison.Ordinal)));
        Assert.All(Field(sections, "principles").Choices, choice => Assert.StartsWith($"({choice.Id}) ", choice.Name.En, StringComparison.Ordinal));
        Assert.Equal(("No", "Não"), (Field(sections, "mirror").Choices[0].Name.Es, Field(sections, "mirror").Choices[0].Name.Pt));
    }

    [Fact]
    public void What_is_empty_is_missing_or_to_be_left_blank()
    {
        var sections = FormMirror.Of(Pledge, SampleDrafts.Empty(), Language.Spanish);

        Assert.Equal(MirrorState.Missing, Field(sections, "title").State);
        Assert.Equal(MirrorState.Missing, Field(sections, "description").State);
        Assert.Equal(MirrorState.Blank, Field(sections, "champion_country").State);
        Assert.Equal((MirrorState.Filled, "Américas"), (Field(sections, "region").State, Field(sections, "region").Text));
    }

    [Fact]
    public void The_description_is_counted_as_the_form_counts_and_says_its_parts()
    {
        var draft = SampleDrafts.Pledge().Set("actions", SampleDrafts.Said(new string('a', 2900)));

        var description = Field(FormMirror.Of(Pledge, draft, Language.Spanish), "description");

        var composed = DescriptionComposer.Compose(Pledge, draft, Language.Spanish);
        Assert.Equal((composed.Text, composed.Characters), (description.Text, description.Characters));
        Assert.True(description is { IsCounted: true, IsTooLong: true });
        Assert.Contains(description.Parts, part => part.FieldId == "actions");
    }

    private static MirrorField Field(IReadOnlyList<MirrorSection> sections, string id) =>
        sections.SelectMany(section => section.Fields).First(field => field.Field.Id == id);

    private static IEnumerable<string> Ids(IReadOnlyList<MirrorSection> sections, string id) =>
        sections.Single(section => section.Section.Id == id).Fields.Select(field => field.Field.Id);
}
