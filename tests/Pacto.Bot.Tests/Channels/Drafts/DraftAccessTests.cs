using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Pacto.Bot.Channels.Drafts;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Tests.Forms;
using Pacto.Bot.Tests.Hosting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Channels.Drafts;

/// <summary>Who opens a draft by its address, and what the others learn: nothing.</summary>
public sealed class DraftAccessTests : IAsyncLifetime
{
    private const string Secret = "Rosa Quispe Mamani";

    private static readonly PersonKey Ana = new("directline", "", "ana");
    private static readonly PersonKey Bruno = new("directline", "", "bruno");

    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();
    private RunningServer server = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.StartAsync();
        await SaveAsync(new DraftChange.Saved(SampleDrafts.Pledge()));
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task The_owner_s_address_opens_the_page_and_nobody_keeps_it()
    {
        using var answer = await server.Http.GetAsync(Page());
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(Secret, html, StringComparison.Ordinal);
        Assert.Contains("22 de noviembre de 2026", html, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "Listo para pegar")]
    [InlineData("pt", "Pronto para colar")]
    [InlineData("en", "Ready to paste")]
    public async Task The_page_speaks_every_language_and_keeps_its_key_between_them(string code, string title)
    {
        var html = await server.Http.GetStringAsync(Page().Replace("lang=es", $"lang={code}", StringComparison.Ordinal));

        Assert.Contains($"<h1>{title}</h1>", html, StringComparison.Ordinal);
        Assert.All(LanguageCode.All, language => Assert.Contains($"/pegar?lang={language.ToCode()}&amp;t=", html, StringComparison.Ordinal));
    }

    public static TheoryData<string> Wrong => ["nothing", "nonsense", "changed", "other-draft", "other-owner", "over", "file-for-page", "page-for-file", "gone"];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_address_is_refused_like_every_other_and_tells_nothing(string kind)
    {
        if (kind == "gone")
        {
            await SaveAsync(new DraftChange.Deleted("d1"));
        }

        using var answer = await server.Http.GetAsync(AddressOf(kind));
        using var usual = await server.Http.GetAsync("/borradores/never/pegar?lang=es&t=x");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain(Secret, body, StringComparison.Ordinal);
        Assert.DoesNotContain("San Miguel", body, StringComparison.Ordinal);
        if (kind != "page-for-file")
        {
            Assert.Equal(WithoutPath(await usual.Content.ReadAsStringAsync()), WithoutPath(body));
        }
    }

    [Fact]
    public async Task A_file_is_handed_out_to_whoever_holds_its_address_for_a_day()
    {
        using var answer = await server.Http.GetAsync(File(now));
        using var late = await server.Http.GetAsync(File(now.AddHours(-25)));
        using var naked = await server.Http.GetAsync("/borradores/d1/plan.docx");

        Assert.Equal("directline||ana es", await answer.Content.ReadAsStringAsync());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal([403, 403], new[] { late, naked }.Select(refused => (int)refused.StatusCode));
        Assert.Equal(File(now), File(now));
    }

    [Fact]
    public async Task Closing_the_links_closes_those_given_before_and_not_those_given_after()
    {
        var page = Page();
        var file = File(now);
        await SaveAsync(new DraftChange.Saved(SampleDrafts.Pledge() with { Version = 1, LinksClosedAt = now.AddSeconds(1) }));

        using var closed = await server.Http.GetAsync(page);
        using var closedFile = await server.Http.GetAsync(file);
        using var later = await server.Http.GetAsync(File(now.AddSeconds(2)));

        Assert.Equal((403, 403, 200), ((int)closed.StatusCode, (int)closedFile.StatusCode, (int)later.StatusCode));
        Assert.DoesNotContain(Secret, await closed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private DraftFileLinks Links => server.Services.GetRequiredService<DraftFileLinks>();

    private string Page() => Links.AddressOf(new DraftFileLink(Ana, "d1", DraftFileLinks.Page, Language.Spanish, now), "");

    private string File(DateTimeOffset at) => Links.AddressOf(new DraftFileLink(Ana, "d1", "docx", Language.Spanish, at), "plan.docx");

    private string AddressOf(string kind) => kind switch
    {
        "nothing" => "/borradores/d1/pegar?lang=es",
        "nonsense" => "/borradores/d1/pegar?lang=es&t=nonsense",
        "changed" => Page()[..^4] + "AAAA",
        "other-draft" => Page().Replace("/d1/", "/d2/", StringComparison.Ordinal),
        "other-owner" => Links.AddressOf(new DraftFileLink(Bruno, "d1", DraftFileLinks.Page, Language.Spanish, now), ""),
        "over" => Links.AddressOf(new DraftFileLink(Ana, "d1", DraftFileLinks.Page, Language.Spanish, now.AddHours(-25)), ""),
        "file-for-page" => File(now).Replace("/plan.docx?", "/pegar?lang=es&", StringComparison.Ordinal),
        "page-for-file" => Page().Replace("/pegar?lang=es&", "/plan.docx?", StringComparison.Ordinal),
        _ => Page(),
    };

    /// <summary>The page names its own address in the links to the other languages; all else has to be the same.</summary>
    private static string WithoutPath(string html) => string.Join('\n', html.Split('\n').Where(line => !line.Contains("/borradores/", StringComparison.Ordinal)));

    private async Task SaveAsync(DraftChange change)
    {
        var store = server.Services.GetRequiredService<IConversationStore>();
        var key = new ConversationKey("directline", "c-ana");
        var conversation = await store.LoadAsync(key, Ana, CancellationToken.None);
        var turn = new Turn(Guid.NewGuid().ToString(), key, Ana, TurnKind.Message, "", null, now);
        await store.SaveAsync(new TurnRecord(turn, new TurnOutcome(conversation, Reply.None, TurnStatus.Drafting, [change]), []), CancellationToken.None);
    }
}
