using Microsoft.IdentityModel.Tokens;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>A key that tokens are signed with.</summary>
/// <param name="Key">The key.</param>
/// <param name="Endorsements">The channels it may speak for.</param>
internal sealed record SigningKey(SecurityKey Key, IReadOnlySet<string> Endorsements);
