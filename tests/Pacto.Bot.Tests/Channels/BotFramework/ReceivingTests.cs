using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Pacto.Bot.Tests.Hosting;

namespace Pacto.Bot.Tests.Channels.BotFramework;

public sealed class ReceivingTests : IAsyncLifetime
{
    private Azure azure = null!;

    public static TheoryData<string, int> Tokens => new()
    {
        { "good", 202 },
        { "over 4 minutes ago", 202 },
        { "over 6 minutes ago", 401 },
        { "without end", 401 },
        { "for another bot", 401 },
        { "of another issuer", 401 },
        { "of another key", 401 },
        { "of an unknown key", 401 },
        { "not one", 401 },
        { "of another channel", 403 },
        { "for another address", 403 },
        { "without address", 403 },
    };

    public async Task InitializeAsync() => azure = await Azure.StartAsync();

    public async Task DisposeAsync() => await azure.DisposeAsync();

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task Only_a_token_that_is_genuine_and_meant_for_this_is_believed(string token, int status)
    {
        using var stranger = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var sent = token switch
        {
            "good" => azure.Fake.TokenWith(),
            "over 4 minutes ago" => azure.Fake.TokenWith(end: now.AddMinutes(-4)),
            "over 6 minutes ago" => azure.Fake.TokenWith(end: now.AddMinutes(-6)),
            "without end" => azure.Fake.TokenWith(claims => claims.Remove("exp")),
            "for another bot" => azure.Fake.TokenWith(claims => claims["aud"] = "99999999-9999-4999-8999-999999999999"),
            "of another issuer" => azure.Fake.TokenWith(claims => claims["iss"] = "https://evil.example"),
            "of another key" => azure.Fake.TokenWith(key: stranger),
            "of an unknown key" => azure.Fake.TokenWith(keyId: "k2", key: stranger),
            "not one" => "a.b.c",
            "of another channel" => azure.Fake.TokenWith(keyId: "sms"),
            "for another address" => azure.Fake.TokenWith(claims => claims["serviceurl"] = "https://evil.example/"),
            _ => azure.Fake.TokenWith(claims => claims.Remove("serviceurl")),
        };

        using var answer = await azure.PostAsync(azure.Fake.Message("m1", "hola").ToJsonString(), sent);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status == 202 ? 1 : 0, (await azure.ArriveAsync(status == 202 ? 1 : 0)).Count);
    }

    [Fact]
    public async Task Made_up_key_ids_do_not_make_it_fetch_keys_again_and_again()
    {
        for (var i = 0; i < 10; i++)
        {
            using var answer = await azure.PostAsync(azure.Fake.Message("m", "hola").ToJsonString(), azure.Fake.TokenWith(keyId: $"x{i}"));
            Assert.Equal(401, (int)answer.StatusCode);
        }

        Assert.Equal(1, azure.Fake.KeyReads);
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("null", 400)]
    [InlineData("""{"type":"message"}""", 400)]
    [InlineData("""{"type":"message","from":"me","conversation":{"id":"c"},"serviceUrl":"https://x.example"}""", 400)]
    [InlineData("""{"type":"message","from":{"id":"a"},"conversation":{"id":"c"},"serviceUrl":"file:///etc"}""", 400)]
    public async Task What_is_no_activity_is_refused(string body, int status)
    {
        using var answer = await azure.PostAsync(body, azure.Fake.TokenWith());

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task What_comes_without_token_type_or_measure_is_refused()
    {
        using var naked = await azure.PostAsync(azure.Fake.Message("m", "hola").ToJsonString(), null);
        using var form = await azure.Bot.Http.PostAsync("/api/messages", new StringContent("a=b", Encoding.UTF8, "application/x-www-form-urlencoded"));
        using var got = await azure.Bot.Http.GetAsync("/api/messages");
        using var large = await azure.PostAsync(azure.Fake.Message("m", new string('x', 300_000)));

        Assert.Equal([401, 415, 405, 413], new[] { naked, form, got, large }.Select(answer => (int)answer.StatusCode));
    }

    [Fact]
    public async Task A_message_delivered_again_is_answered_once_even_after_a_restart()
    {
        await azure.SayAsync("m1", "hola");
        await azure.SayAsync("m1", "hola");
        await azure.ArriveAsync(1);
        await azure.Bot.RestartAsync(azure.Fake.Settings);
        await azure.SayAsync("m1", "hola");
        await azure.SayAsync("m1", "en otra", "a:2");

        var arrived = await azure.ArriveAsync(2);

        Assert.Equal(["eco: hola", "eco: en otra"], arrived.Select(activity => (string?)activity["text"]));
    }

    [Fact]
    public async Task Whoever_expects_replies_gets_them_in_the_body()
    {
        var activity = azure.Fake.Message("m1", "hola");
        activity["deliveryMode"] = "expectReplies";

        using var answer = await azure.PostAsync(activity);

        Assert.Equal(200, (int)answer.StatusCode);
        var reply = Assert.Single((JsonArray)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["activities"]!)!;
        Assert.Equal(("eco: hola", "m1", "a:1"), ((string?)reply["text"], (string?)reply["replyToId"], (string?)reply["conversation"]!["id"]));
        Assert.Empty(azure.Fake.Delivered);
    }

    [Theory]
    [InlineData("message/submitAction", 200, "{}")]
    [InlineData("something/else", 501, null)]
    public async Task An_invoke_is_answered_in_the_body(string name, int status, string? body)
    {
        var activity = azure.Fake.Message("m1", "");
        activity["type"] = "invoke";
        activity["name"] = name;

        using var answer = await azure.PostAsync(activity);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.True(body is null || body == await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_person_is_greeted_once_whoever_announces_her()
    {
        foreach (var type in new[] { "conversationUpdate", "installationUpdate", "conversationUpdate" })
        {
            var activity = azure.Fake.Message($"u-{type}", "");
            activity["type"] = type;
            activity["action"] = "add";
            activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:ana" }, new JsonObject { ["id"] = "28:bot" });
            using var answer = await azure.PostAsync(activity);
            Assert.Equal(202, (int)answer.StatusCode);
        }

        await azure.SayAsync("m1", "hola");
        var arrived = await azure.ArriveAsync(2);

        Assert.Equal(["bienvenida", "eco: hola"], arrived.Select(activity => (string?)activity["text"]));
        Assert.Null(arrived[0]["replyToId"]);
    }

    [Fact]
    public async Task In_a_team_only_what_mentions_the_bot_is_answered_and_in_its_thread()
    {
        const string Thread = "19:x@thread.tacv2;messageid=1";
        using var aside = await azure.PostAsync(azure.Fake.Message("m1", "entre nosotras", Thread, "channel"));
        var activity = azure.Fake.Message("m2", "<at>Pacto</at> pregunte a <at>Eva</at>\n", Thread, "channel");
        activity["entities"] = JsonNode.Parse(
            """
            [{"type":"mention","text":"<at>Pacto</at>","mentioned":{"id":"28:bot","name":"Pacto"}},
             {"type":"mention","text":"<at>Eva</at>","mentioned":{"id":"29:eva","name":"Eva"}}]
            """);
        using var meant = await azure.PostAsync(activity);

        var reply = Assert.Single(await azure.ArriveAsync(1));

        Assert.Equal("eco: pregunte a Eva", (string?)reply["text"]);
        Assert.Equal(Thread, (string?)reply["conversation"]!["id"]);
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
