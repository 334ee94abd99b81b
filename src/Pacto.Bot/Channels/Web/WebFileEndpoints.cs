using Microsoft.Net.Http.Headers;

namespace Pacto.Bot.Channels.Web;

/// <summary>
/// Serves the widget and what the pages are made of. Pages of other owners load the widget, so everything here is open to
/// every origin; it holds nothing of anybody.
/// </summary>
internal static class WebFileEndpoints
{
    private const string ForGood = "public, max-age=31536000, immutable";
    private const string AskAgain = "public, max-age=300, must-revalidate";

    public static void MapWebFiles(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/widget.js", ["GET", "HEAD"], (HttpContext http, StringFiles strings) => Serve(http, strings.Launcher, AskAgain));
        app.MapMethods("/favicon.ico", ["GET", "HEAD"], (HttpContext http, WebFiles files) => Serve(http, files.Find("pages/mark.svg"), AskAgain));
        app.MapMethods("/esquemas/{name}", ["GET", "HEAD"], (HttpContext http, WebFiles files, string name) => Serve(http, files.Find($"schemas/{name}"), AskAgain));
        Versioned(app, "widget");
        Versioned(app, "pages");
    }

    /// <summary>A folder under an address with the version in it. An address of an older version still brings today's file, but is not kept.</summary>
    private static void Versioned(IEndpointRouteBuilder app, string folder) =>
        app.MapMethods($"/{folder}/{{version}}/{{name}}", ["GET", "HEAD"], (HttpContext http, WebFiles files, string version, string name) =>
            Serve(http, files.Find($"{folder}/{name}"), version == files.Version ? ForGood : AskAgain));

    public static IResult Serve(HttpContext http, WebFile? file, string caching)
    {
        if (file is null)
        {
            return TypedResults.NotFound();
        }

        var headers = http.Response.Headers;
        var (bytes, encoding) = file.For(http.Request.Headers.AcceptEncoding);
        headers.CacheControl = caching;
        headers.Vary = "Accept-Encoding";
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }

        return TypedResults.Bytes(bytes, file.MediaType, entityTag: new EntityTagHeaderValue($"\"{file.Tag}{encoding}\""));
    }
}
