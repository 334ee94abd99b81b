using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Forms;

public sealed class DraftTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Fact]
    public void The_interview_begins_with_the_need_and_leaves_contact_data_for_the_end()
    {
        var asked = Asked(TheForms.Pledge, SampleDrafts.Empty()).ToList();

        Assert.Equal(["need", "commitment", "beneficiaries"], asked.Take(3));
        Assert.True(asked.IndexOf("title") < asked.IndexOf("contact_name"));
        Assert.Equal("attachment", asked[^1]);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_draft_reaches_review_in_whatever_order_it_is_filled(int seed)
    {
        foreach (var form in TheForms.All.Forms)
        {
            var random = new Random(seed);
            var draft = SampleDrafts.Empty(form.Id);
            for (var turns = 0; draft.NextStep(form) is DraftStep.Ask; turns++)
            {
                Assert.True(turns < 200, "the interview does not end");
                var due = form.Interview.Where(field => draft.IsDue(form, field)).ToList();
                var field = due[random.Next(due.Count)];
                draft = random.Next(4) == 0 ? draft.Skip(field.Id, SampleDrafts.Now) : draft.Set(field.Id, AnyValue(field, random));
            }

            Assert.Equal(draft.Progress(form).Total, draft.Progress(form).Done);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Set_skip_and_clear_never_touch_another_field(int seed)
    {
        var form = TheForms.Pledge;
        var random = new Random(seed);
        var draft = SampleDrafts.Empty();
        var expected = new Dictionary<string, string>();
        for (var i = 0; i < 200; i++)
        {
            var field = form.Fields[random.Next(form.Fields.Count)];
            switch (random.Next(3))
            {
                case 0:
                    var value = AnyValue(field, random);
                    draft = draft.Set(field.Id, value);
                    expected[field.Id] = value.Text;
                    break;
                case 1:
                    draft = draft.Skip(field.Id, SampleDrafts.Now);
                    break;
                default:
                    draft = draft.Clear(field.Id, SampleDrafts.Now);
                    expected.Remove(field.Id);
                    break;
            }

            Assert.Equal(expected.OrderBy(pair => pair.Key), draft.Values.ToDictionary(pair => pair.Key, pair => pair.Value.Text).OrderBy(pair => pair.Key));
        }
    }

    [Fact]
    public void A_change_makes_a_new_draft_and_leaves_the_old_one()
    {
        var before = SampleDrafts.Empty();

        var after = before.Set("title", SampleDrafts.Said("Un título de prueba")).Skip("need", SampleDrafts.Now);

        Assert.Empty(before.Values);
        Assert.Empty(before.Skipped);
        Assert.True(after.Has("title"));
    }

    [Fact]
    public void Participants_are_asked_only_for_a_joint_pledge_and_their_names_outlive_a_change_of_mind()
    {
        var form = TheForms.Pledge;
        var joint = SampleDrafts.Empty().Set("type", SampleDrafts.Said("common"));

        Assert.Contains("participants", Asked(form, joint));
        Assert.DoesNotContain("matched_title", Asked(form, joint));

        var alone = joint.Set("participants", SampleDrafts.Said("Cruz Roja")).Set("type", SampleDrafts.Said("individual"));

        Assert.DoesNotContain("participants", Asked(form, alone));
        Assert.Equal("Cruz Roja", alone.Set("type", SampleDrafts.Said("partnership")).Value("participants")!.Text);
    }

    [Fact]
    public void A_skipped_field_is_not_asked_again_but_stays_open_when_it_is_required()
    {
        var draft = SampleDrafts.Empty().Skip("need", SampleDrafts.Now);

        Assert.Equal("commitment", Assert.IsType<DraftStep.Ask>(draft.NextStep(TheForms.Pledge)).Field.Id);
        Assert.Contains(TheForms.Pledge["need"], draft.Progress(TheForms.Pledge).Open);
        Assert.Equal("need", Assert.IsType<DraftStep.Ask>(draft.Clear("need", SampleDrafts.Now).NextStep(TheForms.Pledge)).Field.Id);
    }

    [Fact]
    public void A_description_given_whole_leaves_nothing_of_its_parts_to_ask()
    {
        var draft = SampleDrafts.Empty().Set("description", SampleDrafts.Said(new string('a', 300)));

        Assert.Empty(Asked(TheForms.Pledge, draft).Intersect(TheForms.Pledge.PartsOf("description").Select(part => part.Id)));
        Assert.Contains("start_date", Asked(TheForms.Pledge, draft));
    }

    [Fact]
    public void Optional_questions_can_be_left_out_together()
    {
        var draft = SampleDrafts.Empty().SkipOptional(TheForms.Pledge, SampleDrafts.Now);

        Assert.All(Asked(TheForms.Pledge, draft), id => Assert.True(TheForms.Pledge[id].Required));
    }

    [Fact]
    public void The_whole_pledge_can_be_answered_with_its_own_examples()
    {
        foreach (var form in TheForms.All.Forms)
        {
            foreach (var language in LanguageCode.All)
            {
                foreach (var field in form.Interview.Where(field => field.Id is not "champion_country"))
                {
                    var check = FieldRules.Check(field, field.Example[language], language, SampleDrafts.Today);

                    Assert.True(check is FieldCheck.Accepted, $"{form.Id}.{field.Id} in {language}: {check}");
                }
            }
        }
    }

    private static IEnumerable<string> Asked(Form form, Draft draft)
    {
        while (draft.NextStep(form) is DraftStep.Ask(var field))
        {
            yield return field.Id;
            draft = draft.Skip(field.Id, SampleDrafts.Now);
        }
    }

    private static FieldValue AnyValue(Field field, Random random) => SampleDrafts.Said(field.Options.Count > 0
        ? field.Options[random.Next(field.Options.Count)].Id
        : field.Kind is FieldKind.YesNo ? "yes" : $"valor {random.Next(1000)}");
}
