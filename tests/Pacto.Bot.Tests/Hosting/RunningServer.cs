using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Pacto.Bot.Conversations;
using Pacto.Bot.Turns;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Hosting;

/// <summary>The real server on a free port of this machine, with a handler that says back what it was told.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    public const string Secret = "a-secret-for-tests-only";

    private readonly string folder = Directory.CreateTempSubdirectory("pacto-server-").FullName;
    private WebApplication app = null!;

    public HttpClient Http { get; private set; } = null!;

    public Uri Root { get; private set; } = null!;

    /// <summary>What the handler does; says the text back at first.</summary>
    public Func<Turn, Reply> Answer { get; set; } = turn =>
        new Reply(Language.Spanish, [new ReplyPart.Text(turn.Kind is TurnKind.Joined ? "bienvenida" : $"eco: {turn.Text}")]);

    /// <summary>The question for the team that a turn leaves; none at first.</summary>
    public Func<Turn, TeamQuestion?> HandOver { get; set; } = _ => null;

    /// <summary>How long the handler takes.</summary>
    public TimeSpan Slowness { get; set; }

    public IServiceProvider Services => app.Services;

    public static async Task<RunningServer> StartAsync(params string[] settings)
    {
        var server = new RunningServer();
        await server.OpenAsync(settings);
        return server;
    }

    /// <summary>Stops and starts again with the same data.</summary>
    public async Task RestartAsync(params string[] settings)
    {
        await CloseAsync();
        await OpenAsync(settings);
    }

    /// <summary>Ends as a process does that is asked to.</summary>
    public Task StopAsync() => app.StopAsync();

    public async Task<JsonObject> TokenAsync(object? body = null)
    {
        using var answer = await Http.PostAsJsonAsync("/api/webchat/token", body ?? new { });
        Assert.Equal(200, (int)answer.StatusCode);
        return (JsonObject)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    public async Task<DirectLineClient> ConnectAsync(object? body = null) => await DirectLineClient.StartAsync(this, await TokenAsync(body));

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task OpenAsync(string[] settings)
    {
        app = BotHost.BuildServer(
            [
                "--Urls=http://127.0.0.1:0",
                $"--Storage:Path={Path.Combine(folder, "pacto.db")}",
                $"--DirectLine:Secret={Secret}",
                "--Logging:LogLevel:Default=None",
                "--Logging:LogLevel:Pacto=None",
                .. settings,
            ],
            services =>
            {
                services.AddSingleton<HandleTurn>(provider => (turn, sender, cancellationToken) =>
                    HandleAsync(provider.GetRequiredService<IConversationStore>(), turn, sender, cancellationToken));
                services.AddSingleton<IDraftFiles>(new OneDraftFile());
            });
        await app.StartAsync();
        Root = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Http = new HttpClient { BaseAddress = Root };
    }

    private async Task CloseAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }

    private async Task<TurnRecord> HandleAsync(
        IConversationStore store, Turn turn, IReplySender sender, CancellationToken cancellationToken)
    {
        var conversation = await store.LoadAsync(turn.Conversation, turn.Person, cancellationToken);
        await Task.Delay(Slowness, cancellationToken);
        var reply = Answer(turn);
        var record = new TurnRecord(turn, new TurnOutcome(conversation, reply, TurnStatus.Chatted) { HandedOver = HandOver(turn) }, sender.Render(turn, reply));
        await store.SaveAsync(record, cancellationToken);
        return record;
    }

    private sealed class OneDraftFile : IDraftFiles
    {
        public Task<DraftFile?> MakeAsync(
            PersonKey owner, string draftId, string format, Language language, CancellationToken cancellationToken) =>
            Task.FromResult(draftId == "d1"
                ? new DraftFile($"borrador.{format}", "text/plain", System.Text.Encoding.UTF8.GetBytes($"{owner} {language.ToCode()}"))
                : null);
    }
}
