using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Pacto.Bot.Tests.Hosting;

namespace Pacto.Bot.Tests.Channels.Http;

public sealed class HttpDoorsTests : IAsyncLifetime
{
    private RunningServer server = null!;

    public async Task InitializeAsync() => server = await RunningServer.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData("/health/live", 200)]
    [InlineData("/health/ready", 200)]
    [InlineData("/v3/directline/nothing", 404)]
    [InlineData("/v3/directline/tokens/generate", 405)]
    [InlineData("/v3/directline/session/getsessionid", 404)]
    public async Task Every_answer_tells_browsers_to_be_careful(string path, int status)
    {
        using var answer = await server.Http.GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Ready_says_how_each_part_is_and_nothing_more()
    {
        using var answer = await server.Http.GetAsync("/health/ready");

        Assert.Equal(
            """{"status":"ready","parts":{"connector":"none","index":"ok","model":"none","store":"ok"}}""",
            await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("es", "Calidad de las respuestas")]
    [InlineData("pt", "Qualidade das respostas")]
    [InlineData("en", "Quality of the answers")]
    public async Task The_page_with_the_figures_shows_those_that_were_measured(string language, string title)
    {
        var page = await server.Http.GetStringAsync($"/calidad?lang={language}");

        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        Assert.Contains("unseen", page, StringComparison.Ordinal);
        Assert.Contains(" %</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_on_the_protocol_s_paths_have_the_protocol_s_shape()
    {
        using var answer = await server.Http.GetAsync("/v3/directline/tokens/generate");

        var error = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]!;
        Assert.Equal("MethodNotAllowed", (string)error["code"]!);
        Assert.NotEmpty((string)error["message"]!);
    }

    [Theory]
    [InlineData("not json", 400)]
    [InlineData("[]", 400)]
    [InlineData("""{"resume":7}""", 400)]
    [InlineData("""{"resume":"nonsense","unknown":[1]}""", 200)]
    [InlineData("", 200)]
    public async Task The_token_issuer_takes_what_it_can_read(string body, int status)
    {
        using var answer = await server.Http.PostAsync("/api/webchat/token", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Only_a_trusted_proxy_may_say_where_clients_are()
    {
        Assert.StartsWith("ws://127.0.0.1", await StreamAsync(), StringComparison.Ordinal);

        await server.RestartAsync("--Server:TrustedProxies:0=127.0.0.0/8");
        Assert.StartsWith("wss://chat.example/v3/", await StreamAsync(), StringComparison.Ordinal);

        await server.RestartAsync("--Server:PublicUrl=https://pacto.example/");
        Assert.StartsWith("wss://pacto.example/v3/", await StreamAsync(), StringComparison.Ordinal);

        async Task<string> StreamAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations")
            {
                Headers =
                {
                    Authorization = new AuthenticationHeaderValue("Bearer", (string)(await server.TokenAsync())["token"]!),
                },
            };
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.Add("X-Forwarded-Host", "chat.example");
            using var answer = await server.Http.SendAsync(request);
            return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["streamUrl"]!;
        }
    }

    [Fact]
    public async Task Open_streams_do_not_hold_up_the_end()
    {
        var client = await server.ConnectAsync();
        using var socket = await client.OpenStreamAsync();
        var watch = Stopwatch.StartNew();

        await server.RestartAsync();

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }
}
