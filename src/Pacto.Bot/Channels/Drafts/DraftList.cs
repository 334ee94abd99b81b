using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.Drafts;

/// <summary>A person's drafts as they travel.</summary>
/// <param name="Drafts">The last changed first.</param>
internal sealed record DraftList(IReadOnlyList<DraftViewLine> Drafts);
