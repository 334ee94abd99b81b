using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Turns;

/// <summary>Answers what belongs to no room: greetings, help, thanks, the language, and the wish to be forgotten.</summary>
internal sealed class HouseResponder(Phrases phrases)
{
    /// <summary>Answers a turn that <see cref="TurnRouter"/> sent here.</summary>
    public Task<TurnOutcome> RespondAsync(Turn turn, Heard heard, Conversation conversation, CancellationToken cancellationToken)
    {
        var key = heard.Command?.Id is CommandIds.Thanks ? "house.thanks" : "house.greeting";
        var text = new ReplyPart.Text(phrases.Say(heard.Language, key));
        return Task.FromResult(new TurnOutcome(
            conversation with { Greeted = true }, new Reply(heard.Language, [text]), TurnStatus.Chatted));
    }

    /// <summary>Says that something went wrong on our side; nothing of the person's is changed.</summary>
    public TurnOutcome Apologise(Conversation conversation)
    {
        var language = conversation.Language ?? Pacto.Knowledge.Languages.Language.Spanish;
        var text = new ReplyPart.Text(phrases.Say(language, "error.unforeseen"));
        return new TurnOutcome(conversation, new Reply(language, [text]), TurnStatus.Failed);
    }
}
