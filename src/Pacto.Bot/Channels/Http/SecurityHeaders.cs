using Microsoft.Extensions.Options;

namespace Pacto.Bot.Channels.Http;

/// <summary>Headers of every answer: pages load nothing from elsewhere, run no script that stands in the page, and are framed only where allowed.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IOptions<ServerOptions> options)
{
    private readonly string frameAncestors = string.Join(' ', options.Value.FrameAncestors.Prepend("'self'"));

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        var host = http.Request.Host.Value;
        headers.ContentSecurityPolicy =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + $"connect-src 'self' ws://{host} wss://{host}; frame-ancestors {frameAncestors}; require-trusted-types-for 'script'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        // What the widget is made of says otherwise: pages of other owners load it.
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        return next(http);
    }
}
