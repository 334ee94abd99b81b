using System.Globalization;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>Signs and reads the addresses under which a message shows what was read of its file: one message of one conversation, for a day.</summary>
internal sealed class UploadLinks(SignedTokens tokens, TimeProvider clock)
{
    private const string ConversationClaim = "conv";
    private const string NumberClaim = "number";

    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>The address, relative to the server's root.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="number">The message's place in it.</param>
    public string AddressOf(string conversationId, long number)
    {
        Dictionary<string, object> claims = new() { [ConversationClaim] = conversationId, [NumberClaim] = number };
        var signed = tokens.Sign(TokenPurpose.Upload, claims, clock.GetUtcNow() + Life);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{DirectLineEndpoints.Root}/conversations/{Uri.EscapeDataString(conversationId)}/attachments/{number}?t={signed}");
    }

    /// <summary>True when a token was signed for this message and is not over.</summary>
    public async Task<bool> OpensAsync(string conversationId, long number, string? token) =>
        !string.IsNullOrEmpty(token)
        && await tokens.ReadAsync(TokenPurpose.Upload, token) is { } read
        && read.TryGetPayloadValue(ConversationClaim, out string conversation) && conversation == conversationId
        && read.TryGetPayloadValue(NumberClaim, out long signed) && signed == number;
}
