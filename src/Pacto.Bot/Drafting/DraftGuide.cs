using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting;

/// <summary>Goes to whatever the draft needs next, which is derived from the draft and never remembered.</summary>
internal sealed class DraftGuide(Phrases phrases, FieldPrompter prompter, ReviewWriter review, DraftNames names)
{
    /// <summary>The next question, or the review when there is none, after saying <paramref name="before"/>.</summary>
    public TurnOutcome GoOn(DraftScene scene, string? before) => scene.Draft.NextStep(scene.Form) switch
    {
        DraftStep.Ask(var field) => AskFor(scene, field, before),
        _ => Review(scene, before),
    };

    /// <summary>A field's question in full.</summary>
    public TurnOutcome AskFor(DraftScene scene, Field field, string? before) =>
        scene.At(field, prompter.Ask(scene, field, before));

    /// <summary>The draft as a whole.</summary>
    public TurnOutcome Review(DraftScene scene, string? before)
    {
        var parts = review.Write(scene);
        return scene.At(null, before is null ? parts : [new ReplyPart.Text(before), .. parts]);
    }

    /// <summary>At the review something was said that is neither a command nor the name of a field.</summary>
    public TurnOutcome AtReview(DraftScene scene) => scene.Stay(
        new ReplyPart.Text(phrases.Say(scene.Language, "draft.not-understood")), FieldPrompter.Progress(scene), review.Choices(scene));

    /// <summary>Something said about drafts in general; the draft that is open goes on where it was.</summary>
    public TurnOutcome After(ShelfVisit visit, string said) => visit.Open switch
    {
        null => visit.Say(new ReplyPart.Text(said)),
        { Asked: { } field } open => open.Stay(prompter.AskAgain(open, field, said)),
        var open => open.Stay([new ReplyPart.Text(said), .. BackAtReview(open)]),
    };

    /// <summary>One line that says where we are, after a detour from the review.</summary>
    public IReadOnlyList<ReplyPart> BackAtReview(DraftScene scene) =>
    [
        new ReplyPart.Text(phrases.Say(scene.Language, "draft.resume-review", ("name", names.Show(scene.Draft, scene.Language)))),
        FieldPrompter.Progress(scene),
        review.Choices(scene),
    ];
}
