using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Pacto.Bot.Tests.Channels.BotFramework;

/// <summary>Metadata, keys, token endpoint and Connector on a free port of this machine, with faults on demand.</summary>
internal sealed class FakeAzure : IAsyncDisposable
{
    public const string AppId = "11111111-1111-4111-8111-111111111111";
    public const string Tenant = "22222222-2222-4222-8222-222222222222";

    private readonly RSA rsa = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, int> attempts = new(StringComparer.Ordinal);
    private WebApplication app = null!;

    public string Root { get; private set; } = null!;

    /// <summary>What arrived at the Connector and was answered with 201, in order.</summary>
    public ConcurrentQueue<JsonObject> Delivered { get; } = new();

    /// <summary>Everything else that was asked of the Connector: method, path and body.</summary>
    public ConcurrentQueue<(string Method, string Path, string Body)> Calls { get; } = new();

    /// <summary>What lies where files of Teams lie, by name.</summary>
    public ConcurrentDictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>The chat that is opened with a person alone; null when none may be.</summary>
    public string? PrivateChat { get; set; } = "a:alone";

    public int KeyReads { get; private set; }

    /// <summary>What the last token was asked for with.</summary>
    public Dictionary<string, string> TokenForm { get; private set; } = [];

    public int Tokens { get; private set; }

    /// <summary>May answer instead of the Connector (true); gets the conversation's id and how often it was called for it.</summary>
    public Func<HttpContext, string, int, Task<bool>> Fault { get; set; } = (_, _, _) => Task.FromResult(false);

    public string[] Settings =>
    [
        $"--MicrosoftAppId={AppId}", "--MicrosoftAppPassword=secret", $"--BotFramework:OpenIdMetadataUrl={Root}meta",
        $"--BotFramework:EmulatorOpenIdMetadataUrl={Root}meta", $"--BotFramework:TokenEndpoint={Root}token",
        $"--BotFramework:AllowedServiceUrls:0={Root}", "--BotFramework:AllowInsecureLoopback=true", "--BotFramework:SendTimeoutSeconds=1",
        $"--BotFramework:AllowedUploadUrls:0={Root}upload/",
    ];

    public static async Task<FakeAzure> StartAsync()
    {
        var fake = new FakeAzure();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        fake.app = builder.Build();
        fake.Map();
        await fake.app.StartAsync();
        fake.Root = fake.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/";
        return fake;
    }

    public int AttemptsIn(string conversation) => attempts.GetValueOrDefault(conversation);

    public string TokenWith(Action<Dictionary<string, object>>? change = null, string keyId = "k1", RSA? key = null, DateTime? end = null)
    {
        var claims = new Dictionary<string, object>
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
            ["serviceurl"] = Root,
            ["exp"] = new DateTimeOffset(end ?? TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1)).ToUnixTimeSeconds(),
        };
        change?.Invoke(claims);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key ?? rsa) { KeyId = keyId }, SecurityAlgorithms.RsaSha256),
        });
    }

    public JsonObject Message(string id, string text, string conversation = "a:1", string type = "personal") => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["timestamp"] = "not a time",
        ["channelId"] = "msteams",
        ["serviceUrl"] = Root,
        ["from"] = new JsonObject { ["id"] = "29:ana", ["name"] = "Ana" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Pacto" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = type, ["tenantId"] = Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        ["locale"] = "es-AR",
        ["text"] = text,
    };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        rsa.Dispose();
    }

    private void Map()
    {
        app.MapGet("/meta", () => Results.Text($$"""{"issuer":"x","jwks_uri":"{{Root}}keys"}""", "application/json"));
        app.MapGet("/keys", () =>
        {
            KeyReads++;
            return Results.Text(new JsonObject { ["keys"] = new JsonArray(KeyOf("k1", "msteams"), KeyOf("sms", "sms")) }.ToJsonString(), "application/json");
        });
        app.MapPost("/token", async (HttpContext http) =>
        {
            TokenForm = (await http.Request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
            Tokens++;
            return Results.Text($$"""{"token_type":"Bearer","expires_in":3600,"access_token":"t{{Tokens}}"}""", "application/json");
        });
        app.MapGet("/msi", (HttpContext http) =>
        {
            TokenForm = http.Request.Query.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
            TokenForm["header"] = http.Request.Headers["X-IDENTITY-HEADER"].ToString();
            var end = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
            return Results.Text($$"""{"token_type":"Bearer","expires_on":"{{end}}","access_token":"managed"}""", "application/json");
        });
        app.MapPost("/v3/conversations/{id}/activities/{replyTo?}", async (HttpContext http, string id) =>
        {
            var attempt = attempts.AddOrUpdate(id, 1, (_, count) => count + 1);
            if (await Fault(http, id, attempt))
            {
                return;
            }

            var activity = (JsonObject)(await JsonNode.ParseAsync(http.Request.Body))!;
            activity["test:path"] = http.Request.Path.Value;
            activity["test:token"] = http.Request.Headers.Authorization.ToString();
            Delivered.Enqueue(activity);
            http.Response.StatusCode = 201;
            await http.Response.WriteAsync($$"""{"id":"out{{Delivered.Count}}"}""");
        });
        app.MapMethods("/v3/conversations/{id}/activities/{activity}", ["PUT", "DELETE"], NoteAsync);
        app.MapPut("/upload/{name}", NoteAsync);
        app.MapGet("/upload/{name}", (string name) => Files.TryGetValue(name, out var content) ? Results.Text(content) : Results.NotFound());
        app.MapGet("/elsewhere/{name}", NoteAsync);
        app.MapPost("/v3/conversations", async (HttpContext http) =>
        {
            await NoteAsync(http);
            return PrivateChat is null ? Results.StatusCode(403) : Results.Json(new { id = PrivateChat }, statusCode: 201);
        });
    }

    private async Task NoteAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        Calls.Enqueue((http.Request.Method, http.Request.Path.Value! + (http.Request.Headers.ContentRange is [{ } range] ? $" {range}" : ""), await reader.ReadToEndAsync()));
    }

    private JsonObject KeyOf(string id, string channel)
    {
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(key.Modulus!),
            ["e"] = Base64UrlEncoder.Encode(key.Exponent!),
            ["endorsements"] = new JsonArray(channel),
        };
    }
}
