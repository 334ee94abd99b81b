using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Turns;

/// <summary>Answers what belongs to no room: greetings, help, thanks, the language, and the wish to be forgotten.</summary>
internal sealed class HouseResponder(Phrases phrases, IConversationStore store, DraftNames names, DataKeeper data, ChatLinker linker, ConnectedModel? model = null)
{
    /// <summary>Answers a turn that <see cref="TurnRouter"/> sent here.</summary>
    public async Task<TurnOutcome> RespondAsync(Turn turn, Heard heard, Conversation conversation, CancellationToken cancellationToken)
    {
        if (turn.Kind is TurnKind.Joined)
        {
            return await GreetAsync(heard.Language, conversation, cancellationToken);
        }

        return heard.Command?.Id switch
        {
            CommandIds.Greet => await GreetAsync(heard.Language, conversation, cancellationToken),
            CommandIds.Help => Say(heard, conversation, conversation.Drafting is null ? "house.help" : "house.help-in-draft", Beginnings(conversation)),
            CommandIds.Thanks => Say(heard, conversation, "house.thanks"),
            CommandIds.Goodbye => Say(heard, conversation, "house.goodbye"),
            CommandIds.LanguageEs or CommandIds.LanguagePt or CommandIds.LanguageEn =>
                Say(heard, conversation with { LanguageChosen = true }, "house.language-changed"),
            CommandIds.MyData => await data.ShowAsync(heard.Language, conversation, cancellationToken),
            CommandIds.ModelOff or CommandIds.ModelOn when model is not { IsOn: true } => Say(heard, conversation, "model.none"),
            CommandIds.ModelOff => Say(heard, conversation with { Model = new ModelUse(Told: true, Off: true) }, "model.off"),
            CommandIds.ModelOn => Say(heard, conversation with { Model = ModelUse.ToldOfAll }, "model.on"),
            CommandIds.Forget => data.AskBeforeForgetting(heard.Language, conversation),
            CommandIds.LinkChats => linker.Offer(heard.Language, conversation),
            CommandIds.LinkWith => await linker.TakeAsync(heard, conversation, cancellationToken),
            CommandIds.UnlinkChats => await linker.UnlinkAsync(heard.Language, conversation, cancellationToken),
            CommandIds.Yes when conversation.Pending?.Action == CommandIds.LinkWith => await linker.LinkAsync(heard.Language, conversation, cancellationToken),
            CommandIds.No when conversation.Pending?.Action == CommandIds.LinkWith => Say(heard, conversation with { Pending = null }, "link.not-done"),
            CommandIds.Yes when conversation.Pending is not null => await data.ForgetAsync(turn, heard.Language, conversation, cancellationToken),
            CommandIds.No when conversation.Pending is not null => Say(heard, conversation with { Pending = null }, "house.nothing-deleted"),
            null => Say(heard, conversation, "house.nothing-said"),
            _ => Say(heard, conversation, "house.what-now", Beginnings(conversation)),
        };
    }

    /// <summary>True for what is between the assistant and one person: where others read along it is not done.</summary>
    public static bool IsPrivate(Route route, Turn turn, Heard heard) =>
        route is Route.Draft or Route.HouseInDraft or Route.QuestionInDraft or Route.HandOver
        || (route is Route.House
            && (turn.Kind is TurnKind.Joined
                || heard.Command?.Id is CommandIds.Greet or CommandIds.MyData or CommandIds.Forget or CommandIds.Yes
                    or CommandIds.LinkChats or CommandIds.LinkWith or CommandIds.UnlinkChats));

    /// <summary>Greets everybody, or asks the person to go on where nobody reads along.</summary>
    public TurnOutcome RespondToAll(Turn turn, Heard heard, Conversation conversation) =>
        turn.Kind is TurnKind.Joined || heard.Command?.Id is CommandIds.Greet
            ? Say(heard, conversation with { Greeted = true }, "teams.greeting-to-all", "choice.ask-pledge", "choice.ask-who")
            : heard.Command is { Id: CommandIds.LinkWith } seen ? linker.Spoil(heard.Language, conversation, seen.Slots["value"])
            : InPrivate(heard, conversation);

