using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pacto.Bot.Conversations;
using Pacto.Testing;

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
        var site = new Site(BotProcess.FreeRoot().Port, settings);
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

    /// <summary>The opinion with these words, once it has arrived.</summary>
    public async Task<Feedback> LastOpinionAsync(string words)
    {
        for (var tries = 0; ; tries++)
        {
            var opinions = await app!.Services.GetRequiredService<IFeedback>().ListAsync(5, CancellationToken.None);
            if (opinions.FirstOrDefault(opinion => opinion.Comment == words) is { } found)
            {
                return found;
            }

            Assert.True(tries < 100, "no such opinion arrived");
            await Task.Delay(100);
        }
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
}
