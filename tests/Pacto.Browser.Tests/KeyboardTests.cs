using Microsoft.Playwright;

namespace Pacto.Browser.Tests;

public sealed class KeyboardTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_keyboard_alone_opens_asks_presses_and_closes()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.GoAsync("/privacidad?lang=es");
        await visitor.In(".launcher").WaitForAsync();
        var keys = visitor.Page.Keyboard;

        await TabToAsync(visitor, "launcher");
        await keys.PressAsync("Enter");
        await visitor.Messages.First.WaitForAsync();
        await Assertions.Expect(visitor.Input).ToBeFocusedAsync();
        await keys.TypeAsync("¿Qué pide");
        await keys.PressAsync("Shift+Enter");
        await keys.TypeAsync("el objetivo 15?");
        await keys.PressAsync("Enter");
        await visitor.HearAsync("el objetivo 15?");
        Assert.Equal("¿Qué pide\nel objetivo 15?", await visitor.Own.Last.InnerTextAsync());

        await TabToAsync(visitor, "choice", backwards: true);
        await keys.PressAsync("Enter");
        await Assertions.Expect(visitor.Own).ToHaveCountAsync(2);
        await Assertions.Expect(visitor.Input).ToBeFocusedAsync();

        await keys.PressAsync("Escape");
        await Assertions.Expect(visitor.In(".panel")).ToBeHiddenAsync();
        Assert.Equal("launcher", await FocusedAsync(visitor));
    }

    [Fact]
    public async Task On_a_phone_the_panel_fills_the_screen_and_keeps_the_focus()
    {
        await using var visitor = await chromium.VisitAsync(options =>
        {
            options.ViewportSize = new() { Width = 360, Height = 740 };
            options.HasTouch = true;
            options.IsMobile = true;
        });
        await visitor.OpenChatAsync("/privacidad?lang=es");

        var box = (await visitor.In(".panel").BoundingBoxAsync())!;
        Assert.Equal((0, 0, 360, 740), ((int)box.X, (int)box.Y, (int)box.Width, (int)box.Height));
        Assert.Equal("true", await visitor.In(".panel").GetAttributeAsync("aria-modal"));
        for (var step = 0; step < 20; step++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            Assert.True(await visitor.Page.EvaluateAsync<bool>("document.activeElement?.localName === 'pacto-chat'"));
        }
    }

    [Fact]
    public async Task A_new_message_stands_in_the_log_and_a_history_is_not_read_out()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();
        var log = visitor.In("[role=log]");
        Assert.Equal("false", await log.GetAttributeAsync("aria-busy"));
        await visitor.SayAsync("¿Qué pide el objetivo 15?");
        Assert.Equal(await visitor.Messages.CountAsync(), await log.Locator(".message").CountAsync());

        await visitor.Page.ReloadAsync();

        await Assertions.Expect(log).ToHaveAttributeAsync("aria-busy", "true");
        await visitor.Own.First.WaitForAsync();
        await Assertions.Expect(log).ToHaveAttributeAsync("aria-busy", "false");
    }

    private static async Task TabToAsync(Visitor visitor, string className, bool backwards = false)
    {
        for (var step = 0; step < 60 && await FocusedAsync(visitor) != className; step++)
        {
            await visitor.Page.Keyboard.PressAsync(backwards ? "Shift+Tab" : "Tab");
        }

        Assert.Equal(className, await FocusedAsync(visitor));
    }

    private static Task<string> FocusedAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string>(
        "(document.activeElement?.shadowRoot?.activeElement ?? document.activeElement)?.className ?? ''");
}
