using Microsoft.Playwright;

namespace Pacto.Browser.Tests;

public sealed class LanguageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Another_language_changes_the_chat_and_what_it_answers()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();

        await visitor.In("select.language").SelectOptionAsync("pt");

        await Assertions.Expect(visitor.Input).ToHaveAttributeAsync("placeholder", "Escreva sua consulta");
        await visitor.HearAsync("Português");
        Assert.Contains("português", await visitor.LastAsync(), StringComparison.OrdinalIgnoreCase);
        await visitor.SayAsync("O que pede o objetivo 15?");
        Assert.Contains("serviços básicos", await visitor.LastAsync(), StringComparison.Ordinal);
        Assert.Equal("pt-BR", await visitor.In(".panel").GetAttributeAsync("lang"));
    }

    [Theory]
    [InlineData("es", "Dos maneras de sumarse")]
    [InlineData("pt", "Duas maneiras de participar")]
    [InlineData("en", "Two ways to take part")]
    public async Task The_page_and_its_chat_speak_the_language_of_the_address(string code, string heading)
    {
        await using var visitor = await chromium.VisitAsync();

        await visitor.GoAsync($"/?lang={code}");

        Assert.Equal(heading, await visitor.Page.Locator("#ways").InnerTextAsync());
        await visitor.Messages.First.WaitForAsync();
        Assert.Equal(code, await visitor.In("select.language").InputValueAsync());
    }

    [Theory]
    [InlineData("pt-BR,pt;q=0.9,en;q=0.5", "pt-BR")]
    [InlineData("fr,en;q=0.5", "en")]
    [InlineData("de", "es")]
    public async Task Without_a_language_in_the_address_the_browser_decides(string accepted, string tag)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(accepted);

        var page = await http.GetStringAsync(new Uri($"{chromium.Site.Root}/privacidad"));

        Assert.Contains($"<html lang=\"{tag}\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_stands_beside_the_original()
    {
        await using var visitor = await chromium.VisitAsync();

        await visitor.GoAsync("/fuentes/handbook/pledge-definition?lang=en");

        Assert.Equal("es", await visitor.Page.Locator(".pair:not(.heads) p").First.GetAttributeAsync("lang"));
        Assert.Equal("en", await visitor.Page.Locator(".pair:not(.heads) p").Nth(1).GetAttributeAsync("lang"));
    }
}
