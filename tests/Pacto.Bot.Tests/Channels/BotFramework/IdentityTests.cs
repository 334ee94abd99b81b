using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Pacto.Bot.Channels.BotFramework;
using Pacto.Bot.Tests.Hosting;

namespace Pacto.Bot.Tests.Channels.BotFramework;

/// <summary>The ways a bot proves who it is, and the clouds it may live in.</summary>
public sealed class IdentityTests : IAsyncLifetime
{
    private readonly Azure azure = new();
    private readonly string folder = Directory.CreateTempSubdirectory("pacto-identity-").FullName;

    public Task InitializeAsync() => azure.InitializeAsync();

    public async Task DisposeAsync()
    {
        await azure.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_managed_identity_gets_its_token_from_the_platform()
    {
        await azure.Bot.RestartAsync(
        [
            .. azure.Fake.Settings, "--MicrosoftAppPassword=", "--MicrosoftAppType=UserAssignedMSI", $"--MicrosoftAppTenantId={FakeAzure.Tenant}",
            $"--IDENTITY_ENDPOINT={azure.Fake.Root}msi", "--IDENTITY_HEADER=h1",
        ]);
        await azure.SayAsync("m1", "hola");

        Assert.Equal("Bearer managed", (string?)Assert.Single(await azure.ArriveAsync(1))["test:token"]);
        Assert.Equal(
            ("h1", FakeAzure.AppId, "https://api.botframework.com", "2019-08-01"),
            (azure.Fake.TokenForm["header"], azure.Fake.TokenForm["client_id"], azure.Fake.TokenForm["resource"], azure.Fake.TokenForm["api-version"]));
        Assert.Equal(0, azure.Fake.Tokens);
    }

    [Theory]
    [InlineData("bot.pem")]
    [InlineData("bot.pfx")]
    public async Task A_certificate_signs_instead_of_a_secret(string name)
    {
        using var certificate = Make(name);
        await azure.Bot.RestartAsync(
            [.. azure.Fake.Settings, "--MicrosoftAppPassword=", $"--MicrosoftAppCertificatePath={Path.Combine(folder, name)}", "--MicrosoftAppCertificatePassword=locked"]);
        await azure.SayAsync("m1", "hola");
        await azure.ArriveAsync(1);

        var form = azure.Fake.TokenForm;
        var assertion = form["client_assertion"];
        using var key = certificate.GetRSAPublicKey()!;
        var read = await new JsonWebTokenHandler().ValidateTokenAsync(assertion, new TokenValidationParameters
        {
            ValidIssuer = FakeAzure.AppId,
            ValidAudience = $"{azure.Fake.Root}token",
            IssuerSigningKey = new RsaSecurityKey(key),
        });
        Assert.True(read.IsValid, read.Exception?.Message);
        Assert.Equal(FakeAzure.AppId, read.Claims["sub"]);
        Assert.Equal(
            Base64UrlEncoder.Encode(SHA256.HashData(certificate.RawData)),
            new JsonWebToken(assertion).GetHeaderValue<string>("x5t#S256"));
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        Assert.DoesNotContain("client_secret", form.Keys);
    }

    [Theory]
    [InlineData("", "https://api.botframework.com", "https://api.botframework.us")]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us", "https://api.botframework.com")]
    public async Task Each_cloud_believes_its_own_issuer_and_asks_for_its_own_tokens(string service, string issuer, string other)
    {
        await azure.Bot.RestartAsync([.. azure.Fake.Settings, $"--ChannelService={service}"]);
        var activity = azure.Fake.Message("m1", "hola").ToJsonString();

        using var own = await azure.PostAsync(activity, azure.Fake.TokenWith(claims => claims["iss"] = issuer));
        using var foreign = await azure.PostAsync(activity, azure.Fake.TokenWith(claims => claims["iss"] = other));
        await azure.ArriveAsync(1);

        Assert.Equal([202, 401], new[] { own, foreign }.Select(answer => (int)answer.StatusCode));
        Assert.Equal($"{issuer}/.default", azure.Fake.TokenForm["scope"]);
    }

    [Theory]
    [InlineData("", "https://smba.trafficmanager.net/amer/", true)]
    [InlineData("", "https://smba.infra.gov.teams.microsoft.us/x/", false)]
    [InlineData("https://botframework.azure.us", "https://smba.infra.gov.teams.microsoft.us/x/", true)]
    [InlineData("https://botframework.azure.us", "https://webchat.botframework.azure.us/", true)]
    [InlineData("https://botframework.azure.us", "https://smba.trafficmanager.net/amer/", false)]
    public void Replies_stay_in_their_cloud(string service, string address, bool isAllowed)
    {
        var urls = new ServiceUrls(
            Options.Create(new BotFrameworkOptions()), Options.Create(new BotIdentity { MicrosoftAppId = FakeAzure.AppId, ChannelService = service }));

        Assert.Equal(isAllowed, urls.IsAllowed(address, "msteams"));
    }

    [Theory]
    [InlineData("remove MicrosoftAppPassword", "--MicrosoftAppType=UserAssignedMSI", "--MicrosoftAppTenantId=t")]
    [InlineData("MicrosoftAppTenantId is missing", "--MicrosoftAppType=UserAssignedMSI", "--MicrosoftAppPassword=")]
    [InlineData("keep one", "--MicrosoftAppCertificatePath=bot.pem")]
    [InlineData("cannot be read", "--MicrosoftAppCertificatePath=no-such-file.pem", "--MicrosoftAppPassword=")]
    [InlineData("ChannelService is empty", "--ChannelService=https://botframework.example")]
    [InlineData("set MicrosoftAppType to SingleTenant", "--ChannelService=https://botframework.azure.cn")]
    [InlineData("AllowedUploadUrls are https", "--BotFramework:AllowedUploadUrls:1=http://files.example/")]
    public async Task An_identity_that_cannot_be_stops_the_start_and_says_what_to_change(string says, params string[] settings)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningServer.StartAsync([.. azure.Fake.Settings, .. settings]));

        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
    }

    private X509Certificate2 Make(string name)
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        var certificate = new CertificateRequest("CN=pacto", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        if (name.EndsWith(".pfx", StringComparison.Ordinal))
        {
            File.WriteAllBytes(Path.Combine(folder, name), certificate.Export(X509ContentType.Pfx, "locked"));
        }
        else
        {
            File.WriteAllText(Path.Combine(folder, name), $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        }

        return certificate;
    }
}
