using Microsoft.Extensions.Options;
using Pacto.Bot.Channels.DirectLine;

namespace Pacto.Bot.Channels.Http;

/// <summary>
/// Which pages may talk to us. CORS keeps a page from reading an answer; it neither keeps a request from being made nor says
/// anything about WebSockets, so the origin is looked at as well.
/// </summary>
internal sealed class OriginCheck(IOptions<DirectLineOptions> options, PublicAddress address)
{
    private readonly HashSet<string> allowed = new(
        options.Value.AllowedOrigins.Select(origin => origin.TrimEnd('/')), StringComparer.OrdinalIgnoreCase);

    /// <summary>True when the request comes from no page at all, from our own, or from one on the list.</summary>
    public bool Allows(HttpRequest request) => Allows(request, []);

    /// <summary>The same, and from one of <paramref name="trusted"/> when that names any.</summary>
    public bool Allows(HttpRequest request, IReadOnlyList<string> trusted)
    {
        if (request.Headers.Origin is not [{ Length: > 0 } origin])
        {
            return request.Headers.Origin.Count == 0;
        }

        if (trusted.Count > 0)
        {
            return trusted.Contains(origin, StringComparer.OrdinalIgnoreCase);
        }

        return allowed.Contains(origin) || string.Equals(origin, address.OriginFor(request), StringComparison.OrdinalIgnoreCase);
    }
}
