namespace Pacto.Browser.Tests;

/// <summary>Our Markdown, written by the widget's own module in a real page.</summary>
public sealed class MarkdownTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Write =
        """
        async (source) => {
          const version = document.querySelector('link[rel=stylesheet]').href.split('/').at(-2);
          const { markdown } = await import(`/widget/${version}/markdown.js`);
          const box = document.createElement('div');
          box.append(markdown(source, { base: 'https://pacto.example/', newTab: 'new', cite: (n) => n === 1 ? document.createElement('button') : null }));
          box.querySelectorAll('.heard').forEach((one) => one.remove());
          return box.innerHTML;
        }
        """;

    [Theory]
    [InlineData("uno **dos** _tres_", "<p>uno <strong>dos</strong> <em>tres</em></p>")]
    [InlineData("- a\n- b\n\nfin", "<ul><li>a</li><li>b</li></ul><p>fin</p>")]
    [InlineData("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>")]
    [InlineData("dicho [1] y [2]\n\n[1]: /fuentes/a \"A\"", "<p>dicho <button></button> y [2]</p>")]
    [InlineData("\\*no\\* \\[1\\]", "<p>*no* [1]</p>")]
    [InlineData("campo_con_guiones 2*3*4", "<p>campo_con_guiones 2*3*4</p>")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>")]
    [InlineData("[x](data:text/html,a) [y](//evil.example)", "<p>[x](data:text/html,a) [y](//evil.example)</p>")]
    [InlineData("![x](https://evil.example/pixel.png)", "<p>!<a href=\"https://evil.example/pixel.png\" target=\"_blank\" rel=\"noopener noreferrer\">x</a></p>")]
    [InlineData("[f](/fuentes)", "<p><a href=\"https://pacto.example/fuentes\" target=\"_blank\" rel=\"noopener noreferrer\">f</a></p>")]
    public async Task Markdown_is_written_as_nodes(string source, string expected)
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.GoAsync("/privacidad");

        Assert.Equal(expected, await visitor.Page.EvaluateAsync<string>(Write, source));
    }
}
