using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Pacto.Bot.Tests.Channels.BotFramework;

public sealed class SendingTests : IAsyncLifetime
{
    private readonly Azure azure = new();

    public Task InitializeAsync() => azure.InitializeAsync();

    public Task DisposeAsync() => azure.DisposeAsync();

    [Fact]
    public async Task A_reply_names_what_it_answers_and_carries_our_token()
    {
        await azure.SayAsync("m:1;x", "hola", "a:1@x");
        await azure.SayAsync("m2", "otra", "a:2");

        var arrived = (await azure.ArriveAsync(1, "a:1@x")).Concat(await azure.ArriveAsync(1, "a:2")).ToList();

        var first = arrived[0];
        Assert.Equal("/v3/conversations/a:1@x/activities/m:1;x", (string?)first["test:path"]);
        Assert.Equal(("m:1;x", "28:bot", "29:ana"), ((string?)first["replyToId"], (string?)first["from"]!["id"], (string?)first["recipient"]!["id"]));
        Assert.Equal("msteams", (string?)first["channelId"]);
        Assert.All(arrived, activity => Assert.Equal("Bearer t1", (string?)activity["test:token"]));
    }

    [Fact]
    public async Task Whatever_the_service_does_order_is_kept_and_nothing_comes_twice()
    {
        azure.Fake.Fault = async (http, conversation, attempt) =>
        {
            switch (attempt)
            {
                case 1:
                    http.Response.StatusCode = 429;
                    http.Response.Headers.RetryAfter = "1";
                    return true;
                case 3:
                    http.Response.StatusCode = 502;
                    return true;
                case 5:
                    http.Abort();
                    return true;
                case 7:
                    await Task.Delay(300);
                    return false;
                default:
                    return false;
            }
        };
        var texts = Enumerable.Range(0, 8).Select(number => $"n{number}").ToList();
        foreach (var text in texts)
        {
            await azure.SayAsync(text, text);
        }

        var arrived = await azure.ArriveAsync(8);
        await Task.Delay(300);

        Assert.Equal(texts.Select(text => $"eco: {text}"), arrived.Select(activity => (string?)activity["text"]));
        Assert.Equal(8, azure.Fake.Delivered.Count);
        Assert.Equal(11, azure.Fake.AttemptsIn("a:1"));
    }

    [Fact]
    public async Task A_service_that_never_answers_holds_up_only_its_own_conversation()
    {
        azure.Fake.Fault = async (http, conversation, _) =>
        {
            if (conversation != "mute")
            {
                return false;
            }

            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        for (var i = 0; i < 20; i++)
        {
            await azure.SayAsync($"m{i}", "hola", "mute");
        }

        await azure.SayAsync("m1", "aquí", "a:1");
        var arrived = await azure.ArriveAsync(1);

        Assert.Equal("eco: aquí", (string?)Assert.Single(arrived)["text"]);
        Assert.InRange(azure.Fake.AttemptsIn("mute"), 1, 3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_goes_wrong_in_whatever_order_nothing_is_lost_doubled_or_out_of_order(int seed)
    {
        // In each of three conversations every message fails at most twice, in ways that leave it undelivered.
        var random = new Random(seed);
        var plan = Enumerable.Range(0, 200).Select(_ => random.Next(10)).ToArray();
        var failures = new System.Collections.Concurrent.ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        azure.Fake.Fault = async (http, conversation, attempt) =>
        {
            var kind = plan[(attempt + conversation.Length) % plan.Length];
            if (kind > 4 || failures.AddOrUpdate(conversation, 1, (_, count) => count + 1) > 2)
            {
                failures[conversation] = 0;
                await Task.Delay(kind == 5 ? 200 : 0);
                return false;
            }

            switch (kind)
            {
                case 0:
                    http.Response.StatusCode = 429;
                    http.Response.Headers.RetryAfter = "1";
                    break;
                case 1:
                    http.Response.StatusCode = 412;
                    break;
                case 2:
                    http.Response.StatusCode = 502;
                    break;
                case 3:
                    http.Response.StatusCode = 503;
                    break;
                default:
                    http.Abort();
                    break;
            }

            return true;
        };
        string[] conversations = ["a", "bb", "ccc"];
        foreach (var number in Enumerable.Range(0, 6))
        {
            foreach (var conversation in conversations)
            {
                await azure.SayAsync($"m{number}", $"n{number}", conversation);
            }
        }

        foreach (var conversation in conversations)
        {
            var arrived = await azure.ArriveAsync(6, conversation);
            Assert.Equal(Enumerable.Range(0, 6).Select(number => $"eco: n{number}"), arrived.Select(activity => (string?)activity["text"]));
        }
    }

    [Fact]
    public async Task What_will_never_arrive_is_not_tried_again()
    {
        string[] statuses = ["400", "403", "404", "413"];
        azure.Fake.Fault = (http, conversation, _) =>
        {
            http.Response.StatusCode = int.Parse(conversation, CultureInfo.InvariantCulture);
            return Task.FromResult(true);
        };
        foreach (var status in statuses)
        {
            await azure.SayAsync("m1", "hola", status);
            await azure.SayAsync("m2", "hola", status);
        }

        for (var i = 0; i < 100 && statuses.Sum(azure.Fake.AttemptsIn) < 8; i++)
        {
            await Task.Delay(50);
        }

        await Task.Delay(1_500);

        Assert.All(statuses, status => Assert.Equal(2, azure.Fake.AttemptsIn(status)));
    }

    [Fact]
    public async Task A_token_that_is_refused_is_renewed_once()
    {
        azure.Fake.Fault = (http, _, _) =>
        {
            http.Response.StatusCode = 401;
            return Task.FromResult(http.Request.Headers.Authorization == "Bearer t1");
        };

        await azure.SayAsync("m1", "hola");

        Assert.Equal("Bearer t2", (string?)Assert.Single(await azure.ArriveAsync(1))["test:token"]);
        Assert.Equal(2, azure.Fake.Tokens);
    }

    [Fact]
    public async Task What_was_not_delivered_is_delivered_after_a_restart()
    {
        var isDown = true;
        azure.Fake.Fault = (http, _, _) =>
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = "60";
            return Task.FromResult(isDown);
        };
        await azure.SayAsync("m1", "uno");
        await azure.SayAsync("m2", "dos");
        for (var i = 0; i < 100 && azure.Fake.AttemptsIn("a:1") == 0; i++)
        {
            await Task.Delay(50);
        }

        await Task.Delay(200);
        isDown = false;
        await azure.Bot.RestartAsync(azure.Fake.Settings);
        await azure.SayAsync("m3", "tres");

        var arrived = await azure.ArriveAsync(3);

        Assert.Equal(["eco: uno", "eco: dos", "eco: tres"], arrived.Select(activity => (string?)activity["text"]));
    }
}
