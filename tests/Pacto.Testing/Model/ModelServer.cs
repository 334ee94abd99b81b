using System.Runtime.InteropServices;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pacto.Testing.Model;

/// <summary>A server on this machine that speaks OpenAI's chat protocol and answers as a test wants it, well or badly.</summary>
public sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly List<ModelRequest> requests = [];

    private ModelServer(WebApplication app) => this.app = app;

    /// <summary>What it answers; at first it says nothing it could be held to.</summary>
    public Func<ModelRequest, ModelReply> Answer { get; set; } = _ => new ModelReply.Words("NONE");

    /// <summary>The vector of a text; at first one of the letters that follow each other in it, so that texts with the same words lie near.</summary>
    public Func<string, float[]> Embed { get; set; } = LetterVector.Of;

    /// <summary>Status that vectors are refused with; 0 to give them.</summary>
    public int EmbeddingsStatus { get; set; }

    /// <summary>The base address.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What it was asked so far.</summary>
    public IReadOnlyList<ModelRequest> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    /// <summary>Starts one on a free port.</summary>
    /// <param name="certificate">With its key, where https is spoken; null for http.</param>
    public static async Task<ModelServer> StartAsync(X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(certificate is null ? "http://127.0.0.1:0" : "https://127.0.0.1:0");
        if (certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate));
        }

        var app = builder.Build();
        var server = new ModelServer(app);
        app.MapPost("/{**path}", server.TakeAsync);
        await app.StartAsync();
        server.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v1");
        return server;
    }

    /// <summary>Settings of a model behind this server, impatient enough for tests.</summary>
    public Dictionary<string, string?> Settings(params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Model:Provider"] = "openai",
            ["Model:Endpoint"] = Address.ToString(),
            ["Model:Name"] = "a-model",
            ["Model:Key"] = "a-key-for-tests",
            ["Model:Deadline"] = "3",
            ["Model:FirstWord"] = "1.5",
            ["Model:Silence"] = "0.4",
            ["Model:Retries"] = "1",
        };
        foreach (var (key, value) in more)
        {
            settings[key.Contains(':', StringComparison.Ordinal) ? key : "Model:" + key] = value;
        }

        return settings;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var request = new ModelRequest(
            http.Request.Path.Value ?? "",
            http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync(http.RequestAborted));
        lock (gate)
        {
            requests.Add(request);
        }

        try
        {
            if (request.Path.EndsWith("/embeddings", StringComparison.Ordinal))
            {
                await EmbedAsync(request, http);
                return;
            }

            await Answer(request).WriteAsync(request, http);
        }
        catch (OperationCanceledException)
        {
            // Whoever asked has left.
        }
    }

    private async Task EmbedAsync(ModelRequest request, HttpContext http)
    {
        if (EmbeddingsStatus > 0)
        {
            http.Response.StatusCode = EmbeddingsStatus;
            return;
        }

        var data = new JsonArray([.. request.Inputs.Select((text, index) => (JsonNode)new JsonObject
        {
            ["object"] = "embedding",
            ["index"] = index,
            ["embedding"] = Convert.ToBase64String(MemoryMarshal.AsBytes(Embed(text).AsSpan())),
        })]);
        var tokens = request.Inputs.Sum(text => text.Length) / 4;
        await http.Response.WriteAsJsonAsync(new JsonObject
        {
            ["object"] = "list",
            ["data"] = data,
            ["model"] = "a-vector-model",
            ["usage"] = new JsonObject { ["prompt_tokens"] = tokens, ["total_tokens"] = tokens },
        });
    }
}
