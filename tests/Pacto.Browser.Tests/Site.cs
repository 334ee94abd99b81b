using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;

namespace Pacto.Browser.Tests;

/// <summary>The whole product on a free port of this machine, with data of its own; it can go away and come back.</summary>
public sealed class Site : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pacto-site-").FullName;
    private readonly string[] settings;
    private WebApplication? app;

    private Site(int port, string[] settings)
    {
        Root = $"http://127.0.0.1:{port}";
        this.settings = settings;
    }

    /// <summary>Its address, without a slash at the end.</summary>
    public string Root { get; }

    /// <summary>Starts it.</summary>
    /// <param name="settings">Settings as <c>--Section:Key=value</c>.</param>
    public static async Task<Site> StartAsync(params string[] settings)
    {
        var site = new Site(FreePort(), settings);
        await site.StartAsync();
        return site;
    }

    /// <summary>Starts it again, at the same address and with the same data.</summary>
    public async Task StartAsync()
    {
        app = Bot.BotHost.BuildServer(
            [
                $"--Urls={Root}",
                $"--Storage:Path={Path.Combine(folder, "pacto.db")}",
                "--DirectLine:TokensPerMinute=1000",
                "--Logging:LogLevel:Default=None",
                "--Logging:LogLevel:Pacto=None",
                .. settings,
            ]);
        await app.StartAsync();
    }

    /// <summary>Takes it away.</summary>
    public async Task StopAsync()
    {
        if (app is not null)
        {
            using var hurry = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await app.StopAsync(hurry.Token);
            await app.DisposeAsync();
            app = null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
