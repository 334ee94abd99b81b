using System.CommandLine;
using Pacto.Bot.Answering;
using Pacto.Bot.Channels.DirectLine;
using Pacto.Bot.Channels.Drafts;
using Pacto.Bot.Channels.Http;
using Pacto.Bot.Channels.Web;
using Pacto.Bot.Commands;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Export;
using Pacto.Bot.Storage;
using Pacto.Bot.Turns;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot;

/// <summary>The composition root: the one place that knows every room of the house.</summary>
public static class BotHost
{
    /// <summary>Largest body that is read before it is refused; a little above what is accepted, so that the refusal arrives. Bytes.</summary>
    private const long MaxBody = 4 * 1024 * 1024;

    private static string Seeds => Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>Runs the command line and returns the process's exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand { AskCommand.Create(), SearchCommand.Create(), EvalCommand.Create() };
        if (args is [var first, ..] && root.Subcommands.Any(command => command.Name == first))
        {
            return await root.Parse(args).InvokeAsync();
        }

        await using var app = BuildServer(args is ["serve", .. var settings] ? settings : args);
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
        builder.Services.AddWeb();
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseHttpDoors();
        app.MapHealth();
        app.MapDirectLine();
        app.MapWebchatTokens();
        app.MapDraftFiles();
        app.MapWeb();
        return app;
    }

    /// <summary>Everything behind the doors: the same for the server and for the terminal.</summary>
    private static void AddRooms(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddStorage();
        services.AddAnswering(Seeds);
        services.AddSingleton(provider => provider.GetRequiredService<Retriever>().Languages);
        services.AddTurnHandling(AppContext.BaseDirectory);
        services.AddSingleton<HandleTurn>(provider => provider.GetRequiredService<TurnHandler>().HandleAsync);
        services.AddTurns();
        services.AddSingleton(_ => new DraftExporter(ExportTexts.Load(Seeds)));
        services.AddSingleton<IDraftFiles, StoredDraftFiles>();
    }
}
