using System.Text.Json.Nodes;
using Pacto.Bot.Tests.Hosting;

namespace Pacto.Bot.Tests.Channels.BotFramework;

/// <summary>What needs a start, or another one.</summary>
public sealed class SettingTests : IAsyncLifetime
{
    private readonly Azure azure = new();

    public Task InitializeAsync() => azure.InitializeAsync();

    public Task DisposeAsync() => azure.DisposeAsync();

    [Fact]
    public async Task A_message_delivered_again_is_answered_once_even_after_a_restart()
    {
        await azure.SayAsync("m1", "hola");
        await azure.SayAsync("m1", "hola");
        await azure.ArriveAsync(1);
        await azure.Bot.StopAsync();
        await azure.Bot.RestartAsync(azure.Fake.Settings);
        await azure.SayAsync("m1", "hola");
        await azure.SayAsync("m1", "en otra", "a:2");
        await azure.ArriveAsync(1, "a:2");

        Assert.Equal(["eco: hola", "eco: en otra"], azure.Fake.Delivered.Select(activity => (string?)activity["text"]));
    }

    [Fact]
    public async Task A_tenant_that_is_not_listed_is_not_served()
    {
        await azure.Bot.RestartAsync([.. azure.Fake.Settings, $"--BotFramework:AllowedTenants:0={FakeAzure.Tenant}"]);
        var none = azure.Fake.Message("m1", "hola");
        ((JsonObject)none["conversation"]!).Remove("tenantId");
        none.Remove("channelData");
        var twofold = azure.Fake.Message("m2", "hola");
        twofold["conversation"]!["tenantId"] = "other";

        using var first = await azure.PostAsync(none);
        using var second = await azure.PostAsync(twofold);
        using var third = await azure.PostAsync(azure.Fake.Message("m3", "hola"));

        Assert.Equal([403, 403, 202], new[] { first, second, third }.Select(answer => (int)answer.StatusCode));
    }

    [Fact]
    public async Task Without_an_app_id_only_this_machine_is_served_and_answered()
    {
        await azure.Bot.RestartAsync();
        var elsewhere = azure.Fake.Message("m2", "hola");
        elsewhere["serviceUrl"] = "https://smba.trafficmanager.net/";
        azure.Bot.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        using var passedOn = await azure.PostAsync(azure.Fake.Message("m1", "hola").ToJsonString(), null);
        azure.Bot.Http.DefaultRequestHeaders.Remove("X-Forwarded-For");
        using var away = await azure.PostAsync(elsewhere.ToJsonString(), null);
        using var local = await azure.PostAsync(azure.Fake.Message("m3", "hola").ToJsonString(), null);

        Assert.Equal([403, 403, 202], new[] { passedOn, away, local }.Select(answer => (int)answer.StatusCode));
        Assert.Equal("", (string?)Assert.Single(await azure.ArriveAsync(1))["test:token"]);
    }

    [Theory]
    [InlineData("--MicrosoftAppPassword=")]
    [InlineData("--MicrosoftAppType=SingleTenant")]
    [InlineData("--MicrosoftAppType=UserAssignedMSI")]
    [InlineData("--BotFramework:OpenIdMetadataUrl=http://keys.example/")]
    [InlineData("--BotFramework:AllowedServiceUrls:1=http://replies.example/")]
    [InlineData("--BotFramework:MinKeyRefreshSeconds=0")]
    public async Task Settings_that_cannot_be_meant_stop_the_start(string setting) =>
        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => RunningServer.StartAsync([.. azure.Fake.Settings, setting]));
}
