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
    public async Task A_new_message_is_read_out_once_and_a_history_is_not()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();
        await ListenAsync(visitor);
        await visitor.SayAsync("¿Qué pide el objetivo 15?");
        await visitor.In(".cite").First.ClickAsync();
        await visitor.SayAsync("quiero hacer un compromiso");
        await visitor.SettleAsync();

        var heard = await HeardAsync(visitor);
        Assert.Equal(await visitor.Messages.CountAsync() - 3, heard.Length);
        Assert.Equal(heard.Length, heard.Distinct().Count());
        Assert.All(heard, line => Assert.StartsWith("Asistente:", line, StringComparison.Ordinal));

        await visitor.Page.ReloadAsync();
        await visitor.In("[aria-live=polite]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await ListenAsync(visitor);
        await Assertions.Expect(visitor.Own).ToHaveCountAsync(2);
        await visitor.Page.WaitForTimeoutAsync(800);
        Assert.Empty(await HeardAsync(visitor));
    }

    /// <summary>Notes what is put before a screen reader.</summary>
    private static async Task ListenAsync(Visitor visitor) => await visitor.Page.EvaluateAsync(
        """
        (() => {
          window.heard = [];
          const live = document.querySelector('pacto-chat').shadowRoot.querySelector('[aria-live=polite]');
          new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => window.heard.push(node.textContent)))).observe(live, { childList: true });
        })()
        """);

    private static Task<string[]> HeardAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string[]>("window.heard");

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
