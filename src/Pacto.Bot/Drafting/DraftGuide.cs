using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Coaching;
using Pacto.Bot.Drafting.Proposing;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting;

/// <summary>Goes to whatever the draft needs next, which is derived from the draft and never remembered.</summary>
internal sealed class DraftGuide(
    Phrases phrases, FieldPrompter prompter, ProposalWriter proposals, ReviewWriter review, CoachTalk coach, DraftNames names)
{
    /// <summary>What waits for a yes, the next question, or the review when there is none, after saying <paramref name="before"/>.</summary>
    /// <param name="scene">Where we are.</param>
    /// <param name="before">What is said first; null for nothing.</param>
    /// <param name="criterion">The criterion just spoken of; at the review the next one is asked about.</param>
    public TurnOutcome GoOn(DraftScene scene, string? before, string? criterion = null) => scene.Draft.NextStep(scene.Form) switch
    {
        DraftStep.Confirm(var proposal) => scene.At(null, proposals.Ask(scene, proposal, before)),
        DraftStep.Ask(var field) => AskFor(scene, field, before),
        _ => Review(scene, before, criterion),
    };

    /// <summary>A field's question in full.</summary>
    public TurnOutcome AskFor(DraftScene scene, Field field, string? before, bool correcting = false) =>
        scene.At(field, prompter.Ask(scene, field, before), correcting);

    /// <summary>The draft as a whole, with the one question that would improve it most.</summary>
    public TurnOutcome Review(DraftScene scene, string? before, string? criterion = null)
    {
        // After an answer only what changed is worth reading; the whole is one word away.
        var next = coach.Next(scene, criterion);
        var parts = criterion is null ? review.Write(scene) : review.WriteShort(scene, criterion);
        List<ReplyPart> all = [.. before is null ? [] : new ReplyPart[] { new ReplyPart.Text(before) }, .. parts];
        if (next is not null)
        {
            all.Insert(all.FindLastIndex(part => part is ReplyPart.Text) + 1, new ReplyPart.Text(next.Question));
            all[^1] = review.Choices(scene, next);
        }

        return scene.At(null, all, criterion: next?.CriterionId);
    }

    /// <summary>The draft as a whole while something waits for a yes: what is written, and the ways to answer what waits.</summary>
    public TurnOutcome ReviewBeside(DraftScene scene, Proposal proposal) => scene.At(
        null, [.. review.Write(scene).OfType<ReplyPart.Text>(), .. proposals.Parts(scene, proposal, phrases.Say(scene.Language, "proposal.waits"))]);

    /// <summary>At the review something was said that is neither a command nor the name of a field.</summary>
    public TurnOutcome AtReview(DraftScene scene) => scene.Stay(
        new ReplyPart.Text(phrases.Say(scene.Language, "draft.not-understood")), FieldPrompter.Progress(scene), review.Choices(scene, null));

    /// <summary>Something said about drafts in general; the draft that is open goes on where it was.</summary>
    /// <param name="visit">What was said.</param>
    /// <param name="said">Our words.</param>
    /// <param name="shown">What goes with them.</param>
    /// <param name="otherwise">What can be pressed where no draft is open.</param>
    public TurnOutcome After(ShelfVisit visit, string said, IReadOnlyList<ReplyPart>? shown = null, IReadOnlyList<Choice>? otherwise = null) => visit.Open switch
    {
        null => visit.Say([new ReplyPart.Text(said), .. shown ?? [], .. otherwise is null ? Array.Empty<ReplyPart>() : [new ReplyPart.Choices(otherwise)]]),
        { Asked: { } field } open when shown is { Count: > 0 } => open.Stay([new ReplyPart.Text(said), .. shown, .. prompter.AskAgain(open, field)]),
        { Asked: { } field } open => open.Stay(prompter.AskAgain(open, field, said)),
        var open => open.Stay([new ReplyPart.Text(said), .. shown ?? [], .. BackAtReview(open)]),
    };

    /// <summary>One line that says where we are, after a detour from the review.</summary>
    public IReadOnlyList<ReplyPart> BackAtReview(DraftScene scene)
    {
        var asked = scene.State.Criterion is { } criterion ? coach.Ask(scene, criterion) : null;
        var line = phrases.Say(scene.Language, "draft.resume-review", ("name", names.Show(scene.Draft, scene.Language)));
        return
        [
            new ReplyPart.Text(asked is null ? line : $"{line}\n\n{asked.Question}"),
            FieldPrompter.Progress(scene),
            review.Choices(scene, asked),
        ];
    }
}
