using Microsoft.Playwright;

namespace Pacto.Browser.Tests;

/// <summary>No barrier on any state of the chat and on any page: light, dark, forced colours, narrow, enlarged.</summary>
public sealed class AccessibilityTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Pages =
    [
        "/?lang=es", "/objetivos?lang=pt", "/fuentes?lang=en", "/fuentes/handbook?lang=es", "/fuentes/handbook/practice-15?lang=pt",
        "/fuentes/compact/principle-a?lang=es", "/privacidad?lang=en",
    ];

    public static TheoryData<string> Looks => ["light", "dark", "forced", "narrow", "enlarged"];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Nothing_in_the_chat_is_a_barrier(string look)
    {
        await using var visitor = await chromium.VisitAsync(options => Dress(options, look));
        await visitor.OpenChatAsync("/privacidad?lang=es");
        await ExpectNoBarrierAsync(visitor, "greeting");
        await AskAsync(visitor);
        await DraftAsync(visitor);

        for (var step = 0; step < 12 && !await visitor.In(".list .picker").IsVisibleAsync(); step++)
        {
            await visitor.SayAsync("No lo sé todavía");
            await visitor.In(".choice").First.WaitForAsync();
        }

        await visitor.In(".list .picker").WaitForAsync();
        await ExpectNoBarrierAsync(visitor, "list");
        await visitor.Page.Context.SetOfflineAsync(true);
        await Assertions.Expect(visitor.In(".state")).ToHaveAttributeAsync("data-state", "offline");
        await ExpectNoBarrierAsync(visitor, "offline");
    }

    private static async Task AskAsync(Visitor visitor)
    {
        await visitor.SayAsync("¿Qué pide el objetivo 15?");
        await visitor.In(".cite").First.ClickAsync();
        await visitor.In(".tools .mini").Last.ClickAsync();
        await visitor.In(".why").WaitForAsync();
        await ExpectNoBarrierAsync(visitor, "citation and opinion");
        await visitor.In(".more > .tool").ClickAsync();
        await ExpectNoBarrierAsync(visitor, "menu");
        await visitor.Page.Keyboard.PressAsync("Escape");
        await visitor.OpenMenuAsync(2);
        await ExpectNoBarrierAsync(visitor, "new conversation");
        await visitor.Page.Keyboard.PressAsync("Escape");
    }

    private static async Task DraftAsync(Visitor visitor)
    {
        await visitor.SayAsync("quiero hacer un compromiso");
        if (!await visitor.In(".side").IsVisibleAsync())
        {
            await visitor.In(".progress .link").ClickAsync();
        }

        await visitor.In(".side .acts button:visible").First.ClickAsync();
        await visitor.In(".editor").WaitForAsync();
        await ExpectNoBarrierAsync(visitor, "field");
        await visitor.In(".side .tool").First.ClickAsync();
        await visitor.In(".drafts").WaitForAsync();
        await ExpectNoBarrierAsync(visitor, "drafts");
        await visitor.Page.Keyboard.PressAsync("Escape");
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Nothing_on_the_pages_is_a_barrier(string look)
    {
        await using var visitor = await chromium.VisitAsync(options => Dress(options, look));
        foreach (var path in Pages)
        {
            await visitor.GoAsync(path);
            await visitor.In("button").First.WaitForAsync();
            await ExpectNoBarrierAsync(visitor, path);
        }
    }

    internal static async Task ExpectNoBarrierAsync(Visitor visitor, string state)
    {
        var found = await visitor.FindBarriersAsync();
        Assert.True(found.Count == 0, $"{state}: {string.Join('\n', found)}");
        var wide = await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        Assert.False(wide, $"{state} scrolls sideways");
    }

    internal static void Dress(BrowserNewContextOptions options, string look)
    {
        options.ColorScheme = look == "dark" ? ColorScheme.Dark : ColorScheme.Light;
        options.ForcedColors = look == "forced" ? ForcedColors.Active : ForcedColors.None;
        options.ViewportSize = look switch
        {
            "narrow" => new() { Width = 320, Height = 640 },
            // A window of 1280 × 800 enlarged to 200 % has half of it for the page.
            "enlarged" => new() { Width = 640, Height = 400 },
            _ => new() { Width = 1280, Height = 800 },
        };
        options.DeviceScaleFactor = look == "enlarged" ? 2 : 1;
    }
}
