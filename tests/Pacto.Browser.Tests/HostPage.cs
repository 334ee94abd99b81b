using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Pacto.Browser.Tests;

/// <summary>A page of somebody else, on another origin, that embeds the chat and makes it hard for it.</summary>
public sealed class HostPage : IAsyncDisposable
{
    /// <summary>Its origin; the site has to allow it.</summary>
    public const string Origin = "http://127.0.0.1:4209";

    private readonly WebApplication app;

    private HostPage(WebApplication app) => this.app = app;

    /// <summary>Serves the page.</summary>
    /// <param name="chat">Address of the chat's server.</param>
    public static async Task<HostPage> StartAsync(string chat)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Origin);
        var app = builder.Build();
        var socket = chat.Replace("http", "ws", StringComparison.Ordinal);
        app.MapGet("/", (HttpContext http) =>
        {
            http.Response.Headers.ContentSecurityPolicy =
                $"default-src 'none'; script-src {chat}; style-src 'self'; img-src data:; connect-src {chat} {socket}; require-trusted-types-for 'script'";
            return Results.Content(
                $"""
                <!doctype html>
                <html lang="pt"><head><meta charset="utf-8"><title>Prefeitura</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"></head>
                <body><main><h1>Prefeitura</h1><p class="message">Uma página de outro dono.</p></main>
                <script src="{chat}/widget.js" data-lang="pt"></script></body></html>
                """,
                "text/html; charset=utf-8");
        });
        // What old style sheets do to everything on the page.
        app.MapGet("/page.css", () => Results.Content(
            """
            html { font-size: 62.5%; }
            * { color: red !important; font: 6px monospace !important; line-height: 3 !important; text-transform: uppercase; }
            main ~ * { display: none !important; visibility: hidden !important; opacity: 0 !important; }
            button, textarea { all: unset; display: none !important; }
            """,
            "text/css"));
        await app.StartAsync();
        return new HostPage(app);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
