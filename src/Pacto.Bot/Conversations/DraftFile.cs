namespace Pacto.Bot.Conversations;

/// <summary>A file made from a draft.</summary>
/// <param name="Name">File name with extension, as it is offered for saving.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record DraftFile(string Name, string ContentType, ReadOnlyMemory<byte> Content);
