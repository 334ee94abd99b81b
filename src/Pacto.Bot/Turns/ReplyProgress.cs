using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Turns;

/// <summary>Passes what is certain of a reply on to the channel it belongs to.</summary>
internal sealed class ReplyProgress(IEnumerable<IReplySender> senders) : IReplyProgress
{
    private readonly Dictionary<string, IReplySender> senders = senders.ToDictionary(sender => sender.Channel, StringComparer.Ordinal);

    public void Show(Turn turn, Language language, string markdown) =>
        senders.GetValueOrDefault(turn.Conversation.Channel)?.Show(turn, language, markdown);
}
