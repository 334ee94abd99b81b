using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pacto.Bot;
using Pacto.Bot.Conversations;
using Pacto.Bot.Turns;

namespace Pacto.Testing.Fuzzing;

/// <summary>The whole server in this process on a free port, with a service that takes its replies, and clients that are let in.</summary>
internal sealed class FuzzedServer : IAsyncDisposable
{
    private const string Conversations = "/v3/directline/conversations";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pacto-fuzz-");
    private WebApplication server = null!;
    private WebApplication sink = null!;

    /// <summary>To ask with.</summary>
    public HttpClient Http { get; private set; } = null!;

    /// <summary>Where replies to activities go.</summary>
    public string Sink { get; private set; } = "";

    /// <summary>Conversations with a token each.</summary>
    public IReadOnlyList<(string Id, string Token)> Clients { get; private set; } = [];

    /// <summary>What the server logged as an error.</summary>
    public ErrorLog Errors { get; } = new();

    /// <summary>Starts all of it.</summary>
    public static async Task<FuzzedServer> StartAsync(int clients)
    {
        var fuzzed = new FuzzedServer();
        await fuzzed.OpenAsync(clients);
        return fuzzed;
    }

    /// <summary>Waits until everything that was taken in is answered.</summary>
    /// <returns>False when it is not after a minute.</returns>
    public async Task<bool> SettleAsync()
    {
        var queue = server.Services.GetRequiredService<TurnQueue>();
        for (var i = 0; i < 600 && queue.Count > 0; i++)
        {
            await Task.Delay(100);
        }

        return queue.Count == 0;
    }

    /// <summary>Right files to begin with: the forms' questions, pages, a draft.</summary>
    public async Task<IReadOnlyList<(string Name, byte[] Content)>> FilesAsync()
    {
        List<(string Name, byte[] Content)> files = [];
        foreach (var form in new[] { "pledge", "practice" })
        {
            foreach (var format in new[] { "docx", "md", "yaml" })
            {
                files.Add(($"{form}.{format}", await Http.GetByteArrayAsync($"/formularios/{form}/preguntas.{format}?lang=pt")));
            }
        }

        files.Add(("page.html", await Http.GetByteArrayAsync("/fuentes/handbook/practice-15")));
        files.Add(("handbook.txt", (await Http.GetByteArrayAsync("/fuentes/handbook"))[..20_000]));
        files.Add(("draft.json", Encoding.UTF8.GetBytes(
            """
            {"format":"pacto-draft","version":1,"form":"pledge","name":"Oficios","createdAt":"2026-11-22T10:00:00Z","updatedAt":"2026-11-22T10:00:00Z","values":{
            "title":{"items":["Ventanilla única"],"origin":"said","at":"2026-11-22T10:00:00Z"},"objectives":{"items":["15","16"],"origin":"accepted","at":"2026-11-22T10:00:00Z"}},"skipped":["need"]}
            """)));
        return files;
    }

    /// <summary>Turns that ended, by how.</summary>
    public async Task<IReadOnlyDictionary<TurnStatus, int>> TurnsAsync() =>
        (await server.Services.GetRequiredService<IUsage>().ReadUsageAsync(DateTimeOffset.UnixEpoch, CancellationToken.None)).Turns;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await server.DisposeAsync();
        await sink.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task OpenAsync(int clients)
    {
        sink = await StartSinkAsync();
        Sink = AddressOf(sink) + "/";
        server = BotHost.BuildServer(
            [
                "--Urls=http://127.0.0.1:0", $"--Storage:Path={Path.Combine(folder.FullName, "pacto.db")}", "--Logging:LogLevel:Default=Error",
                "--DirectLine:TokensPerMinute=100000", "--DirectLine:ActivitiesPerMinute=1000000", "--Server:MaxWaitingTurns=10000",
                "--Server:TurnsPerPersonPerMinute=1000000", "--Server:TurnsPerTenantPerMinute=1000000", "--BotFramework:AllowInsecureLoopback=true", $"--BotFramework:AllowedServiceUrls:0={Sink}", "--Knowledge:Cache=none",
            ],
            services => services.AddLogging(logging => logging.ClearProviders().AddProvider(Errors)));
        await server.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(AddressOf(server)), Timeout = TimeSpan.FromSeconds(30) };
        List<(string, string)> opened = [];
        for (var number = 0; number < clients; number++)
        {
            opened.Add(await ConnectAsync());
        }

        Clients = opened;
    }

    private async Task<(string Id, string Token)> ConnectAsync()
    {
        using var issued = await Http.PostAsJsonAsync("/api/webchat/token", new { });
        var token = JsonNode.Parse(await issued.Content.ReadAsStringAsync())!;
        using var request = new HttpRequestMessage(HttpMethod.Post, Conversations) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (string)token["token"]!);
        using var started = await Http.SendAsync(request);
        var conversation = JsonNode.Parse(await started.Content.ReadAsStringAsync())!;
        return ((string)conversation["conversationId"]!, (string)conversation["token"]!);
    }

    private static async Task<WebApplication> StartSinkAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Logging.ClearProviders();
        var taking = builder.Build();
        var number = 0;
        taking.Run(http => http.Response.WriteAsJsonAsync(new { id = Interlocked.Increment(ref number).ToString(CultureInfo.InvariantCulture) }));
        await taking.StartAsync();
        return taking;
    }

    private static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Keeps the errors that are logged.</summary>
    internal sealed class ErrorLog : ILoggerProvider, ILogger
    {
        /// <summary>The errors, oldest first.</summary>
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Lines.Enqueue($"{formatter(state, exception)} {exception}");
            }
        }

        public void Dispose()
        {
        }
    }
}
