using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pacto.Testing;
using Pacto.Testing.Model;

namespace Pacto.Bot.Tests.Models;

/// <summary>
/// Azure OpenAI without a key: the token of the identity that the platform gives the machine. The library reads where to ask from the environment of its process
/// and sends no token without TLS, so this is a process of its own that trusts a certificate of this test.
/// </summary>
public sealed class EntraIdTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pacto-entra-").FullName;

    [Fact]
    public async Task The_identity_of_the_machine_opens_the_model()
    {
        using var certificate = OwnCertificate();
        var trusted = Path.Combine(folder, "trusted.pem");
        await File.WriteAllTextAsync(trusted, certificate.ExportCertificatePem());
        await using var model = await ModelServer.StartAsync(certificate);
        model.Answer = _ => new ModelReply.Words("Es un acuerdo.");
        var asked = new List<string>();
        await using var platform = await PlatformAsync(asked);
        var azure = model.Address.GetLeftPart(UriPartial.Authority);

        var (code, output, error) = await BotProcess.RunAsync(
            ["model", "test", "--Model:Provider=azure", $"--Model:Endpoint={azure}", "--Model:Name=d1", "--Model:Deadline=20", "--Model:FirstWord=20"],
            environment: new()
            {
                ["SSL_CERT_FILE"] = trusted,
                ["IDENTITY_ENDPOINT"] = $"{platform.Urls.Single()}/msi/token",
                ["IDENTITY_HEADER"] = "h1",
                ["LANG"] = "es_AR.UTF-8",
            });

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("d1 en 127.0.0.1", output, StringComparison.Ordinal);
        Assert.All(model.Requests, request => Assert.Equal(("/openai/v1/chat/completions", "Bearer t1"), (request.Path, request.Headers["Authorization"])));
        Assert.NotEmpty(model.Requests);
        Assert.Equal("h1 https://cognitiveservices.azure.com", Assert.Single(asked));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The token endpoint of a platform such as App Service or Container Apps.</summary>
    private static async Task<WebApplication> PlatformAsync(List<string> asked)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/msi/token", (HttpContext http) =>
        {
            lock (asked)
            {
                asked.Add($"{http.Request.Headers["X-IDENTITY-HEADER"]} {http.Request.Query["resource"]}");
            }

            var until = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
            return Results.Json(new JsonObject { ["access_token"] = "t1", ["expires_on"] = $"{until}", ["resource"] = "r", ["token_type"] = "Bearer" });
        });
        await app.StartAsync();
        return app;
    }

    private static X509Certificate2 OwnCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
