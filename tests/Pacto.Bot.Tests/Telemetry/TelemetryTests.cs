using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pacto.Bot.Telemetry;
using Pacto.Bot.Tests.Hosting;

namespace Pacto.Bot.Tests.Telemetry;

/// <summary>What a collector is sent: figures, and nothing that anybody wrote or is called.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_collector_gets_turns_by_status_and_not_a_word_of_them()
    {
        ConcurrentQueue<(string Path, string Body)> received = new();
        await using var collector = await StartCollectorAsync(received);
        var address = collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var server = await RunningServer.StartAsync($"--Telemetry:OtlpEndpoint={address}", "--Telemetry:Seconds=3600");
        var ana = await server.ConnectAsync(new { userId = "dl_ana-de-salto" });
        await ana.SayAsync("confidencial");
        await ana.WaitForAsync("eco: confidencial");

        // What is left is sent at the end.
        await server.DisposeAsync();

        Assert.Contains(received, sent => sent.Path == "/v1/metrics" && sent.Body.Contains("pacto.turns", StringComparison.Ordinal));
        Assert.Contains(received, sent => sent.Path == "/v1/traces" && sent.Body.Contains("pacto.status", StringComparison.Ordinal));
        var all = string.Concat(received.Select(sent => sent.Body));
        Assert.Contains("chatted", all, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", all, StringComparison.Ordinal);
        foreach (var secret in new[] { "confidencial", "ana-de-salto", ana.ConversationId, ana.Token })
        {
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_is_made_where_no_collector_is_named()
    {
        await using var server = await RunningServer.StartAsync();

        Assert.Equal("", server.Services.GetRequiredService<IOptions<TelemetryOptions>>().Value.OtlpEndpoint);
        await Assert.ThrowsAsync<OptionsValidationException>(() => RunningServer.StartAsync("--Telemetry:OtlpEndpoint=collector"));
    }

    private static async Task<WebApplication> StartCollectorAsync(ConcurrentQueue<(string Path, string Body)> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Logging.ClearProviders();
        var collector = builder.Build();
        collector.MapPost("/v1/{signal}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            received.Enqueue((request.Path, Encoding.Latin1.GetString(body.ToArray())));
            return Results.Bytes([], "application/x-protobuf");
        });
        await collector.StartAsync();
        return collector;
    }
}
