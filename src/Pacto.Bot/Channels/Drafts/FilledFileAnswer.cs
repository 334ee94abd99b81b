namespace Pacto.Bot.Channels.Drafts;

/// <summary>What a file says, to be said in the conversation.</summary>
/// <param name="Value">The draft as text.</param>
internal sealed record FilledFileAnswer(string Value);
