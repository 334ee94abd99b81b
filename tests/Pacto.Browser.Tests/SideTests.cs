using Microsoft.Playwright;

namespace Pacto.Browser.Tests;

/// <summary>The draft beside the chat: it grows, and each field can be changed.</summary>
public sealed class SideTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_field_is_changed_beside_the_chat_and_both_show_it()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();
        await visitor.SayAsync("quiero hacer un compromiso");
        var title = Field(visitor, "Título");
        await title.WaitForAsync();
        Assert.True((await visitor.In(".side").BoundingBoxAsync())!.X > (await visitor.In(".main").BoundingBoxAsync())!.X + 200);

        await EditAsync(title, "Ventanilla única de orientación");

        await Assertions.Expect(title.Locator(".value")).ToHaveTextAsync("Ventanilla única de orientación");
        await Assertions.Expect(title).ToHaveAttributeAsync("data-state", "done");
        await visitor.HearAsync("Título: Ventanilla única de orientación");
        await Assertions.Expect(title.Locator(".remark")).ToBeHiddenAsync();
        await Assertions.Expect(visitor.In(".side .names h3")).ToHaveTextAsync("Ventanilla única de orientación");

        // What it cannot be stays where it was typed, with the reason.
        var mail = Field(visitor, "Correo");
        await EditAsync(mail, "sin arroba");
        await Assertions.Expect(mail.Locator(".trouble")).Not.ToBeEmptyAsync();
        Assert.Equal("sin arroba", await mail.Locator("input").InputValueAsync());
        await Assertions.Expect(mail.Locator("input")).ToBeFocusedAsync();
        await mail.Locator("input").PressAsync("Escape");

        await ChooseObjectivesAsync(visitor);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task On_a_phone_the_draft_is_a_sheet_and_the_focus_comes_back()
    {
        await using var visitor = await chromium.VisitAsync(options => options.ViewportSize = new() { Width = 360, Height = 740 });
        await visitor.OpenChatAsync();
        await visitor.SayAsync("quiero hacer un compromiso");
        await Assertions.Expect(visitor.In(".side")).ToBeHiddenAsync();
        await visitor.SayAsync("En 2026 quedaron 400 turnos sin cubrir en la delegación norte.");

        await visitor.In(".progress .link").ClickAsync();
        await Assertions.Expect(Field(visitor, "Necesidad").Locator(".value")).ToContainTextAsync("400 turnos");
        Assert.True(await visitor.In(".main").EvaluateAsync<bool>("main => main.inert"));
        Assert.Equal("side-title", await visitor.FocusedAsync());
        await visitor.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(visitor.In(".side")).ToBeHiddenAsync();
        Assert.Equal("link", await visitor.FocusedAsync());
        Assert.False(await visitor.In(".main").EvaluateAsync<bool>("main => main.inert"));
    }

    [Fact]
    public async Task A_change_without_a_connection_is_kept_and_made_once_and_another_tab_shows_it()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();
        await visitor.SayAsync("quiero hacer un compromiso");
        var title = Field(visitor, "Título");
        await title.WaitForAsync();
        var other = await visitor.OtherTabAsync();
        await other.GoAsync("/asistente?lang=es");
        await Field(other, "Título").WaitForAsync();

        // Both tabs: one that still has a connection would send what waits for the other.
        await visitor.Page.RouteAsync("**/v3/directline/**", route => route.AbortAsync("internetdisconnected"));
        await other.Page.RouteAsync("**/v3/directline/**", route => route.AbortAsync("internetdisconnected"));
        await EditAsync(title, "Casa de la integración");
        await Assertions.Expect(title.Locator(".remark")).ToBeVisibleAsync();
        await Assertions.Expect(title.Locator(".value")).ToHaveTextAsync("Casa de la integración");
        await visitor.Page.UnrouteAllAsync();
        await other.Page.UnrouteAllAsync();

        await Assertions.Expect(Field(other, "Título").Locator(".value")).ToHaveTextAsync("Casa de la integración", new() { Timeout = 40_000 });
        await Assertions.Expect(title.Locator(".remark")).ToBeHiddenAsync(new() { Timeout = 40_000 });
        await Assertions.Expect(visitor.Own.Filter(new() { HasTextString = "Casa de la integración" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_list_of_drafts_opens_another_one()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();
        await visitor.SayAsync("quiero hacer un compromiso");
        var title = Field(visitor, "Título");
        await title.WaitForAsync();
        await EditAsync(title, "Primer borrador");
        await visitor.HearAsync("Título: Primer borrador");
        await visitor.OpenMenuAsync(0);
        await visitor.In(".drafts + .row button").Nth(1).ClickAsync();
        await visitor.HearAsync("buena práctica");

        await visitor.OpenMenuAsync(0);
        await Assertions.Expect(visitor.In(".drafts li")).ToHaveCountAsync(2);
        await visitor.In(".drafts li").Filter(new() { HasTextString = "Primer borrador" }).Locator(".primary").ClickAsync();

        await visitor.HearAsync("Seguir con «Primer borrador»");
        await Assertions.Expect(Field(visitor, "Título").Locator(".value")).ToHaveTextAsync("Primer borrador");
        Assert.Empty(visitor.Complaints);
    }

    private static async Task ChooseObjectivesAsync(Visitor visitor)
    {
        var objectives = visitor.In(".fields .field").Filter(new() { Has = visitor.Page.Locator("h4", new() { HasTextRegex = new("^Objetivos") }) }).First;
        await objectives.Locator(".acts button:visible").ClickAsync();
        await objectives.Locator("input[type=search]").FillAsync("juridica");
        await objectives.Locator(".option:visible input").CheckAsync();
        await objectives.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(objectives.Locator(".value")).ToContainTextAsync("4.");
    }

    private static ILocator Field(Visitor visitor, string name) =>
        visitor.In(".fields .field").Filter(new() { Has = visitor.Page.Locator("h4", new() { HasTextRegex = new($"^{name}") }) }).First;

    private static async Task EditAsync(ILocator field, string value)
    {
        await field.Locator(".acts button").Last.ClickAsync();
        var input = field.Locator(".editor .input");
        await input.FillAsync(value);
        await field.Locator(".editor .primary").ClickAsync();
    }
}
