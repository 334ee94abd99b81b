using Microsoft.Extensions.Options;

namespace Pacto.Bot.Channels.Http;

/// <summary>The address at which clients reach this server.</summary>
internal sealed class PublicAddress(IOptions<ServerOptions> options)
{
    private readonly string configured = options.Value.PublicUrl.TrimEnd('/');

    /// <summary>The root for a client that sent this request, without a slash at the end.</summary>
    public string RootFor(HttpRequest request) =>
        configured.Length > 0 ? configured : $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>The same for a WebSocket.</summary>
    public string SocketRootFor(HttpRequest request)
    {
        // http becomes ws, https becomes wss.
        var root = RootFor(request);
        return root.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? string.Concat("ws", root.AsSpan(4)) : root;
    }

    /// <summary>The origin of our own pages for this client: scheme, host and port.</summary>
    public string OriginFor(HttpRequest request) =>
        configured.Length > 0 && Uri.TryCreate(configured, UriKind.Absolute, out var address)
            ? address.GetLeftPart(UriPartial.Authority)
            : $"{request.Scheme}://{request.Host}";
}
