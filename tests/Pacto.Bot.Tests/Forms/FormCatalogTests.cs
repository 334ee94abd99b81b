using Pacto.Bot.Forms;

namespace Pacto.Bot.Tests.Forms;

public sealed class FormCatalogTests
{
    [Fact]
    public void The_pledge_form_is_read_whole()
    {
        var form = TheForms.Pledge;

        Assert.Equal(9, form.PartsOf("description").Count);
        Assert.Equal(12, form["entity_type"].Options.Count);
        Assert.Equal(23, form["objectives"].Options.Count);
        Assert.Equal(10, form["principles"].Options.Count);
        Assert.Equal(12, form["country"].OfferedOptions.Count());
        Assert.Equal(["measurable", "concrete", "need", "realistic", "forward_looking", "time_bound", "monitorable", "partnership", "principles", "gcm_linked"], form.Criteria.Select(c => c.Id));
    }

    [Fact]
    public void Contact_data_is_marked_as_personal()
    {
        var personal = TheForms.Pledge.Fields.Where(field => field.Personal).Select(field => field.Id);

        Assert.Equal(["contact_name", "contact_position", "contact_email", "secondary_contact_name", "secondary_contact_email"], personal);
    }

    [Fact]
    public void Every_required_field_is_asked_or_composed()
    {
        foreach (var form in TheForms.All.Forms)
        {
            var silent = form.Fields.Where(f => f.Required && f.Kind is not FieldKind.Composed && !form.Interview.Contains(f));

            Assert.Empty(silent);
        }
    }
}
