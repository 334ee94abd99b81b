using System.Text.Json;

namespace Pacto.Bot.Channels.Activities;

/// <summary>A file or a card.</summary>
/// <param name="ContentType">Media type.</param>
/// <param name="ContentUrl">Where the content is; null when it is in <paramref name="Content"/>.</param>
/// <param name="Name">File name.</param>
/// <param name="Content">A card's content.</param>
public sealed record Attachment(string? ContentType, string? ContentUrl, string? Name, JsonElement? Content = null);
