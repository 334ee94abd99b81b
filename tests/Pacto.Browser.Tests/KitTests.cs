using Microsoft.Playwright;

namespace Pacto.Browser.Tests;

/// <summary>The questions of a form as a page to print.</summary>
public sealed class KitTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("pledge", "es", "light")]
    [InlineData("practice", "pt", "dark")]
    [InlineData("pledge", "en", "narrow")]
    [InlineData("practice", "es", "forced")]
    [InlineData("pledge", "pt", "enlarged")]
    public async Task Nothing_on_the_page_is_a_barrier(string form, string code, string look)
    {
        await using var visitor = await chromium.VisitAsync(options => AccessibilityTests.Dress(options, look));

        await visitor.GoAsync($"/formularios/{form}?lang={code}");

        await visitor.Page.Locator(".questions h3").First.WaitForAsync();
        await AccessibilityTests.ExpectNoBarrierAsync(visitor, $"{form} {code} {look}");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task What_is_printed_are_the_questions_and_nothing_to_press()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.GoAsync("/formularios/pledge?lang=es");
        await Assertions.Expect(visitor.Page.Locator("[data-print]")).ToBeVisibleAsync();

        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(visitor.Page.Locator("[data-print]")).ToBeHiddenAsync();
        await Assertions.Expect(visitor.Page.Locator("pacto-chat")).ToBeHiddenAsync();
        await Assertions.Expect(visitor.Page.Locator(".questions > li").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_files_of_the_kit_are_there_and_a_form_that_is_not_is_missing()
    {
        using var http = new HttpClient { BaseAddress = new Uri(chromium.Site.Root) };

        using var word = await http.GetAsync(new Uri("/formularios/practice/preguntas.docx?lang=pt", UriKind.Relative));
        using var answers = await http.GetAsync(new Uri("/formularios/pledge/preguntas.yaml?lang=en", UriKind.Relative));
        using var missing = await http.GetAsync(new Uri("/formularios/visa?lang=es", UriKind.Relative));

        Assert.Equal((200, 200, 404), ((int)word.StatusCode, (int)answers.StatusCode, (int)missing.StatusCode));
        Assert.Equal("perguntas-para-preparar-boa-pratica.docx", word.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("form: pledge", await answers.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
