using Pacto.Bot.Channels.Activities;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>Body of our own token issuer; every field may be missing, and whatever else a client sends is skipped.</summary>
/// <param name="Resume">What the issuer gave this browser the last time.</param>
/// <param name="NewConversation">True to begin a new conversation as the same person, whose drafts stay hers.</param>
/// <param name="User">Whom a page says its user is: shown, not believed. Our own pages leave it out.</param>
internal sealed record WebchatTokenRequest(string? Resume, bool? NewConversation, ChannelAccount? User);
