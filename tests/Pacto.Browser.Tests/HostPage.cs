using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pacto.Testing;

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
    /// <param name="attributes">Attributes of the script tag.</param>
    /// <param name="old">True for a page with scripts of long ago, which no strict policy lets run; else the policy is strict.</param>
    public static async Task<HostPage> StartAsync(string chat, string attributes = "data-lang=\"pt\"", bool old = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Origin);
        var app = builder.Build();
        var socket = chat.Replace("http", "ws", StringComparison.Ordinal);
        app.MapGet("/", (HttpContext http) =>
        {
            http.Response.Headers.ContentSecurityPolicy = old ? "" :
                $"default-src 'none'; script-src {chat}; style-src 'self'; img-src data:; connect-src {chat} {socket}; require-trusted-types-for 'script'";
            return Results.Content(
                $"""
                <!doctype html>
                <html lang="pt"><head><meta charset="utf-8"><title>Prefeitura</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css">{(old ? "<script src=\"/jquery.js\"></script><script src=\"/old.js\"></script>" : "")}</head>
                <body><main><h1>Prefeitura</h1><p class="message">Uma página de outro dono.</p></main>
                <script src="{chat}/widget.js" {attributes}></script></body></html>
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
        app.MapGet("/jquery.js", () => Results.File(Repository.PathOf("tests/Pacto.Browser.Tests/node_modules/jquery/dist/jquery.js"), "text/javascript"));

        // What old scripts do to everything on the page: they extend what belongs to everybody, and swallow keys and clicks.
        app.MapGet("/old.js", () => Results.Content(
            """
            Array.prototype.first = function () { return this[0]; };
            Array.prototype.toJSON = function () { return this.slice(); };
            Object.defineProperty(Object.prototype, 'extend', { value: function () {}, enumerable: false });
            window.happened = [];
            ['open', 'close', 'message', 'state', 'draft'].forEach(function (name) { document.addEventListener('pacto-' + name, function () { window.happened.push(name); }); });
            jQuery(function ($) {
              $('body').on('keydown click', function (event) { if (event.target.tagName === 'PACTO-CHAT') { window.seen = (window.seen || 0) + 1; } });
              $('*').css('letter-spacing', '3px');
              $(document).on('keydown', function (event) { if (event.which === 27) { window.escaped = true; } });
            });
            """,
            "text/javascript"));
        await app.StartAsync();
        return new HostPage(app);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
