using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pacto.Testing;

namespace Pacto.Browser.Tests;

/// <summary>The widget is small, and stays so: sizes as they travel, compressed with gzip, which every proxy knows; Brotli takes a tenth less.</summary>
public sealed partial class WeightTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int LauncherBytes = 6 * 1024;
    private const int WholeBytes = 45 * 1024;

    [Fact]
    public async Task The_launcher_weighs_at_most_6_kB_and_the_whole_at_most_45()
    {
        using var http = NewClient();
        var launcher = await SizeAsync(http, "widget.js");
        var whole = launcher + await SizeAsync(http, "api/webchat/strings/es");
        foreach (var file in Directory.GetFiles(Repository.PathOf("src/Pacto.Bot/wwwroot/widget")))
        {
            whole += await SizeAsync(http, $"widget/x/{Path.GetFileName(file)}");
        }

        Assert.True(launcher <= LauncherBytes, $"the launcher weighs {launcher} bytes");
        Assert.True(whole <= WholeBytes, $"the widget weighs {whole} bytes");
    }

    [Fact]
    public async Task Versioned_files_are_kept_for_good_and_the_launcher_is_not()
    {
        using var http = NewClient();
        using var strings = JsonDocument.Parse(await new HttpClient().GetStringAsync(new Uri($"{chromium.Site.Root}/api/webchat/strings/es")));
        var version = strings.RootElement.GetProperty("version").GetString();

        using var chat = await http.GetAsync(new Uri($"{chromium.Site.Root}/widget/{version}/chat.js"));
        using var old = await http.GetAsync(new Uri($"{chromium.Site.Root}/widget/older/chat.js"));
        using var launcher = await http.GetAsync(new Uri($"{chromium.Site.Root}/widget.js"));
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri($"{chromium.Site.Root}/widget.js"));
        again.Headers.IfNoneMatch.Add(launcher.Headers.ETag!);
        using var unchanged = await http.SendAsync(again);

        Assert.Contains("immutable", chat.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("immutable", old.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(300, launcher.Headers.CacheControl!.MaxAge!.Value.TotalSeconds);
        Assert.Equal(304, (int)unchanged.StatusCode);
    }

    [Fact]
    public void No_sentence_for_people_stands_in_the_scripts()
    {
        var words =
            from file in Directory.GetFiles(Repository.PathOf("src/Pacto.Bot/wwwroot"), "*.js", SearchOption.AllDirectories)
            from Match match in Accented().Matches(File.ReadAllText(file))
            select $"{Path.GetFileName(file)}: {match.Value}";

        Assert.Empty(words);
    }

    private HttpClient NewClient()
    {
        var http = new HttpClient { BaseAddress = new Uri(chromium.Site.Root + "/") };
        http.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        return http;
    }

    private static async Task<int> SizeAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    [GeneratedRegex(@"'[^'\n]*[áéíóúñãõçÁÉÍÓÚÑ¿][^'\n]*'")]
    private static partial Regex Accented();
}
