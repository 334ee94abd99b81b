namespace Pacto.Bot.Channels.Activities;

/// <summary>A conversation in a channel.</summary>
/// <param name="Id">Opaque id.</param>
/// <param name="ConversationType"><c>personal</c>, <c>groupChat</c> or <c>channel</c>, where the channel says so.</param>
/// <param name="TenantId">Tenant, where the channel has one.</param>
/// <param name="IsGroup">True when more than one person is in it.</param>
public sealed record ConversationAccount(string? Id, string? ConversationType = null, string? TenantId = null, bool? IsGroup = null);
