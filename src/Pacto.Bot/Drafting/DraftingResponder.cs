using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting;

/// <summary>Leads through a form, one question at a time: takes answers, obeys steering, and takes the question up again after a detour.</summary>
internal sealed class DraftingResponder(
    IConversationStore store,
    FormCatalog forms,
    Phrases phrases,
    FieldPrompter prompter,
    DraftGuide guide,
    AnswerTaker answers,
    DraftSteering steering,
    DraftShelf shelf,
    DraftConfirmations confirmations,
    DraftCorrections corrections)
{
    /// <summary>Longest name of a field that somebody types, characters.</summary>
    private const int LongestName = 60;

    /// <summary>Takes the answer to the open field, or does what a draft command says.</summary>
    public async Task<TurnOutcome> RespondAsync(Turn turn, Heard heard, Conversation conversation, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(turn, heard, conversation, cancellationToken);
        if (open is null && conversation.Drafting is not null)
        {
            return NoneOpen(heard.Language, conversation with { Drafting = null }, "draft.lost");
        }

        return heard.Command switch
        {
            { Id: CommandIds.Yes or CommandIds.No } answer when conversation.Pending is { } pending =>
                await confirmations.AnswerAsync(new(turn, heard, conversation with { Pending = null }, open), pending, answer.Id is CommandIds.Yes, cancellationToken),
            { } command when CommandIds.Shelf.Contains(command.Id) =>
                await shelf.ServeAsync(new(turn, heard, conversation, open), command, cancellationToken),
            _ when open is null => NoneOpen(heard.Language, conversation, "draft.none-open"),
            { Id: CommandIds.Yes or CommandIds.No } or null => Answer(open),
            { Id: CommandIds.Goodbye } => steering.Pause(open),
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
        var again = scene.Asked is { } field ? prompter.AskAgain(scene, field) : guide.BackAtReview(scene);
        return detour with { Reply = said.Then(new Reply(scene.Language, again)) };
    }

    private TurnOutcome Answer(DraftScene scene) => scene.Asked is { } field
        ? answers.Take(scene, field, scene.Turn.Text)
        : NamesField(scene) ? corrections.Change(scene, new Dictionary<string, string> { ["field"] = scene.Turn.Text })
        : guide.AtReview(scene);

    /// <summary>At the review the name of a field alone is enough to open it.</summary>
    private static bool NamesField(DraftScene scene) =>
        scene.Turn.Text.Length <= LongestName && FieldFinder.Find(scene.Form, scene.Turn.Text).Count > 0;

    private async Task<DraftScene?> OpenAsync(Turn turn, Heard heard, Conversation conversation, CancellationToken cancellationToken) =>
        conversation.Drafting is { } state
        && await store.LoadDraftAsync(conversation.Person, state.DraftId, cancellationToken) is { } draft
        && forms.Find(draft.FormId) is { } form
            ? new DraftScene(turn, heard, conversation, form, draft)
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
