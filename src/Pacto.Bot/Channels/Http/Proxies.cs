using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Pacto.Bot.Channels.Http;

/// <summary>Believes what trusted proxies say about the client, and nobody else.</summary>
internal static class Proxies
{
    /// <summary>Reads the configured addresses and networks.</summary>
    /// <exception cref="FormatException">One of them is neither.</exception>
    public static void Apply(ForwardedHeadersOptions forwarded, ServerOptions server)
    {
        forwarded.ForwardedHeaders = server.TrustedProxies.Count == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in server.TrustedProxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                forwarded.KnownProxies.Add(address);
            }
            else
            {
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
        }
    }
}
