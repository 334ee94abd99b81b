using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Coaching;
using Pacto.Bot.Drafting.Help;
using Pacto.Bot.Drafting.Proposing;
using Pacto.Bot.Drafting.Triage;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting;

/// <summary>Leads through a form, one question at a time: takes answers, obeys steering, and takes the question up again after a detour.</summary>
internal sealed class DraftingResponder(
    IConversationStore store,
    IProfiles profiles,
    FormCatalog forms,
    Phrases phrases,
    FieldPrompter prompter,
    DraftGuide guide,
    AnswerTaker answers,
    DraftSteering steering,
    DraftShelf shelf,
    DraftConfirmations confirmations,
    DraftCorrections corrections,
    ProposalTaker proposals,
    ImprovementTaker improvements,
    TriageTalk triage,
    DraftHelp help)
{
    /// <summary>Longest name of a field that somebody types, characters.</summary>
    private const int LongestName = 60;

    /// <summary>Takes the answer to the open field, or does what a draft command says.</summary>
    public async Task<TurnOutcome> RespondAsync(Turn turn, Heard heard, Conversation conversation, CancellationToken cancellationToken)
    {
        var own = await TakeAsync(turn, heard, conversation, cancellationToken);
        return await help.ReadBesideAsync(own, turn, heard, also => TakeAsync(turn, also, conversation, cancellationToken), cancellationToken);
    }

    private async Task<TurnOutcome> TakeAsync(Turn turn, Heard heard, Conversation conversation, CancellationToken cancellationToken)
    {
        var profile = await profiles.LoadProfileAsync(conversation.Person, cancellationToken);
        var open = await OpenAsync(turn, heard, conversation, cancellationToken);
        if (heard.Command is { } pressed && Other(pressed, conversation) is { } other)
        {
            if (await FindAsync(turn, heard, conversation, other, cancellationToken) is not { } named)
            {
                return NoneOpen(heard.Language, conversation, "draft.lost");
            }

            (open, conversation) = (named, named.Conversation);
        }

        open = open is null ? null : open with { HasProfile = profile is not null, IsHelped = help.IsOn(conversation) };
        if (open is null && conversation.Drafting is not null)
        {
            return NoneOpen(heard.Language, conversation with { Drafting = null }, "draft.lost");
        }

        return heard.Command switch
        {
            { Id: CommandIds.Yes or CommandIds.No } answer when conversation.Pending is { } pending =>
                await confirmations.AnswerAsync(new(turn, heard, conversation with { Pending = null }, open) { Profile = profile }, pending, answer.Id is CommandIds.Yes, cancellationToken),
            { Id: CommandIds.StartUnsure } => triage.Begin(new(turn, heard, conversation, open)),
            { Id: CommandIds.TellFirst } => triage.Listen(new(turn, heard, conversation, open)),
            { Id: CommandIds.Tell } => triage.Hear(new(turn, heard, conversation, open)),
            { Id: CommandIds.StartPledge or CommandIds.StartPractice } start when open is null && conversation.Triage is { Told.Count: > 0 } told =>
                triage.Choose(new(turn, heard, conversation, open), start.Id == CommandIds.StartPledge ? "pledge" : "practice", told),
            { } command when CommandIds.Shelf.Contains(command.Id) =>
                await shelf.ServeAsync(new(turn, heard, conversation, open) { Profile = profile }, command, cancellationToken),
            _ when open is null => NoneOpen(heard.Language, conversation, "draft.none-open"),
            { Id: CommandIds.Yes or CommandIds.No } or null => Answer(open),
            { Id: CommandIds.Goodbye } => steering.Pause(open),
            { } command when CommandIds.Helped.Contains(command.Id) => await help.ServeAsync(open, command, cancellationToken),
            { } command when open.Draft.Proposal is { } proposal && proposals.Obey(open, proposal, command) is { } obeyed => obeyed,
            { Id: CommandIds.TakeSuggestion } => open.Asked is { } field ? answers.TakeSuggestion(open, field) : guide.GoOn(open, null),
            { Id: CommandIds.SpellOut } command => await help.SpellOutAsync(open, steering.Steer(open, command), cancellationToken),
            { } command => steering.Steer(open, command),
        };
    }

    /// <summary>Adds the open question again after a detour, unless the detour itself asks something.</summary>
    public async Task<TurnOutcome> ResumeAsync(Turn turn, Heard heard, TurnOutcome detour, CancellationToken cancellationToken)
    {
        if (detour.Conversation.Pending is not null || detour.Conversation.Drafting is null
            || await OpenAsync(turn, heard, detour.Conversation, cancellationToken) is not { } scene)
        {
            return detour;
        }

        if (detour.Status is TurnStatus.Clarified)
        {
            return detour with { Reply = detour.Reply.Then(new Reply(scene.Language, [Text(scene.Language, "draft.resume-later")])) };
        }

        // What the detour offers to press would stand beside the field's own choices and be taken for them.
        var said = detour.Reply with { Parts = [.. detour.Reply.Parts.Where(part => part is not ReplyPart.Choices)] };
        return detour with { Reply = said.Then(new Reply(scene.Language, Again(scene))) };
    }

    private IReadOnlyList<ReplyPart> Again(DraftScene scene) => (scene.Asked, scene.Draft.Proposal) switch
    {
        ({ } field, _) => prompter.AskAgain(scene, field),
        (null, { } proposal) => proposals.Again(scene, proposal).Reply.Parts,
        _ => guide.BackAtReview(scene),
    };

    private TurnOutcome Answer(DraftScene scene) => scene switch
    {
        { Asked: null, Draft.Proposal: { } proposal } => proposals.Take(scene, proposal),
        _ when corrections.Hear(scene) is { } corrected => corrected,
        { State.Criterion: { } criterion } when !NamesField(scene) => improvements.Take(scene, criterion, scene.Turn.Text),
        { Asked: { } field, Heard.Command.Id: CommandIds.Yes } when field.Kind is not FieldKind.YesNo => answers.TakeSuggestion(scene, field),
        { Asked: { } field } => answers.Take(scene, field, scene.Turn.Text),
        _ => NamesField(scene) ? corrections.Change(scene, new Dictionary<string, string> { ["field"] = scene.Turn.Text }) : proposals.Begin(scene) ?? guide.AtReview(scene),
    };

    /// <summary>At the review the name of a field alone is enough to open it.</summary>
    private static bool NamesField(DraftScene scene) =>
        scene.Asked is null && scene.Turn.Text.Length <= LongestName && FieldFinder.Find(scene.Form, scene.Turn.Text).Count > 0;

    private async Task<DraftScene?> OpenAsync(Turn turn, Heard heard, Conversation conversation, CancellationToken cancellationToken) =>
        conversation.Drafting is { } state
        && await store.LoadDraftAsync(conversation.Person, state.DraftId, cancellationToken) is { } draft
        && forms.Find(draft.FormId) is { } form
            ? new DraftScene(turn, heard, conversation, form, draft)
            : null;

    /// <summary>The draft a control names when it is not the open one: edited in a window that is older than the conversation.</summary>
    private static string? Other(HeardCommand command, Conversation conversation) =>
        CommandIds.Steering.Contains(command.Id)
        && command.Slots.TryGetValue("draft", out var id)
        && id != conversation.Drafting?.DraftId
            ? id
            : null;

    private async Task<DraftScene?> FindAsync(
        Turn turn, Heard heard, Conversation conversation, string draftId, CancellationToken cancellationToken) =>
        await store.LoadDraftAsync(conversation.Person, draftId, cancellationToken) is { } draft && forms.Find(draft.FormId) is { } form
            ? new DraftScene(turn, heard, conversation with { Drafting = new DraftingState(draft.Id, form.Id, null, 0, false) }, form, draft)
            : null;

    private TurnOutcome NoneOpen(Language language, Conversation conversation, string key) => new(
        conversation,
        new Reply(language,
        [
            Text(language, key),
            new ReplyPart.Choices(
            [
                Choice.Same(phrases.Say(language, "button." + CommandIds.StartPledge)),
                Choice.Same(phrases.Say(language, "button." + CommandIds.ListDrafts)),
            ]),
        ]),
        TurnStatus.Drafting);

    private ReplyPart.Text Text(Language language, string key) => new(phrases.Say(language, key));
}
