using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting.Coaching;

/// <summary>Takes the answer to a question of the coach: it is put beside her text and waits there for her yes.</summary>
internal sealed class ImprovementTaker(AnswerTaker answers, DraftGuide guide, AnswerGuard guard, SpellingOut spelling, Phrases phrases, TimeProvider clock)
{
    /// <summary>The outcome of an answer about a criterion.</summary>
    public TurnOutcome Take(DraftScene scene, string criterion, string text)
    {
        if (SpellingOut.Acronym(criterion) is { } acronym)
        {
            return spelling.Take(scene, acronym, text);
        }

        if (CoachTalk.Target(scene, criterion) is not { } target)
        {
            return guide.Review(scene, null);
        }

        return scene.Draft.Value(target.Id) is { } old && target.Kind is FieldKind.Text or FieldKind.List or FieldKind.Composed
            ? Propose(scene, criterion, target, scene.Draft.Values[target.Id], text)
            : answers.TakePlain(scene, target, text);
    }

    private TurnOutcome Propose(DraftScene scene, string criterion, Field target, FieldValue old, string text)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (AnswerGuard.Refusal(guard.Found(scene.Form, target, [text], scene.Language, today)) is { } refused)
        {
            var why = Markdown.Escape(scene.Form.Problems[refused.Code].Message(scene.Language, refused.Arguments));
            return scene.Stay([new ReplyPart.Text(why), .. guide.BackAtReview(scene)]);
        }

        if (FieldRules.Check(target, text, scene.Language, today) is not FieldCheck.Accepted)
        {
            return scene.Stay([new ReplyPart.Text(phrases.Say(scene.Language, "coach.not-taken")), .. guide.BackAtReview(scene)]);
        }

        var value = ImprovedText.Of(target, old, text, scene.Turn.Id, scene.Turn.At);
        var proposal = new Proposal(ProposalKind.Improved, [value], text, scene.Turn.Id, scene.Turn.At) { Criterion = criterion };
        return guide.GoOn(scene with { Draft = scene.Draft.Propose(proposal, scene.Turn.At) }, null);
    }
}
