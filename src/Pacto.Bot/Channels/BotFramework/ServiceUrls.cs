using Microsoft.Extensions.Options;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>
/// Where replies may go. They carry our token, so an address is parsed once, compared part by part, and has to be https; http only to
/// this machine, and only where the settings say so.
/// </summary>
internal sealed class ServiceUrls(IOptions<BotFrameworkOptions> options, IOptions<BotIdentity> identity)
{
    private readonly List<Uri> configured = [.. options.Value.AllowedServiceUrls.Where(url => url.Length > 0).Select(url => new Uri(url))];

    /// <summary>True when a reply to this channel may go to this address.</summary>
    public bool IsAllowed(string? serviceUrl, string? channelId)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            return false;
        }

        // Without an app id there is no token to lose; the Emulator listens on another port every day.
        if (identity.Value.IsAnonymous || (options.Value.AllowEmulator && channelId == BotFrameworkChannel.Emulator))
        {
            return url.Scheme is "http" or "https" && url.IsLoopback;
        }

        var isSafe = url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback && options.Value.AllowInsecureLoopback);
        return isSafe && (configured.Count > 0 ? configured.Exists(allowed => IsBelow(allowed, url)) : IsMicrosofts(url));
    }

    /// <summary>True for an address that keys and tokens may be fetched from.</summary>
    public static bool IsSafe(string address, bool allowInsecureLoopback) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && url.UserInfo.Length == 0
        && (url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback && allowInsecureLoopback));

    private bool IsMicrosofts(Uri url) => url.IsDefaultPort && identity.Value.Cloud.HasHost(url.IdnHost);

    /// <summary>True for an address at or below an allowed one.</summary>
    public static bool IsBelow(Uri allowed, Uri url) =>
        allowed.Scheme == url.Scheme
        && string.Equals(allowed.IdnHost, url.IdnHost, StringComparison.OrdinalIgnoreCase)
        && allowed.Port == url.Port
        && (url.AbsolutePath.TrimEnd('/') + "/").StartsWith(allowed.AbsolutePath.TrimEnd('/') + "/", StringComparison.Ordinal);
}
