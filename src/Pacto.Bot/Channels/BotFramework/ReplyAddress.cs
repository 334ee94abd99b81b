using Pacto.Bot.Channels.Activities;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Where a reply goes, kept with its turn.</summary>
/// <param name="ServiceUrl">The channel's service; an accepted token vouched for it.</param>
/// <param name="ChannelId">The channel.</param>
/// <param name="Conversation">The conversation as the channel wrote it.</param>
/// <param name="Bot">Who speaks: whom the activity was for.</param>
/// <param name="User">Who is spoken to: who sent the activity.</param>
/// <param name="ActivityId">The activity that is answered; null when it had no id.</param>
/// <param name="Root">Our own address for links, without a slash at the end.</param>
/// <param name="InBody">True when the reply is the answer to the caller's request and is sent nowhere.</param>
internal sealed record ReplyAddress(
    string ServiceUrl,
    string? ChannelId,
    ConversationAccount Conversation,
    ChannelAccount? Bot,
    ChannelAccount? User,
    string? ActivityId,
    string Root,
    bool InBody)
{
    /// <summary>The turn whose reply this one takes the place of: its message was edited. Null for a reply of its own.</summary>
    public string? Replaces { get; init; }
}
