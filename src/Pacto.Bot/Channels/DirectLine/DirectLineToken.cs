using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>What a token says.</summary>
/// <param name="ConversationId">The only conversation it opens.</param>
/// <param name="UserId">The user it stands for; null when the token is bound to nobody.</param>
/// <param name="Origins">Origins whose pages may use it; empty for any that the server allows.</param>
/// <param name="IsClaimed">
/// True when a page chose the user by itself. The name is shown, but opens nothing that somebody else keeps under it.
/// </param>
internal sealed record DirectLineToken(string ConversationId, string? UserId, IReadOnlyList<string> Origins, bool IsClaimed = false)
{
    /// <summary>The person who speaks.</summary>
    /// <param name="claimedUser">Whom the client says it is, when the token is bound to nobody.</param>
    public PersonKey PersonOf(string? claimedUser) => UserId is { } user && !IsClaimed
        ? DirectLineChannel.PersonOf(user)
        : DirectLineChannel.ClaimedPersonOf(ConversationId, UserId ?? claimedUser);
}
