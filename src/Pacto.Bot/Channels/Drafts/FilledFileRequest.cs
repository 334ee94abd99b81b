namespace Pacto.Bot.Channels.Drafts;

/// <summary>A file as the widget sends it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes; Base64 on the wire.</param>
internal sealed record FilledFileRequest(string? Name, byte[]? Content);
