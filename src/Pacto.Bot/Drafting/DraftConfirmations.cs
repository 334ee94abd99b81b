using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting;

/// <summary>Does, or leaves, what "are you sure?" was asked for.</summary>
internal sealed class DraftConfirmations(
    IConversationStore store, Phrases phrases, FieldPrompter prompter, DraftGuide guide, DraftOpener opener, DraftSteering steering, DraftNames names)
{
    /// <summary>The outcome of a yes or a no.</summary>
    public async Task<TurnOutcome> AnswerAsync(ShelfVisit visit, PendingConfirmation pending, bool yes, CancellationToken cancellationToken)
    {
        var subject = pending.Subject is { } id ? await store.LoadDraftAsync(visit.Conversation.Person, id, cancellationToken) : null;
        return (pending.Action, yes) switch
        {
            (CommandIds.StartPledge, true) => opener.Begin(visit, "pledge"),
            (CommandIds.StartPractice, true) => opener.Begin(visit, "practice"),
            (CommandIds.StartPledge or CommandIds.StartPractice, false) when visit.Open is null && subject is not null => opener.Resume(visit, subject),
            (CommandIds.DeleteDraft, true) when subject is not null => Delete(visit, subject.Id, names.Show(subject, visit.Language)),
            (CommandIds.Cancel, true) when visit.Open is { } open => steering.Pause(open),
            (CommandIds.Restart, true) when visit.Open is { } open => Restart(visit, open),
            (CommandIds.DeleteDraft, false) => Unchanged(visit, "house.nothing-deleted"),
            _ => Unchanged(visit, "house.nothing-changed"),
        };
    }

    private TurnOutcome Delete(ShelfVisit visit, string draftId, string name)
    {
        var text = new ReplyPart.Text(phrases.Say(visit.Language, "shelf.deleted", ("name", name)));
        var change = new DraftChange.Deleted(draftId);
        var said = visit.Open is { } open && open.Draft.Id != draftId
            ? open.Stay([text, .. Again(open)])
            : new TurnOutcome(
                visit.Conversation with { Drafting = null },
                new Reply(visit.Language,
                [
                    text,
                    new ReplyPart.Choices([Button(visit, CommandIds.ListDrafts), Button(visit, CommandIds.StartPledge)]),
                ]),
                TurnStatus.Drafting);
        return said with { Changes = [.. said.Changes, change] };
    }

    /// <summary>What was answered stays as a draft of its own: beginning again never costs anything.</summary>
    private TurnOutcome Restart(ShelfVisit visit, DraftScene open)
    {
        var said = phrases.Say(visit.Language, "draft.restarted");
        return open.Draft.Values.Count == 0 ? guide.GoOn(open, said) : opener.Begin(visit, open.Form.Id, said);
    }

    private TurnOutcome Unchanged(ShelfVisit visit, string key)
    {
        var text = new ReplyPart.Text(phrases.Say(visit.Language, key));
        return visit.Open is { } open ? open.Stay([text, .. Again(open)]) : visit.Say(text);
    }

    private IReadOnlyList<ReplyPart> Again(DraftScene open) =>
        open.Asked is { } field ? prompter.AskAgain(open, field) : guide.BackAtReview(open);

    private Choice Button(ShelfVisit visit, string commandId) => Choice.Same(phrases.Say(visit.Language, "button." + commandId));
}
