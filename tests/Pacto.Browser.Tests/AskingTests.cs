using Microsoft.Playwright;

namespace Pacto.Browser.Tests;

public sealed class AskingTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_question_is_answered_and_its_citation_opens_in_place()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();

        await visitor.SayAsync("¿Qué pide el objetivo 15?");
        await visitor.In(".cite").First.ClickAsync();

        var quote = visitor.In(".quote");
        Assert.Contains("servicios básicos", await quote.Locator("blockquote").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("true", await visitor.In(".cite").First.GetAttributeAsync("aria-expanded"));
        await quote.PressAsync("Escape");
        await Assertions.Expect(quote).ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_citation_leads_to_the_passage_highlighted_in_its_context()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();
        await visitor.SayAsync("¿Qué pide el objetivo 15?");
        await visitor.In(".cite").First.ClickAsync();

        var page = await visitor.Page.Context.RunAndWaitForPageAsync(() => visitor.In(".quote a").ClickAsync());

        await page.WaitForLoadStateAsync();
        Assert.Contains("/fuentes/handbook/", page.Url, StringComparison.Ordinal);
        Assert.Contains("servicios básicos", await page.Locator(".found mark").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.Locator(".neighbour").CountAsync() >= 1);
    }

    [Fact]
    public async Task An_answer_is_copied_with_its_sources_judged_with_a_reason_and_printed_alone()
    {
        await using var visitor = await chromium.VisitAsync(options => options.Permissions = ["clipboard-read", "clipboard-write"]);
        await visitor.Page.AddInitScriptAsync(
            """
            const found = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
            Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
              const view = found.get.call(this);
              view.print = () => { window.printed = view.document.body.innerText; };
              return view;
            } });
            """);
        await visitor.OpenChatAsync();
        await visitor.SayAsync("¿Qué pide el objetivo 15?");

        await visitor.In(".tools .mini").First.ClickAsync();
        await Assertions.Expect(visitor.In(".said")).ToHaveTextAsync("Copiado");
        var copied = await visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("servicios básicos", copied, StringComparison.Ordinal);
        Assert.Contains("/fuentes/handbook/", copied, StringComparison.Ordinal);

        await visitor.In(".tools .mini").Last.ClickAsync();
        await visitor.In(".why input").Nth(1).CheckAsync();
        await visitor.In(".why textarea").FillAsync("Falta el plazo");
        await visitor.In(".why .primary").ClickAsync();
        await Assertions.Expect(visitor.In(".said")).ToContainTextAsync("Gracias");
        var opinion = await chromium.Site.LastOpinionAsync("Falta el plazo");
        Assert.Equal((false, "incomplete"), (opinion.IsHelpful, Assert.Single(opinion.Reasons)));

        await visitor.OpenMenuAsync(1);
        var printed = await visitor.Page.EvaluateAsync<string>("window.printed");
        Assert.Contains("¿Qué pide el objetivo 15?", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Fuentes", printed.Split('\n')[0], StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_reload_shows_the_same_conversation_again_once()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();
        await visitor.SayAsync("¿Qué pide el objetivo 15?");
        await visitor.SettleAsync();
        var before = await visitor.Messages.AllInnerTextsAsync();

        await visitor.Page.ReloadAsync();

        await Assertions.Expect(visitor.Messages).ToHaveCountAsync(before.Count);
        Assert.Equal(before, await visitor.Messages.AllInnerTextsAsync());
    }

    [Fact]
    public async Task Two_tabs_show_the_same_conversation()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();
        var other = await visitor.OtherTabAsync();
        await other.OpenChatAsync();

        await other.SayAsync("¿Qué pide el objetivo 4?");

        await other.SettleAsync();
        await Assertions.Expect(visitor.Own).ToHaveTextAsync(["¿Qué pide el objetivo 4?"]);
        await Assertions.Expect(visitor.Messages).ToHaveCountAsync(await other.Messages.CountAsync());
    }

    [Fact]
    public async Task A_button_of_the_page_speaks_in_the_chat_beside_it()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.GoAsync("/?lang=es");
        await visitor.Messages.First.WaitForAsync();

        await visitor.Page.Locator("button[data-say]").First.ClickAsync();

        await visitor.HearAsync("Quiero hacer un compromiso");
        await visitor.In(".progress").WaitForAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task What_a_person_writes_never_becomes_active()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();

        await visitor.SayAsync("<img src=x onerror=alert(1)> [a](javascript:alert(1)) **b** <b>c</b>");

        Assert.Equal(0, await visitor.In(".log img").CountAsync());
        Assert.Equal(0, await visitor.In(".log a[href^='javascript']").CountAsync());
        Assert.Contains("<img src=x", await visitor.Own.Last.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }
}