    /// <summary>Says that a button belongs to an older message, or that editing one changes nothing, and offers again what can be pressed now.</summary>
    public TurnOutcome RespondToOld(Turn turn, Heard heard, Conversation conversation)
    {
        List<ReplyPart> parts = [new ReplyPart.Text(phrases.Say(heard.Language, turn.IsEdit ? "house.old-message" : "house.old-button"))];
        if (conversation.Offered.Count > 0)
        {
            parts.Add(new ReplyPart.Choices(conversation.Offered));
        }

        return new TurnOutcome(conversation, new Reply(heard.Language, parts), TurnStatus.Refused);
    }

    private TurnOutcome InPrivate(Heard heard, Conversation conversation) => Chatted(
        conversation, heard.Language, [new ReplyPart.Text(phrases.Say(heard.Language, "teams.in-private")), new ReplyPart.Alone()]);

    /// <summary>Says that something went wrong on our side; nothing of the person's is changed.</summary>
    public TurnOutcome Apologise(Conversation conversation)
    {
        var language = conversation.Language ?? Language.Spanish;
        return new TurnOutcome(
            conversation, new Reply(language, [new ReplyPart.Text(phrases.Say(language, "error.unforeseen"))]), TurnStatus.Failed);
    }

    private async Task<TurnOutcome> GreetAsync(Language language, Conversation conversation, CancellationToken cancellationToken)
    {
        var greeted = conversation with { Greeted = true };
        var hello = phrases.Say(language, conversation.Greeted ? "house.greeting-again" : "house.greeting");
        if (conversation.Drafting is not null)
        {
            return Chatted(greeted, language, [new ReplyPart.Text(phrases.Say(language, "house.greeting-in-draft"))]);
        }

        var drafts = (await store.ListDraftsAsync(conversation.Person, cancellationToken)).Where(draft => draft.Values.Count > 0).ToList();
        if (drafts.Count == 0)
        {
            return Chatted(greeted, language, [new ReplyPart.Text(hello), Buttons(language, Beginnings(conversation))]);
        }

        var latest = drafts[0];
        var offer = phrases.Count(language, "house.unfinished", drafts.Count, ("name", names.Show(latest, language)));
        var resume = new Choice(
            phrases.Say(language, "choice.resume", ("name", names.Plain(latest, language))),
            phrases.Say(language, "button." + CommandIds.ResumeDraft));
        return Chatted(greeted, language,
        [
            new ReplyPart.Text($"{hello}\n\n{offer}"),
            new ReplyPart.Choices([resume, .. Buttons(language, "button." + CommandIds.ListDrafts, "button." + CommandIds.NewDraft).Items]),
        ]);
    }

    private static string[] Beginnings(Conversation conversation) => conversation.Drafting is null
        ? ["button." + CommandIds.StartPledge, "choice.ask-pledge", "choice.ask-who", "button." + CommandIds.ListDrafts]
        : [];

    private TurnOutcome Say(Heard heard, Conversation conversation, string key, params string[] buttons)
    {
        ReplyPart text = new ReplyPart.Text(phrases.Say(heard.Language, key));
        return Chatted(conversation, heard.Language, buttons.Length == 0 ? [text] : [text, Buttons(heard.Language, buttons)]);
    }

    private ReplyPart.Choices Buttons(Language language, params IEnumerable<string> keys) =>
        new([.. keys.Select(key => Choice.Same(phrases.Say(language, key)))]);

    private static TurnOutcome Chatted(Conversation conversation, Language language, IReadOnlyList<ReplyPart> parts) =>
        new(conversation, new Reply(language, parts), TurnStatus.Chatted);
}
