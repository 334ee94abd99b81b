using System.Text;
using Microsoft.Extensions.Logging.Console;
using Pacto.Bot.Answering;
using Pacto.Bot.Assisting;
using Pacto.Bot.Channels.BotFramework;
using Pacto.Bot.Channels.DirectLine;
using Pacto.Bot.Channels.Drafts;
using Pacto.Bot.Channels.Http;
using Pacto.Bot.Channels.Team;
using Pacto.Bot.Channels.Terminal;
using Pacto.Bot.Channels.Web;
using Pacto.Bot.Commands;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Export;
using Pacto.Bot.Models;
using Pacto.Bot.Privacy;
using Pacto.Bot.Prompting;
using Pacto.Bot.Storage;
using Pacto.Bot.Telemetry;
using Pacto.Bot.Turns;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot;

/// <summary>The composition root: the one place that knows every room of the house.</summary>
public static class BotHost
{
    /// <summary>Largest body that is read before it is refused; a little above what is accepted, so that the refusal arrives. Bytes.</summary>
    private const long MaxBody = 4 * 1024 * 1024;

    // The data travels with the program, wherever it is started from.
    private static readonly string Home = AppContext.BaseDirectory;

    // The command line speaks before there is a host, and with the same words.
    private static readonly Lazy<Phrases> Spoken = new(() => Phrases.Load(Path.Combine(Home, "prompts")));

    /// <summary>Runs the command line and returns the process's exit code.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.SetOut(new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true });
        Console.SetError(new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true });
        if (Console.IsInputRedirected)
        {
            Console.SetIn(new StreamReader(Console.OpenStandardInput(), utf8, detectEncodingFromByteOrderMarks: true));
        }

        var isInteractive = !Console.IsInputRedirected && !Console.IsOutputRedirected;
        var setting = new CommandSetting(
            Spoken.Value,
            CommandLine.LanguageOf(args, Environment.GetEnvironmentVariable),
            Console.In,
            Console.Out,
            Console.Error,
            isInteractive,
            settings => BuildTerminal(settings, Console.Out, isInteractive))
        {
            Configure = Configure,
            ShowsProgress = !Console.IsErrorRedirected,
        };
        return CommandLine.RunAsync(args, setting);
    }

    /// <summary>The server, ready to start.</summary>
    /// <param name="args">Settings as <c>--Section:Key value</c>.</param>
    /// <param name="replace">Puts other parts in place of some: what was read before, or what a test wants.</param>
    internal static WebApplication BuildServer(string[] args, Action<IServiceCollection>? replace = null)
    {
        // Watching the settings file would cost time at start, and settings are read once.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = [.. args, "--hostBuilder:reloadConfigOnChange=false"],
            ContentRootPath = Home,
        });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
        });
        builder.Logging.AddTerminalLog();
        builder.Services.AddHostedService<WarmUp>();
        builder.Services.AddRooms();
        builder.Services.AddHttpDoors();
        builder.Services.AddDirectLine();
        builder.Services.AddBotFramework();
        builder.Services.AddTeamRounds();
        builder.Services.AddTelemetry();
        builder.Services.AddWeb();
        builder.Services.AddRetention();
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseHttpDoors();
        app.MapHealth();
        app.MapDirectLine();
        app.MapBotFramework();
        app.MapWebchatTokens();
        app.MapDraftFiles();
        app.MapDraftPages();
        app.MapDraftViews();
        app.MapKits();
        app.MapWeb();
        return app;
    }

    private static IConfigurationRoot Configure(IReadOnlyList<string> settings) => new ConfigurationBuilder()
        .SetBasePath(Home)
        .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
        .AddEnvironmentVariables()
        .AddCommandLine([.. settings])
        .Build();

    /// <summary>Everything behind the doors with the terminal as the only one, and no web host.</summary>
    internal static ServiceProvider BuildTerminal(IReadOnlyList<string> settings, TextWriter output, bool isInteractive)
    {
        var configuration = Configure(settings);
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(logging => logging.AddTerminalLog().SetMinimumLevel(LogLevel.Warning));
        services.AddRooms();
        services.AddTerminal(output, isInteractive);
        return services.BuildServiceProvider();
    }

    /// <summary>Everything behind the doors: the same for the server and for the terminal.</summary>
    private static void AddRooms(this IServiceCollection services)
    {
        var seeds = Path.Combine(Home, "seeds");
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => Spoken.Value);
        services.AddStorage();
        services.AddPrivacy();
        services.AddModels();
        services.AddSingleton<IContactData, ContactsOfDrafts>();
        services.AddAnswering(seeds);
        services.AddSingleton(provider => provider.GetRequiredService<Retriever>().Languages);
        services.AddTurnHandling(Home);
        services.AddDraftSources();
        services.AddAssisting(seeds);
        services.AddDraftExport(seeds);
        services.AddTurns();
        services.AddTeamAnswers();
    }

    /// <summary>Logs go where they are in nobody's way: standard output belongs to results.</summary>
    private static ILoggingBuilder AddTerminalLog(this ILoggingBuilder logging)
    {
        logging.ClearProviders();

        // At any level: it writes down whole addresses, and those of drafts and streams are keys.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);

        // A start that fails is told in one sentence, by the command.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
        });
    }
}
