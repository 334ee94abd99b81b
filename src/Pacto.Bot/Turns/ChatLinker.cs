using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Turns;

/// <summary>
/// Makes one person of two chats, by a code that one says and she types into the other and a yes there. Never where others read along: a code they
/// have seen is worth nothing any more.
/// </summary>
internal sealed class ChatLinker(Phrases phrases, ILinks links)
{
    private const string WebChannel = "directline";
    private const string TeamsBeginning = "msteams|";

    /// <summary>Says a new code.</summary>
    public TurnOutcome Offer(Language language, Conversation conversation)
    {
        var code = LinkCode.New();
        return Say(language, conversation, "link.code", ("code", code)) with { Changes = [new DraftChange.LinkOffered(LinkCode.HashOf(code))] };
    }

    /// <summary>Looks at a code and asks whether she means it: whoever she links to sees her drafts.</summary>
    public async Task<TurnOutcome> TakeAsync(Heard heard, Conversation conversation, CancellationToken cancellationToken)
    {
        var code = heard.Command!.Slots["value"];
        return await links.TryAsync(conversation.Person, code, cancellationToken) switch
        {
            LinkTry.Good(var other) => Ask(heard.Language, conversation, code, other),
            LinkTry.Own => Say(heard.Language, conversation, "link.own"),
            LinkTry.TooMany => Say(heard.Language, conversation, "link.too-many"),
            _ => Say(heard.Language, conversation, "link.wrong"),
        };
    }

    /// <summary>Links after her yes, unless the code is over by now.</summary>
    public async Task<TurnOutcome> LinkAsync(Language language, Conversation conversation, CancellationToken cancellationToken)
    {
        var code = conversation.Pending!.Subject!;
        var settled = conversation with { Pending = null };
        return await links.TryAsync(conversation.Person, code, cancellationToken) is LinkTry.Good(var other)
            ? Say(language, settled, "link.done", ("where", NameOf(language, other))) with { Changes = [new DraftChange.Linked(LinkCode.HashOf(code))] }
            : Say(language, settled, "link.wrong");
    }

    /// <summary>Lets every chat show its own again.</summary>
    public async Task<TurnOutcome> UnlinkAsync(Language language, Conversation conversation, CancellationToken cancellationToken) =>
        (await links.ListAsync(conversation.Person, cancellationToken)).Count == 0
            ? Say(language, conversation, "link.none")
            : Say(language, conversation, "link.undone") with { Changes = [new DraftChange.Unlinked()] };

    /// <summary>Others have read the code.</summary>
    public TurnOutcome Spoil(Language language, Conversation conversation, string code) =>
        Say(language, conversation, "link.seen") with { Changes = [new DraftChange.LinkSpoiled(LinkCode.HashOf(code))] };

    private TurnOutcome Ask(Language language, Conversation conversation, string code, PersonKey other)
    {
        var asked = Say(language, conversation with { Pending = new PendingConfirmation(CommandIds.LinkWith, code) }, "link.ask", ("where", NameOf(language, other)));
        var buttons = new ReplyPart.Choices([Choice.Same(phrases.Say(language, "button.yes")), Choice.Same(phrases.Say(language, "button.no"))]);
        return asked with { Reply = asked.Reply with { Parts = [.. asked.Reply.Parts, buttons] } };
    }

    private string NameOf(Language language, PersonKey person) => phrases.Say(
        language,
        person.Channel == WebChannel ? "link.on-web" : person.UserId.StartsWith(TeamsBeginning, StringComparison.Ordinal) ? "link.on-teams" : "link.on-other");

    private TurnOutcome Say(Language language, Conversation conversation, string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        new(conversation, new Reply(language, [new ReplyPart.Text(phrases.Say(language, key, values))]), TurnStatus.Chatted);
}
