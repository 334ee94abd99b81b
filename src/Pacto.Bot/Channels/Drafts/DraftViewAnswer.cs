namespace Pacto.Bot.Channels.Drafts;

/// <summary>What a panel beside the chat is given.</summary>
/// <param name="Draft">The draft that is open in the conversation; null when none is.</param>
internal sealed record DraftViewAnswer(DraftView? Draft);
