using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Pacto.Bot.Tests.Hosting;

namespace Pacto.Bot.Tests.Channels.BotFramework;

public sealed class ReceivingTests(Azure azure) : IClassFixture<Azure>
{
    [Fact]
    public async Task Only_a_token_that_is_genuine_and_meant_for_this_is_believed()
    {
        using var stranger = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var fake = azure.Fake;
        (string Token, int Status)[] cases =
        [
            (fake.TokenWith(), 202),
            (fake.TokenWith(end: now.AddMinutes(-4)), 202),
            (fake.TokenWith(end: now.AddMinutes(-6)), 401),
            (fake.TokenWith(claims => claims.Remove("exp")), 401),
            (fake.TokenWith(claims => claims["aud"] = "99999999-9999-4999-8999-999999999999"), 401),
            (fake.TokenWith(claims => claims["iss"] = "https://evil.example"), 401),
            (fake.TokenWith(key: stranger), 401),
            (fake.TokenWith(keyId: "k2", key: stranger), 401),
            ("a.b.c", 401),
            (fake.TokenWith(keyId: "sms"), 403),
            (fake.TokenWith(claims => claims["serviceurl"] = "https://evil.example/"), 403),
            (fake.TokenWith(claims => claims.Remove("serviceurl")), 403),
        ];
        List<int> statuses = [];
        foreach (var (place, (token, _)) in cases.Index())
        {
            using var answer = await azure.PostAsync(fake.Message($"m{place}", "hola", "tokens").ToJsonString(), token);
            statuses.Add((int)answer.StatusCode);
        }

        Assert.Equal(cases.Select(one => one.Status), statuses);
        Assert.Equal(["m0", "m1"], (await azure.ArriveAsync(2, "tokens")).Select(activity => (string?)activity["replyToId"]));
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
    public async Task Whoever_expects_replies_gets_them_in_the_body()
    {
        var activity = azure.Fake.Message("m1", "hola", "body");
        activity["deliveryMode"] = "expectReplies";

        using var answer = await azure.PostAsync(activity);

        Assert.Equal(200, (int)answer.StatusCode);
        var reply = Assert.Single((JsonArray)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["activities"]!)!;
        Assert.Equal(("eco: hola", "m1", "body"), ((string?)reply["text"], (string?)reply["replyToId"], (string?)reply["conversation"]!["id"]));
        Assert.Empty(await azure.ArriveAsync(0, "body"));
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
            var activity = azure.Fake.Message($"u-{type}", "", "arrivals");
            activity["type"] = type;
            activity["action"] = "add";
            activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:ana" }, new JsonObject { ["id"] = "28:bot" });
            using var answer = await azure.PostAsync(activity);
            Assert.Equal(202, (int)answer.StatusCode);
        }

        await azure.SayAsync("m1", "hola", "arrivals");
        var arrived = await azure.ArriveAsync(2, "arrivals");

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

        var reply = Assert.Single(await azure.ArriveAsync(1, Thread));

        Assert.Equal("eco: pregunte a Eva", (string?)reply["text"]);
        Assert.Equal(Thread, (string?)reply["conversation"]!["id"]);
    }
}
