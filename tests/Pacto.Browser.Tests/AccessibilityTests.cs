using Microsoft.Playwright;

namespace Pacto.Browser.Tests;

/// <summary>No barrier on any state of the chat and on any page: light, dark, forced colours, narrow, enlarged.</summary>
public sealed class AccessibilityTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Pages =
    [
        "/", "/asistente", "/objetivos", "/fuentes", "/fuentes/handbook", "/fuentes/handbook/practice-15", "/fuentes/compact/principle-a", "/privacidad",
        "/calidad",
    ];

    private static readonly string[] Codes = ["es", "pt", "en"];

    // Each look is seen by somebody who speaks one of the languages; the pages are seen in all three.
    private static readonly Dictionary<string, Words> Spoken = new(StringComparer.Ordinal)
    {
        ["light"] = new("es", "¿Qué pide el objetivo 15?", "¿Cuánto cuesta un pasaporte?", "quiero hacer un compromiso", "No lo sé todavía", "revisión"),
        ["dark"] = new("pt", "O que pede o objetivo 15?", "Quanto custa um passaporte?", "quero fazer um compromisso", "Ainda não sei", "revisão"),
        ["forced"] = new("en", "What does objective 15 ask for?", "How much is a passport?", "I want to make a pledge", "I don't know yet", "review"),
        ["narrow"] = new("pt", "O que pede o objetivo 15?", "Quanto custa um passaporte?", "quero fazer um compromisso", "Ainda não sei", "revisão"),
        ["enlarged"] = new("en", "What does objective 15 ask for?", "How much is a passport?", "I want to make a pledge", "I don't know yet", "review"),
    };

    public static TheoryData<string> Looks => ["light", "dark", "forced", "narrow", "enlarged"];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Nothing_in_the_chat_is_a_barrier(string look)
    {
        var words = Spoken[look];
        await using var visitor = await chromium.VisitAsync(options => Dress(options, look));
        await visitor.OpenChatAsync($"/privacidad?lang={words.Code}");
        await ExpectNoBarrierAsync(visitor, "greeting");
        await AskAsync(visitor, words);
        await DraftAsync(visitor, words);
        await ExpectNoBarrierInStepAsync(visitor, words, ".list .picker", "list");
        await ExpectNoBarrierInStepAsync(visitor, words, ".dates", "date");
        await visitor.SayAsync(words.Review);
        await ExpectNoBarrierAsync(visitor, "review");
        await visitor.Page.Context.SetOfflineAsync(true);
        await Assertions.Expect(visitor.In(".state")).ToHaveAttributeAsync("data-state", "offline");
        await ExpectNoBarrierAsync(visitor, "offline");
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Nothing_in_the_notice_before_the_first_message_is_a_barrier(string look)
    {
        var code = Spoken[look].Code;
        await using var host = await HostPage.StartAsync(chromium.Site.Root, $"data-lang=\"{code}\" data-consent=\"required\"", old: true);
        await using var visitor = await chromium.VisitAsync(options => Dress(options, look));
        await visitor.Page.GotoAsync(HostPage.Origin);
        await visitor.In(".launcher").ClickAsync();
        await visitor.In(".notice button").WaitForAsync();
        var found = await visitor.FindBarriersAsync("pacto-chat");
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static async Task AskAsync(Visitor visitor, Words words)
    {
        await visitor.SayAsync(words.Ask);
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
        await visitor.SayAsync(words.AskInVain);
        await ExpectNoBarrierAsync(visitor, "declined");
    }

    private static async Task DraftAsync(Visitor visitor, Words words)
    {
        await visitor.SayAsync(words.Begin);
        if (!await visitor.In(".side").IsVisibleAsync())
        {
            await visitor.In(".progress .link").ClickAsync();
        }

        await visitor.In(".side .acts button:visible").First.ClickAsync();
        await visitor.In(".editor").WaitForAsync();
        await ExpectNoBarrierAsync(visitor, "field");
        await visitor.In(".side .tool:visible").First.ClickAsync();
        await visitor.In(".drafts").WaitForAsync();
        await ExpectNoBarrierAsync(visitor, "drafts");
        await visitor.Page.Keyboard.PressAsync("Escape");
    }

    /// <summary>Leaves questions open until one is answered with this.</summary>
    private static async Task ExpectNoBarrierInStepAsync(Visitor visitor, Words words, string selector, string state)
    {
        for (var step = 0; step < 24 && !await visitor.In(selector).IsVisibleAsync(); step++)
        {
            await visitor.SayAsync(words.NotYet);
            await visitor.In(".choice").First.WaitForAsync();
        }

        await visitor.In(selector).WaitForAsync();
        await ExpectNoBarrierAsync(visitor, state);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Nothing_on_the_pages_is_a_barrier(string look)
    {
        await using var visitor = await chromium.VisitAsync(options => Dress(options, look));
        foreach (var (path, place) in Pages.Select((path, place) => (path, place)))
        {
            foreach (var code in look == "light" ? Codes : [Codes[place % Codes.Length]])
            {
                await visitor.GoAsync($"{path}?lang={code}");
                await visitor.In("button").First.WaitForAsync();
                await ExpectNoBarrierAsync(visitor, $"{path} {code}");
            }
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

    private sealed record Words(string Code, string Ask, string AskInVain, string Begin, string NotYet, string Review);
}
