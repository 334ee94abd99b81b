using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Pacto.Browser.Tests;

/// <summary>The page "ready to paste": reached from the chat, without a barrier, counting and copying.</summary>
public sealed partial class MirrorTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Need = "En 2026 quedaron 400 turnos sin cubrir en la delegación norte.";

    public static TheoryData<string> Looks => AccessibilityTests.Looks;

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Nothing_on_the_page_is_a_barrier(string look)
    {
        await using var visitor = await chromium.VisitAsync(options => AccessibilityTests.Dress(options, look));
        await OpenAsync(visitor);

        foreach (var code in new[] { "es", "pt", "en" })
        {
            await visitor.Page.GotoAsync(visitor.Page.Url.Replace(Lang().Match(visitor.Page.Url).Value, $"lang={code}", StringComparison.Ordinal));
            await AccessibilityTests.ExpectNoBarrierAsync(visitor, $"mirror {code}");
        }

        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_text_is_copied_as_it_stands_with_the_keyboard_alone()
    {
        await using var visitor = await chromium.VisitAsync(options => options.Permissions = ["clipboard-read", "clipboard-write"]);
        await OpenAsync(visitor);
        var text = visitor.Page.Locator("#description-text");
        await text.FocusAsync();

        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visitor.Page.Locator("[data-told]")).ToHaveTextAsync("Copiado: Descripción");
        Assert.Equal($"Necesidad: {Need}", await visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task The_count_follows_what_is_written_and_the_draft_s_text_comes_back()
    {
        await using var visitor = await chromium.VisitAsync();
        await OpenAsync(visitor);
        var text = visitor.Page.Locator("#description-text");
        var count = visitor.Page.Locator("#description-count");
        await Assertions.Expect(count).ToContainTextAsync("faltan");

        await text.FillAsync($"  {new string('a', 298)}\nb  ");
        await Assertions.Expect(count).ToContainTextAsync("301 de 3000 caracteres. 2 palabras");
        await text.FillAsync(new string('a', 3001));
        await Assertions.Expect(count).ToContainTextAsync("sobran 1");
        await visitor.Page.Locator("[data-restore=description-text]").ClickAsync();

        await Assertions.Expect(text).ToHaveValueAsync($"Necesidad: {Need}");
        await Assertions.Expect(visitor.Page.Locator("[data-restore=description-text]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_page_loads_nothing_from_elsewhere_and_can_be_read_without_scripts()
    {
        await using var visitor = await chromium.VisitAsync();
        await OpenAsync(visitor);
        var address = visitor.Page.Url;
        await using var plain = await chromium.VisitAsync(options => options.JavaScriptEnabled = false);
        List<string> asked = [];
        plain.Page.Request += (_, request) => asked.Add(request.Url);

        await plain.Page.GotoAsync(address);

        Assert.All(asked, url => Assert.StartsWith(chromium.Site.Root, url, StringComparison.Ordinal));
        await Assertions.Expect(plain.Page.Locator("#description-text")).ToHaveValueAsync($"Necesidad: {Need}");
        await Assertions.Expect(plain.Page.Locator("#description-count")).ToContainTextAsync("de 3000 caracteres");
    }

    [Fact]
    public async Task Links_that_were_closed_in_the_chat_open_nothing()
    {
        await using var visitor = await chromium.VisitAsync();
        await using var chat = await OpenAsync(visitor);
        await chat.SayAsync("cerrar los enlaces");

        await visitor.Page.ReloadAsync();

        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Este enlace no abre nada, o ya no");
        await Assertions.Expect(visitor.Page.Locator("textarea")).ToHaveCountAsync(0);
    }

    /// <summary>Begins a pledge in one tab and opens its page in the visitor's own; gives back the tab with the chat.</summary>
    private static async Task<Visitor> OpenAsync(Visitor visitor)
    {
        var chat = await visitor.OtherTabAsync();
        await chat.OpenChatAsync();
        await chat.SayAsync("quiero hacer un compromiso");
        await chat.SayAsync(Need);
        await chat.SayAsync("listo para pegar");
        var address = await chat.In(".message a[href*='/pegar?']").Last.GetAttributeAsync("href");
        await visitor.Page.GotoAsync(address!);
        await visitor.Page.Locator("#description-text").WaitForAsync();
        return chat;
    }

    [GeneratedRegex("lang=[a-z]{2}")]
    private static partial Regex Lang();
}
