namespace Pacto.Bot.Channels.Activities;

/// <summary>A person or a bot in a channel.</summary>
/// <param name="Id">Opaque id, unique in the channel.</param>
/// <param name="Name">Shown name; may be empty.</param>
/// <param name="Role"><c>user</c> or <c>bot</c>; a client's own claim about it is never believed.</param>
public sealed record ChannelAccount(string? Id, string? Name = null, string? Role = null);
