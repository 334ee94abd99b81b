using Microsoft.Playwright;

namespace Pacto.Browser.Tests;

/// <summary>Debian's browser and one running site, shared by the tests of a class; every test opens a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>The site the tests look at.</summary>
    public Site Site { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(20_000);
        Site = await Site.StartAsync($"--DirectLine:AllowedOrigins:0={HostPage.Origin}");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium",
            Args = Arguments,
        });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await Site.DisposeAsync();
    }

    /// <summary>A browser that was never here before.</summary>
    /// <param name="change">What is special about it.</param>
    /// <param name="site">A server with settings of its own; <see cref="Site"/> when none is given.</param>
    public async Task<Visitor> VisitAsync(Action<BrowserNewContextOptions>? change = null, Site? site = null)
    {
        var options = new BrowserNewContextOptions
        {
            Locale = "es-AR",
            ViewportSize = new() { Width = 1280, Height = 800 },
            ReducedMotion = ReducedMotion.Reduce,
        };
        change?.Invoke(options);
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        return new Visitor(context, await context.NewPageAsync(), (site ?? Site).Root);
    }
}
