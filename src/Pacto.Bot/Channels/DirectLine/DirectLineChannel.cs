using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>What the rest of the house knows of this channel.</summary>
internal static class DirectLineChannel
{
    /// <summary>The channel id of conversations, people and activities.</summary>
    public const string Id = "directline";

    /// <summary>How the bot is named to clients.</summary>
    public static ChannelAccount Bot { get; } = new("pacto", "Pacto", "bot");

    /// <summary>The key of a conversation.</summary>
    public static ConversationKey KeyOf(string conversationId) => new(Id, conversationId);

    /// <summary>The key of a user that a token stands for.</summary>
    public static PersonKey PersonOf(string userId) => new(Id, "", userId);

    /// <summary>
    /// The key of a user who only claims to be one: inside her conversation that is enough, but the claim must not open what
    /// somebody else keeps under that name.
    /// </summary>
    public static PersonKey ClaimedPersonOf(string conversationId, string? userId) => new(Id, "", $"{conversationId}/{userId}");
}
