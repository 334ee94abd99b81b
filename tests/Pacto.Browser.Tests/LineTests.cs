using Microsoft.Playwright;

namespace Pacto.Browser.Tests;

/// <summary>What happens to what was typed when the line breaks.</summary>
public sealed class LineTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task What_is_said_while_the_server_is_away_is_kept_and_sent_once()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();
        await visitor.SayAsync("¿Qué pide el objetivo 15?");

        await chromium.Site.StopAsync();
        await Assertions.Expect(visitor.In(".state")).Not.ToHaveAttributeAsync("data-state", "online");
        await visitor.Input.FillAsync("¿Qué pide el objetivo 7?");
        await visitor.Input.PressAsync("Enter");
        await Assertions.Expect(visitor.In(".remark")).ToContainTextAsync("Guardado");
        await Assertions.Expect(visitor.In(".explanation").First).ToBeVisibleAsync();
        await chromium.Site.StartAsync();

        await Assertions.Expect(visitor.In(".state")).ToHaveAttributeAsync("data-state", "online", new() { Timeout = 40_000 });
        await visitor.HearAsync("objetivo 7?");
        await Assertions.Expect(visitor.In(".remark")).ToHaveCountAsync(0);
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Own).ToHaveTextAsync(["¿Qué pide el objetivo 15?", "¿Qué pide el objetivo 7?"]);
    }

    [Fact]
    public async Task A_message_whose_confirmation_was_lost_is_not_said_twice()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();
        var lost = 0;
        await visitor.Page.RouteAsync("**/v3/directline/conversations/*/activities", async route =>
        {
            if (route.Request.Method == "POST" && lost++ == 0)
            {
                await route.FetchAsync();
                await route.AbortAsync("connectionreset");
            }
            else
            {
                await route.ContinueAsync();
            }
        });

        await visitor.SayAsync("¿Qué pide el objetivo 9?");

        await visitor.Page.WaitForTimeoutAsync(4_000);
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Own).ToHaveTextAsync(["¿Qué pide el objetivo 9?"]);
        Assert.True(lost >= 1);
    }

    [Fact]
    public async Task What_two_tabs_type_at_once_is_said_once_and_in_both()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();
        var other = await visitor.OtherTabAsync();
        await other.OpenChatAsync();

        await Task.WhenAll(TypeAsync(visitor, 1, 3, 5), TypeAsync(other, 2, 4, 6));

        foreach (var tab in new[] { visitor, other })
        {
            // The greeting, six questions and an answer to each.
            await Assertions.Expect(tab.Messages).ToHaveCountAsync(13);
            var said = await tab.Own.AllInnerTextsAsync();
            Assert.Equal(Enumerable.Range(1, 6).Select(number => $"¿Qué pide el objetivo {number}?"), said.Order());
            await Assertions.Expect(tab.In(".remark")).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task A_cut_in_the_middle_of_sending_loses_nothing_and_a_machine_that_slept_goes_on()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.Page.Clock.InstallAsync();
        await visitor.OpenChatAsync();
        await visitor.SayAsync("¿Qué pide el objetivo 1?");
        await visitor.Page.RouteAsync("**/v3/directline/conversations/*/activities", async route =>
        {
            await Task.Delay(300);
            await route.AbortAsync("connectionreset");
        });
        await visitor.Input.FillAsync("¿Qué pide el objetivo 2?");
        await visitor.Input.PressAsync("Enter");
        await visitor.Page.WaitForTimeoutAsync(500);
        await visitor.Page.UnrouteAllAsync();

        // The lid is closed for two hours: the token is over when it opens.
        await visitor.Page.Clock.FastForwardAsync("02:00:00");
        await visitor.HearAsync("objetivo 2?");
        await visitor.SayAsync("¿Qué pide el objetivo 3?");

        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Own).ToHaveTextAsync(["¿Qué pide el objetivo 1?", "¿Qué pide el objetivo 2?", "¿Qué pide el objetivo 3?"]);
    }

    private static async Task TypeAsync(Visitor visitor, params int[] numbers)
    {
        foreach (var number in numbers)
        {
            await visitor.Input.FillAsync($"¿Qué pide el objetivo {number}?");
            await visitor.Input.PressAsync("Enter");
        }
    }

    [Fact]
    public async Task Where_no_WebSocket_passes_the_chat_asks_instead()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.Page.AddInitScriptAsync(
            "window.WebSocket = class extends EventTarget { constructor() { super(); this.readyState = 3; setTimeout(() => this.onclose?.(), 5); } close() {} send() {} };");

        await visitor.OpenChatAsync();
        await visitor.SayAsync("¿Qué pide el objetivo 15?");

        await Assertions.Expect(visitor.In(".state")).ToHaveAttributeAsync("data-state", "online");
    }

    [Fact]
    public async Task A_message_the_server_refuses_comes_back_to_be_corrected()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();
        await visitor.Page.RouteAsync("**/v3/directline/conversations/*/activities", route => route.Request.Method == "POST"
            ? route.FulfillAsync(new() { Status = 413, Body = "{}" })
            : route.ContinueAsync());

        await visitor.Input.FillAsync("demasiado");
        await visitor.Input.PressAsync("Enter");
        await visitor.In(".entry .quiet").ClickAsync();

        Assert.Equal("demasiado", await visitor.Input.InputValueAsync());
        await Assertions.Expect(visitor.Own).ToHaveCountAsync(0);
    }
}
