using System.Net;
using Microsoft.Extensions.Options;
using Pacto.Bot.Channels.Activities;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Decides who may send what, in order: token with endorsement and service address, service address, tenant.</summary>
internal sealed class BotFrameworkGate(
    TokenCheck tokens, ServiceUrls serviceUrls, IOptions<BotFrameworkOptions> options, IOptions<BotIdentity> identity)
{
    private readonly HashSet<string> tenants = new(options.Value.AllowedTenants.Where(tenant => tenant.Length > 0), StringComparer.OrdinalIgnoreCase);

    /// <summary>True when there is no app id and so nobody can prove who she is.</summary>
    public bool IsAnonymous => identity.Value.IsAnonymous;

    /// <summary>True for a request that comes from this machine and was not passed on by anybody.</summary>
    public static bool IsLocal(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !request.Headers.ContainsKey("X-Forwarded-For")
        && !request.Headers.ContainsKey("X-Original-For")
        && !request.Headers.ContainsKey("Forwarded");

    /// <summary>The bearer token of a request; null when there is none.</summary>
    public static string? TokenOf(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            && header.AsSpan(7).Trim() is { Length: > 0 } token
                ? token.ToString()
                : null;

    /// <summary>Whether an activity is taken.</summary>
    /// <param name="token">The bearer token; null only for an anonymous bot.</param>
    /// <param name="activity">Its shape was checked.</param>
    /// <param name="cancellationToken">Stops waiting for keys.</param>
    public async Task<Admission> CheckAsync(string? token, Activity activity, CancellationToken cancellationToken)
    {
        var admission = IsAnonymous ? Admission.Granted
            : token is null ? Admission.Unknown
            : await tokens.CheckAsync(token, activity, cancellationToken);
        return admission is not Admission.Granted ? admission
            : serviceUrls.IsAllowed(activity.ServiceUrl, activity.ChannelId) && IsServed(activity) ? Admission.Granted
            : Admission.Forbidden;
    }

    private bool IsServed(Activity activity) => tenants.Count == 0
        || (BotFrameworkChannel.TenantOf(activity) is { } tenant
            ? tenants.Contains(tenant)
            : activity.ChannelId != BotFrameworkChannel.Teams && activity.Conversation!.TenantId is null);
}
