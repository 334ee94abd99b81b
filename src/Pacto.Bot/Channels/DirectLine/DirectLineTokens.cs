using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>The tokens of conversations: for calls, for the stream, for coming back.</summary>
internal sealed class DirectLineTokens(SignedTokens tokens, TimeProvider clock, IOptions<DirectLineOptions> options)
{
    // directlinejs and Web Chat read these two names from the token.
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user";
    private const string OriginsClaim = "origins";
    private const string ClaimedClaim = "claimed";

    private static readonly TimeSpan StreamLife = TimeSpan.FromMinutes(2);

    /// <summary>How long a conversation's token is good. Seconds.</summary>
    public int Seconds => options.Value.TokenSeconds;

    /// <summary>A token for calls.</summary>
    public string ForCalls(DirectLineToken token) => Sign(TokenPurpose.Conversation, token, TimeSpan.FromSeconds(Seconds));

    /// <summary>A token that opens the stream and soon ends: it stands in an address.</summary>
    public string ForStream(DirectLineToken token) => Sign(TokenPurpose.Stream, token, StreamLife);

    /// <summary>A token with which a browser comes back to its conversation.</summary>
    public string ForResume(DirectLineToken token) => Sign(TokenPurpose.Resume, token, TimeSpan.FromDays(options.Value.ResumeDays));

    /// <summary>What a token says; null when it is not genuine, is over or was made for something else.</summary>
    public async Task<DirectLineToken?> ReadAsync(TokenPurpose purpose, string token) =>
        await tokens.ReadAsync(purpose, token) is { } read && read.TryGetPayloadValue(ConversationClaim, out string conversation)
            ? new DirectLineToken(conversation, TextOf(read, UserClaim), OriginsOf(read), TextOf(read, ClaimedClaim) is not null)
            : null;

    private string Sign(TokenPurpose purpose, DirectLineToken token, TimeSpan life)
    {
        Dictionary<string, object> claims = new() { [ConversationClaim] = token.ConversationId };
        if (token.UserId is not null)
        {
            claims[UserClaim] = token.UserId;
        }

        if (token.Origins.Count > 0)
        {
            claims[OriginsClaim] = string.Join(' ', token.Origins);
        }

        if (token.IsClaimed)
        {
            claims[ClaimedClaim] = "1";
        }

        // Whole seconds, as the claim holds them.
        return tokens.Sign(purpose, claims, clock.GetUtcNow() + life);
    }

    private static string? TextOf(JsonWebToken token, string claim) => token.TryGetPayloadValue(claim, out string text) ? text : null;

    private static string[] OriginsOf(JsonWebToken token) =>
        TextOf(token, OriginsClaim)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
