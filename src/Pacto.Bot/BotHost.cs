using Pacto.Bot.Channels.DirectLine;
using Pacto.Bot.Channels.Drafts;
using Pacto.Bot.Channels.Http;
using Pacto.Bot.Prompting;
using Pacto.Bot.Storage;
using Pacto.Bot.Turns;

namespace Pacto.Bot;

/// <summary>The composition root: the one place that knows every room of the house.</summary>
public static class BotHost
{
    /// <summary>Largest body that is read before it is refused; a little above what is accepted, so that the refusal arrives. Bytes.</summary>
    private const long MaxBody = 4 * 1024 * 1024;

    /// <summary>Runs the command line and returns the process's exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = BuildServer(args);
        await app.RunAsync();
        return 0;
    }

    /// <summary>The server, ready to start.</summary>
    /// <param name="args">Settings as <c>--Section:Key value</c>.</param>
    /// <param name="replace">Puts other parts in place of some; for tests.</param>
    internal static WebApplication BuildServer(string[] args, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = [.. args, "--hostBuilder:reloadConfigOnChange=false"],
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
        });
        builder.Services.AddRooms();
        builder.Services.AddHttpDoors();
        builder.Services.AddDirectLine();
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseHttpDoors();
        app.MapHealth();
        app.MapDirectLine();
        app.MapWebchatTokens();
        app.MapDraftFiles();
        return app;
    }

    /// <summary>Everything behind the doors: the same for the server and for the terminal.</summary>
    private static void AddRooms(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => Phrases.Load(Path.Combine(AppContext.BaseDirectory, "prompts")));
        services.AddStorage();
        services.AddTurns();
    }
}
