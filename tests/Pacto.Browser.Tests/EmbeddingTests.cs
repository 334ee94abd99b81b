using Microsoft.Playwright;

namespace Pacto.Browser.Tests;

public sealed class EmbeddingTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_chat_works_in_a_hostile_page_of_another_origin_and_leaves_no_trace_in_it()
    {
        await using var host = await HostPage.StartAsync(chromium.Site.Root);
        await using var visitor = await chromium.VisitAsync();
        await visitor.Page.GotoAsync(HostPage.Origin);
        var before = await visitor.Page.Locator("main").EvaluateAsync<string>("main => getComputedStyle(main.querySelector('p')).cssText + document.head.innerHTML");

        await visitor.In(".launcher").ClickAsync();
        await visitor.Messages.First.WaitForAsync();
        await visitor.SayAsync("O que pede o objetivo 15?");

        await Assertions.Expect(visitor.In(".cite").First).ToBeVisibleAsync();
        Assert.True((await visitor.In(".panel").BoundingBoxAsync())!.Width > 300);
        Assert.NotEqual("rgb(255, 0, 0)", await visitor.Messages.First.EvaluateAsync<string>("bubble => getComputedStyle(bubble).color"));
        Assert.Equal(before, await visitor.Page.Locator("main").EvaluateAsync<string>("main => getComputedStyle(main.querySelector('p')).cssText + document.head.innerHTML"));
        Assert.Equal("", await visitor.Page.EvaluateAsync<string>("document.cookie"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_page_goes_on_when_the_chat_s_server_is_away()
    {
        await using var host = await HostPage.StartAsync("http://127.0.0.1:9");
        await using var visitor = await chromium.VisitAsync();

        await visitor.Page.GotoAsync(HostPage.Origin);

        Assert.Equal("PREFEITURA", await visitor.Page.Locator("h1").InnerTextAsync());
        Assert.Equal(0, await visitor.Page.Locator("pacto-chat").CountAsync());
    }
}
