using Pacto.Bot.Forms;

namespace Pacto.Bot.Tests.Forms;

/// <summary>Changes of a draft are taken back one by one, with their origins, and made again.</summary>
public sealed class DraftHistoryTests
{
    [Fact]
    public void What_is_put_back_has_the_origin_turn_and_words_it_had()
    {
        var told = new FieldValue(["Dos ventanillas"], ValueOrigin.Quoted, "t1", SampleDrafts.Now) { From = "sus palabras", Source = "local-action-15" };
        var draft = Changed(SampleDrafts.Empty(), "t1", before => before.Set("title", told));

        var later = Changed(draft, "t2", before => before.Set("title", Said("Otra cosa", "t2")));
        var (undone, _) = DraftHistory.Undo(later, SampleDrafts.Now.AddMinutes(5))!.Value;

        Assert.Equal(told, undone.Value("title"));
        Assert.Equal(SampleDrafts.Now.AddMinutes(5), undone.UpdatedAt);
    }

    [Fact]
    public void Twenty_changes_are_kept_and_a_new_one_ends_what_could_be_made_again()
    {
        var draft = Enumerable.Range(1, 25).Aggregate(SampleDrafts.Empty(), (draft, i) => Changed(draft, $"t{i}", before => before.Set("title", Said($"Título {i}", $"t{i}"))));

        var steps = 0;
        while (DraftHistory.Undo(draft, SampleDrafts.Now) is { } undone)
        {
            (draft, steps) = (undone.Draft, steps + 1);
        }

        Assert.Equal(DraftHistory.Most, steps);
        Assert.Equal("Título 5", draft.Value("title")!.Text);
        Assert.Equal(DraftHistory.Most, draft.Future.Count);
        Assert.Empty(Changed(draft, "t26", before => before.Set("title", Said("Nuevo", "t26"))).Future);
    }

    [Fact]
    public void Going_on_without_a_change_is_no_step()
    {
        var draft = Changed(SampleDrafts.Empty(), "t1", before => before.Set("title", Said("Uno", "t1")));

        var same = Changed(draft, "t2", before => before.Propose(null, SampleDrafts.Now).Set("title", Said("Uno", "t2")));

        Assert.Single(same.Past);
    }

    [Fact]
    public void Leaving_a_field_open_is_taken_back_as_well()
    {
        var draft = Changed(SampleDrafts.Empty(), "t1", before => before.Skip("need", SampleDrafts.Now));

        Assert.Empty(DraftHistory.Undo(draft, SampleDrafts.Now)!.Value.Draft.Skipped);
    }

    private static Draft Changed(Draft before, string turn, Func<Draft, Draft> change) => DraftHistory.Record(before, change(before), turn, SampleDrafts.Now);

    private static FieldValue Said(string text, string turn) => new([text], ValueOrigin.Said, turn, SampleDrafts.Now);
}
