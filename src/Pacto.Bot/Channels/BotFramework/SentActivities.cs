using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>
/// The ids that the channel gave to our last replies, so that the reply to a message that is edited or deleted can follow it. Kept in
/// memory only, for the last replies: what is forgotten stays as it was said. Safe to use from many threads.
/// </summary>
internal sealed class SentActivities
{
    /// <summary>Most turns whose replies are remembered.</summary>
    private const int Most = 20_000;

    private readonly Lock guard = new();
    private readonly Dictionary<(ConversationKey, string), List<string>> ids = [];
    private readonly Queue<(ConversationKey, string)> order = new();

    /// <summary>Remembers an activity of the reply to a turn.</summary>
    public void Note(ConversationKey conversation, string turnId, string activityId)
    {
        lock (guard)
        {
            if (!ids.TryGetValue((conversation, turnId), out var known))
            {
                ids.Add((conversation, turnId), known = []);
                order.Enqueue((conversation, turnId));
            }

            known.Add(activityId);
            while (order.Count > Most)
            {
                ids.Remove(order.Dequeue());
            }
        }
    }

    /// <summary>Takes out what is remembered of a turn's reply, in the order it was sent; empty when nothing is.</summary>
    public IReadOnlyList<string> Take(ConversationKey conversation, string turnId)
    {
        lock (guard)
        {
            return ids.TryGetValue((conversation, turnId), out var known) && ids.Remove((conversation, turnId)) ? known : [];
        }
    }
}
