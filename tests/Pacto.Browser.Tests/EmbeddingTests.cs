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
    public async Task The_page_s_owner_chooses_consent_a_first_question_and_hears_what_happens()
    {
        await using var host = await HostPage.StartAsync(chromium.Site.Root, "data-lang=\"en\" data-side=\"left\" data-consent=\"required\" data-start=\"What is a pledge?\"", old: true);
        await using var visitor = await chromium.VisitAsync();
        var asked = 0;
        visitor.Page.Request += (_, request) => asked += request.Url.Contains("/api/webchat/token", StringComparison.Ordinal) ? 1 : 0;
        await visitor.Page.GotoAsync(HostPage.Origin);
        Assert.True((await visitor.In(".launcher").BoundingBoxAsync())!.X < 100);

        await visitor.Page.EvaluateAsync("Pacto.open()");
        var accept = visitor.In(".notice button");
        await Assertions.Expect(accept).ToBeFocusedAsync();
        Assert.Contains("local storage", await visitor.In(".notice").InnerTextAsync(), StringComparison.Ordinal);
        await visitor.Page.WaitForTimeoutAsync(500);
        Assert.Equal(0, asked);
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("localStorage.length"));
        Assert.Empty(await visitor.Page.Context.CookiesAsync());

        await accept.ClickAsync();
        await visitor.HearAsync("What is a pledge?");
        await visitor.Page.EvaluateAsync("Pacto.send('I want to make a pledge')");
        await visitor.HearAsync("I want to make a pledge");
        await visitor.Page.EvaluateAsync("Pacto.close()");

        Assert.Equal(1, asked);
        Assert.Superset(new HashSet<string>(["open", "close", "message", "state", "draft"]), (await visitor.Page.EvaluateAsync<string[]>("window.happened")).ToHashSet());
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
