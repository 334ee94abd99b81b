using Microsoft.Extensions.Options;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>
/// Where files of Teams lie: addresses of SharePoint that carry their own permission, so our token never goes there. The addresses come
/// from a client and are followed only to hosts that are meant.
/// </summary>
internal sealed class FileHosts(IOptions<BotFrameworkOptions> options)
{
    private static readonly string[] Domains = [".sharepoint.com", ".sharepoint.us", ".sharepoint.cn"];

    private readonly List<Uri> configured = [.. options.Value.AllowedUploadUrls.Where(url => url.Length > 0).Select(url => new Uri(url))];

    /// <summary>True when a file may go to this address, or come from it.</summary>
    public bool IsAllowed(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && url.UserInfo.Length == 0
        && (configured.Count > 0
            ? configured.Exists(allowed => ServiceUrls.IsBelow(allowed, url))
            : url.Scheme == "https" && url.IsDefaultPort && Domains.Any(domain => url.IdnHost.EndsWith(domain, StringComparison.OrdinalIgnoreCase)));
}
