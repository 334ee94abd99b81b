using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.Drafts;

/// <summary>A draft as it travels to a panel beside the chat.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Page">Address of its page "ready to paste", relative to the server's root.</param>
internal sealed record DraftViewAnswer(DraftView Draft, string Page);
