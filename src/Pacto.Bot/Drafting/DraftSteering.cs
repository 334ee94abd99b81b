using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Coaching;
using Pacto.Bot.Drafting.Proposing;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting;

/// <summary>Does what a person says about the open draft instead of answering its question.</summary>
internal sealed class DraftSteering(
    Phrases phrases, FieldPrompter prompter, DraftGuide guide, DraftNames names, DraftCorrections corrections, DraftFiles files,
    DraftUndo undo, Inspiration inspiration, SpellingOut spelling)
{
    /// <summary>Carries out a command of <see cref="CommandIds.Steering"/>.</summary>
    public TurnOutcome Steer(DraftScene scene, HeardCommand command) => command.Id switch
    {
        CommandIds.Back => Back(scene),
        CommandIds.Undo => undo.TakeBack(scene),
        CommandIds.Redo => undo.MakeAgain(scene),
        CommandIds.Skip => Skip(scene),
        CommandIds.Keep => GoOnFrom(scene),
        CommandIds.DontKnow or CommandIds.Unclear => Explain(scene, field => phrases.Say(scene.Language, "draft.dont-know", ("example", field.Example[scene.Language]))),
        CommandIds.Why => Explain(scene, field => $"{field.Why[scene.Language]} {field.Hint?[scene.Language]}".TrimEnd()),
        CommandIds.Example => Explain(scene, field => phrases.Say(scene.Language, "draft.an-example", ("example", field.Example[scene.Language]))),
        CommandIds.Repeat => scene.Asked is { } field ? guide.AskFor(scene, field, null) : guide.Review(scene, null),
        CommandIds.Options => ShowOptions(scene),
        CommandIds.Missing => Missing(scene),
        CommandIds.Complete => Complete(scene),
        CommandIds.Review => guide.Review(scene, null),
        CommandIds.Change or CommandIds.ChangeValue or CommandIds.GoTo => corrections.Change(scene, command.Slots),
        CommandIds.DeleteField => corrections.Empty(scene, command.Slots),
        CommandIds.Inspire => inspiration.Show(scene),
        CommandIds.TakeQuote => inspiration.Take(scene),
        CommandIds.SpellOut => spelling.Begin(scene),
        CommandIds.Rewrite or CommandIds.OneByOne or CommandIds.OnlyAnswer or CommandIds.TakeWhole => guide.GoOn(scene, null),
        CommandIds.RenameDraft => Rename(scene, command.Slots),
        CommandIds.Pause => Pause(scene),
        CommandIds.Cancel => Confirm(scene, CommandIds.Cancel, "draft.cancel-ask", "choice.confirm-leave"),
        CommandIds.Restart => Confirm(scene, CommandIds.Restart, "draft.restart-ask", "choice.confirm-restart"),
        _ => files.Give(scene, command.Id),
    };

    /// <summary>Closes the draft and says how to come back; nothing has to be saved that is not saved already.</summary>
    public TurnOutcome Pause(DraftScene scene)
    {
        var open = scene.Draft.Progress(scene.Form).Open.Count;
        var text = open == 0 ? phrases.Say(scene.Language, "draft.paused-complete") : phrases.Count(scene.Language, "draft.paused", open);
        return scene.Leave([new ReplyPart.Text(text), new ReplyPart.Choices([Button(scene, CommandIds.ListDrafts)])]);
    }

    private TurnOutcome Back(DraftScene scene)
    {
        var asked = scene.Form.Interview.Where(field => scene.Draft.Applies(scene.Form, field)).ToList();
        var here = scene.Asked is { } field ? asked.FindIndex(other => other.Id == field.Id) : asked.Count;

        // A field outside the interview was opened by name; from there "back" goes to what the draft needs next.
        if (here < 0)
        {
            return guide.GoOn(scene, null);
        }

        return here == 0
            ? scene.At(asked[0], prompter.AskAgain(scene, asked[0], phrases.Say(scene.Language, "draft.first-question")))
            : corrections.Open(scene, asked[here - 1], phrases.Say(scene.Language, "draft.back-to"));
    }

    private TurnOutcome Skip(DraftScene scene)
    {
        if (scene.Asked is not { } field)
        {
            return scene.State.Criterion is { } criterion && SpellingOut.Acronym(criterion) is null
                ? guide.Review(scene, phrases.Say(scene.Language, "coach.left"), criterion)
                : guide.GoOn(scene, null);
        }

        if (scene.Draft.Has(field.Id))
        {
            return GoOnFrom(scene);
        }

        var skipped = scene with { Draft = scene.Draft.Skip(field.Id, scene.Turn.At) };
        return guide.GoOn(skipped, phrases.Say(scene.Language, field.Required ? "draft.skipped" : "draft.skipped-optional"));
    }

    private TurnOutcome GoOnFrom(DraftScene scene)
    {
        var kept = scene.Asked is { } field && scene.Draft.Has(field.Id) ? phrases.Say(scene.Language, "draft.kept") : null;
        return guide.GoOn(scene, kept);
    }

    private TurnOutcome Explain(DraftScene scene, Func<Field, string> say) => scene.Asked is { } field
        ? scene.Stay(prompter.AskAgain(scene, field, say(field)))
        : scene.State.Criterion is { } criterion && CoachTalk.Target(scene, criterion) is { } target
            ? scene.Stay([new ReplyPart.Text(ForCriterion(scene, criterion, say(target))), .. guide.BackAtReview(scene)])
        : guide.Review(scene, null);

    // Asked "why?" about a criterion, its meaning is the reason; an example is that of the field.
    private static string ForCriterion(DraftScene scene, string criterionId, string ofField) => scene.Heard.Command?.Id is CommandIds.Why
        ? scene.Form.Criteria.First(criterion => criterion.Id == criterionId).Meaning[scene.Language]
        : ofField;

    private TurnOutcome ShowOptions(DraftScene scene)
    {
        if (scene.Asked is not { } field)
        {
            return guide.Review(scene, null);
        }

        var key = field.Options.Count > 0 || field.Kind is FieldKind.YesNo ? "draft.options" : "draft.free-answer";
        return scene.Stay(prompter.Parts(scene, field, $"{phrases.Say(scene.Language, key)}\n\n{phrases.Say(scene.Language, "draft.resume", ("ask", field.Ask[scene.Language]))}", allOptions: true));
    }

    private TurnOutcome Missing(DraftScene scene)
    {
        var open = scene.Draft.Progress(scene.Form).Open;
        var text = open.Count == 0
            ? phrases.Say(scene.Language, "draft.missing-none")
            : string.Join('\n', [phrases.Count(scene.Language, "draft.missing", open.Count), .. open.Select(field => $"- {field.Name(scene.Language)}")]);
        return scene.Asked is { } asked
            ? scene.Stay(prompter.AskAgain(scene, asked, text))
            : scene.Stay(new ReplyPart.Text(text), FieldPrompter.Progress(scene), new ReplyPart.Choices(
                [Button(scene, open.Count > 0 ? CommandIds.Complete : CommandIds.ExportWord), Button(scene, CommandIds.Change), Button(scene, CommandIds.Pause)]));
    }

    /// <summary>What was left open is asked again: forgetting that it was left open is all it takes.</summary>
    private TurnOutcome Complete(DraftScene scene)
    {
        var open = scene.Draft.Progress(scene.Form).Open;
        var draft = open.Where(field => scene.Draft.Skipped.Contains(field.Id))
            .Aggregate(scene.Draft, (draft, field) => draft.Clear(field.Id, scene.Turn.At));
        return open.Count == 0
            ? guide.Review(scene, phrases.Say(scene.Language, "draft.missing-none"))
            : guide.AskFor(scene with { Draft = draft }, open[0], null);
    }

    private TurnOutcome Rename(DraftScene scene, IReadOnlyDictionary<string, string> slots)
    {
        if (!slots.TryGetValue("value", out var name) || FieldText.CleanLine(name) is not { Length: > 0 } clean)
        {
            return scene.Stay(new ReplyPart.Text(phrases.Say(scene.Language, "shelf.rename-how")));
        }

        var renamed = scene with { Draft = DraftCopies.Renamed(scene.Draft, clean, scene.Turn.At) };
        var said = phrases.Say(scene.Language, "shelf.renamed", ("name", names.Show(renamed.Draft, scene.Language)));
        return scene.Asked is { } field
            ? renamed.Stay(prompter.AskAgain(renamed, field, said))
            : guide.Review(renamed, said);
    }

    private TurnOutcome Confirm(DraftScene scene, string action, string askKey, string yesKey)
    {
        var text = phrases.Say(scene.Language, askKey, ("name", names.Show(scene.Draft, scene.Language)));
        List<Choice> choices =
        [
            new(phrases.Say(scene.Language, yesKey), phrases.Say(scene.Language, "button.yes")),
            new(phrases.Say(scene.Language, "choice.go-on"), phrases.Say(scene.Language, "button.no")),
        ];
        if (action == CommandIds.Cancel)
        {
            choices.Insert(1, Button(scene, CommandIds.DeleteDraft));
        }

        var stayed = scene.Stay(new ReplyPart.Text(text), new ReplyPart.Choices(choices));
        return stayed with { Conversation = stayed.Conversation with { Pending = new PendingConfirmation(action, scene.Draft.Id) } };
    }

    private Choice Button(DraftScene scene, string commandId) => Choice.Same(phrases.Say(scene.Language, "button." + commandId));
}
