namespace Pacto.Bot.Conversations;

/// <summary>A reply on its way to a channel of others.</summary>
/// <param name="Conversation">Where it belongs.</param>
/// <param name="TurnId">The turn it answers.</param>
/// <param name="Address">The channel's own note of where it goes (JSON); opaque to the store.</param>
/// <param name="Records">The channel's own records of the reply (JSON), in order.</param>
/// <param name="Sent">How many of them have arrived already.</param>
public sealed record Delivery(ConversationKey Conversation, string TurnId, string Address, IReadOnlyList<string> Records, int Sent);
