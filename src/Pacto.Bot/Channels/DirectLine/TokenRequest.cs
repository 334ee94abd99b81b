using Pacto.Bot.Channels.Activities;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>Body of <c>tokens/generate</c> and of <c>conversations</c>; every field may be missing.</summary>
internal sealed record TokenRequest(ChannelAccount? User, IReadOnlyList<string>? TrustedOrigins, string? Locale);
