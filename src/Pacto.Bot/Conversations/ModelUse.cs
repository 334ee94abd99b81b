namespace Pacto.Bot.Conversations;

/// <summary>What a conversation knows of the language model behind it.</summary>
/// <param name="Told">True once the person was told that it is used and what it is sent.</param>
/// <param name="Off">True when she does not want it.</param>
public sealed record ModelUse(bool Told, bool Off);
