using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Pacto.Bot.Storage;
using Pacto.Bot.Tests.Hosting;

namespace Pacto.Bot.Tests.Channels.Http;

/// <summary>What every door tells a browser, whatever it answers.</summary>
public sealed class SecurityHeadersTests : IAsyncLifetime
{
    private static readonly (string Name, string Part)[] Expected =
    [
        ("Content-Security-Policy", "default-src 'self'"), ("Content-Security-Policy", "object-src 'none'"), ("Content-Security-Policy", "frame-ancestors 'self'"),
        ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", ""), ("Permissions-Policy", "camera=()"), ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Strict-Transport-Security", "max-age=31536000"), ("Cross-Origin-Resource-Policy", ""),
    ];

    private static readonly string[] Forbidden = ["Set-Cookie", "Server", "X-Powered-By", "Access-Control-Allow-Credentials"];

    private RunningServer server = null!;

    public async Task InitializeAsync() => server = await RunningServer.StartAsync("--Server:TrustedProxies:0=127.0.0.0/8");

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Every_route_tells_browsers_to_be_careful_and_sets_no_cookie()
    {
        List<string> wrong = [];
        foreach (var (method, pattern, address, _) in Routes.All)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = method == "POST" ? JsonContent.Create(new { }) : null };
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.Add("Origin", "https://evil.example");
            using var answer = await server.Http.SendAsync(request);
            var headers = answer.Headers.ToDictionary(header => header.Key, header => string.Join(' ', header.Value), StringComparer.OrdinalIgnoreCase);
            wrong.AddRange(
                from expected in Expected
                where !headers.TryGetValue(expected.Name, out var value) || !value.Contains(expected.Part, StringComparison.Ordinal)
                select $"{method} {pattern} ({(int)answer.StatusCode}): {expected}");
            wrong.AddRange(
                from forbidden in Forbidden
                where headers.ContainsKey(forbidden)
                select $"{method} {pattern} sends {forbidden}");
            var allowed = headers.GetValueOrDefault("Access-Control-Allow-Origin");
            if (allowed is not null && (allowed != "*" || answer.Content.Headers.ContentType?.MediaType == "text/html"))
            {
                wrong.Add($"{method} {pattern} lets {allowed} read");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_failure_of_ours_tells_them_too_and_nothing_about_itself()
    {
        var resume = (string)(await server.TokenAsync())["resume"]!;
        server.Services.GetRequiredService<ConversationStore>().Dispose();

        using var answer = await server.Http.PostAsJsonAsync("/api/webchat/token", new { resume });
        var body = await answer.Content.ReadAsStringAsync();

        Assert.Equal(500, (int)answer.StatusCode);
        Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.DoesNotContain("Exception", body, StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/fuentes//evil.example")]
    [InlineData("/asistente?lang=https://evil.example")]
    [InlineData("/fuentes/handbook/?next=https://evil.example")]
    [InlineData("/https://evil.example/")]
    public async Task No_address_sends_a_browser_elsewhere(string address)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await http.GetAsync($"{server.Root.GetLeftPart(UriPartial.Authority)}{address}");

        Assert.Null(answer.Headers.Location);
        Assert.False((int)answer.StatusCode is >= 300 and < 400, $"{address}: {answer.StatusCode}");
        Assert.DoesNotContain("href=\"https://evil.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"//evil.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
