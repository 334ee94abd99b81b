using System.Text.Json.Serialization;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>Answer of our own token issuer.</summary>
/// <param name="Token">For calls of this conversation only.</param>
/// <param name="ConversationId">The conversation, the former one when the browser came back.</param>
/// <param name="UserId">The user the token stands for.</param>
/// <param name="ExpiresIn">Seconds.</param>
/// <param name="Resume">To be kept by the browser and sent the next time.</param>
/// <param name="Resumed">True when the browser came back to a conversation that exists.</param>
/// <param name="TakesFiles">True when files may be brought along.</param>
internal sealed record WebchatTokenAnswer(
    string Token,
    string ConversationId,
    string UserId,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string Resume,
    bool Resumed,
    bool TakesFiles);
