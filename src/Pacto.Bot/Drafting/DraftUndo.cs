using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting;

/// <summary>Takes back the last change of the open draft, says what stands there now, and makes it again when asked to.</summary>
internal sealed class DraftUndo(Phrases phrases, FieldPrompter prompter, DraftGuide guide)
{
    /// <summary>Undoes one change; said again, the one before it.</summary>
    public TurnOutcome TakeBack(DraftScene scene) => DraftHistory.Undo(scene.Draft, scene.Turn.At) is { } undone
        ? Show(scene, undone.Draft, undone.Change, "undo.done", CommandIds.Redo)
        : Nothing(scene, "undo.none");

    /// <summary>Makes the change again that was taken back last.</summary>
    public TurnOutcome MakeAgain(DraftScene scene) => DraftHistory.Redo(scene.Draft, scene.Turn.At) is { } redone
        ? Show(scene, redone.Draft, redone.Change, "undo.again", CommandIds.Undo)
        : Nothing(scene, "undo.none-again");

    private TurnOutcome Nothing(DraftScene scene, string key) => scene.Asked is { } field
        ? scene.Stay(prompter.AskAgain(scene, field, phrases.Say(scene.Language, key)))
        : scene.Stay([new ReplyPart.Text(phrases.Say(scene.Language, key)), .. guide.BackAtReview(scene)]);

    private TurnOutcome Show(DraftScene before, Draft draft, PastChange change, string key, string offered)
    {
        var scene = before with { Draft = draft };
        var said = string.Join('\n', Lines(before, draft, change).Prepend(phrases.Say(scene.Language, key)));
        var stood = Stand(scene, change, said);
        return stood with { Reply = stood.Reply.Offering(Choice.Same(phrases.Say(scene.Language, "button." + offered))) };
    }

    /// <summary>Where she stands now: at the one field that is open again, else where she was.</summary>
    private TurnOutcome Stand(DraftScene scene, PastChange change, string said)
    {
        var touched = change.Fields.Count == 1 ? scene.Form.Find(change.Fields.Keys.First()) : null;
        return scene switch
        {
            { Draft.Proposal: not null } => guide.GoOn(scene, said),
            _ when touched is not null && scene.Draft.IsDue(scene.Form, touched) => guide.AskFor(scene, touched, said),
            { Asked: { } asked } when scene.Draft.Applies(scene.Form, asked) && (scene.State.Correcting || !scene.Draft.Has(asked.Id)) =>
                scene.At(asked, prompter.AskAgain(scene, asked, said), scene.State.Correcting),
            _ => guide.GoOn(scene, said),
        };
    }

    private IEnumerable<string> Lines(DraftScene before, Draft now, PastChange change)
    {
        if (change.Name is not null)
        {
            yield return now.Name.Length == 0 ? phrases.Say(before.Language, "undo.unnamed") : phrases.Say(before.Language, "undo.named", ("name", Markdown.Escape(now.Name)));
        }

        foreach (var field in before.Form.Fields.Where(field => change.Fields.ContainsKey(field.Id)))
        {
            yield return (now.Value(field.Id), before.Draft.Value(field.Id)) switch
            {
                ({ } value, _) => Say(before, "undo.says", field, value),
                (null, { } gone) => Say(before, "undo.said", field, gone),
                _ => phrases.Say(before.Language, now.Skipped.Contains(field.Id) ? "undo.left" : "undo.open", ("label", field.Name(before.Language))),
            };
        }
    }

    private string Say(DraftScene scene, string key, Field field, FieldValue value) => phrases.Say(
        scene.Language, key, ("label", field.Name(scene.Language)), ("value", ValueText.ShowShort(scene.Form, field, value, scene.Language)));
}
