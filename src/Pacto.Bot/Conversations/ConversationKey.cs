namespace Pacto.Bot.Conversations;

/// <summary>Names a conversation: ids are unique only inside their channel.</summary>
/// <param name="Channel">Channel id of the protocol: <c>directline</c>, <c>msteams</c>, <c>terminal</c> …</param>
/// <param name="Id">The channel's conversation id; opaque, compared ordinally.</param>
public readonly record struct ConversationKey(string Channel, string Id)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Channel}|{Id}";
}
