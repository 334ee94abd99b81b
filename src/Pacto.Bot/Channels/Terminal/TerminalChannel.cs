using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.Terminal;

/// <summary>Who and where somebody at the terminal is: one person, one conversation for each user of the machine.</summary>
internal static class TerminalChannel
{
    /// <summary>The channel id of conversations and people.</summary>
    public const string Id = "terminal";

    /// <summary>The user of this process.</summary>
    public static PersonKey Person { get; } = new(Id, "", Environment.UserName);

    /// <summary>Her conversation; it goes on where it was left.</summary>
    public static ConversationKey Conversation { get; } = new(Id, Environment.UserName);
}
