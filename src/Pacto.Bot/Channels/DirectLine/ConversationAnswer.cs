using System.Text.Json.Serialization;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>A conversation and a token for it.</summary>
/// <param name="ConversationId">Random id.</param>
/// <param name="Token">For calls of this conversation only.</param>
/// <param name="ExpiresIn">Seconds.</param>
/// <param name="StreamUrl">Where the stream opens, for two minutes; null where none was asked for.</param>
internal sealed record ConversationAnswer(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl);
