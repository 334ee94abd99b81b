using System.IO.Compression;
using Microsoft.Playwright;

namespace Pacto.Browser.Tests;

public sealed class DraftingTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Unknown = "No lo sé todavía";

    [Fact]
    public async Task A_draft_goes_on_after_a_reload_where_it_was()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();
        await visitor.SayAsync("quiero hacer un compromiso");
        await visitor.SayAsync("En 2026 quedaron 400 turnos sin cubrir en la delegación norte.");
        await visitor.Input.FillAsync("a medio escribir");
        var question = await visitor.LastAsync();
        var progress = await visitor.In(".progress label").InnerTextAsync();

        await visitor.Page.ReloadAsync();

        await Assertions.Expect(visitor.Messages.Last).ToHaveTextAsync(question, new() { UseInnerText = true });
        await Assertions.Expect(visitor.In(".progress label")).ToHaveTextAsync(progress);
        Assert.Equal("a medio escribir", await visitor.Input.InputValueAsync());
        await visitor.SayAsync(Unknown);
        Assert.NotEqual(question, await visitor.LastAsync());
    }

    [Fact]
    public async Task A_file_with_answers_becomes_a_draft_and_another_file_is_refused_in_words()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();
        await visitor.SayAsync("hola");
        var input = visitor.In("input[type=file]");

        await input.SetInputFilesAsync(new FilePayload { Name = "acta.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7"u8.ToArray() });
        await Assertions.Expect(visitor.In(".explanation[role=status]")).ToContainTextAsync("acta.pdf");
        var answers = "form: pledge\nneed: En 2026 quedaron 400 turnos: nadie los cubrió\ntitle: Turnos para todas las personas\n"u8.ToArray();
        await input.SetInputFilesAsync(new FilePayload { Name = "taller.yaml", MimeType = "application/yaml", Buffer = answers });

        await Assertions.Expect(visitor.Own.Last).ToContainTextAsync("Archivo: taller.yaml");
        await Assertions.Expect(visitor.Messages.Last).ToContainTextAsync("borrador nuevo");
        await Assertions.Expect(visitor.In(".side")).ToContainTextAsync("Turnos para todas las personas");
    }

    [Fact]
    public async Task Objectives_are_picked_from_a_searchable_list()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();
        await visitor.SayAsync("quiero hacer un compromiso");
        var list = visitor.In(".picker");
        await AnswerUntilAsync(visitor, list.Locator(".option").Nth(22));

        await list.Locator("input[type=search]").FillAsync("juridica");
        await Assertions.Expect(list.Locator(".option:visible")).ToHaveCountAsync(1);
        await list.Locator(".option:visible input").CheckAsync();
        await list.Locator("input[type=search]").FillAsync("");
        await list.Locator(".option input").Nth(22).CheckAsync();
        await list.Locator(".primary").ClickAsync();

        // The next question has a list of its own, which may be there at once.
        await Assertions.Expect(list.Filter(new() { HasText = "Identidad jurídica" })).ToHaveCountAsync(0);
        await Assertions.Expect(visitor.Own.Last).ToContainTextAsync("23");
        await Assertions.Expect(visitor.Own.Last).ToContainTextAsync("4");
    }

    [Fact]
    public async Task A_date_comes_from_the_native_picker_and_the_document_can_be_downloaded()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();
        await visitor.SayAsync("quiero hacer un compromiso");
        await AnswerUntilAsync(visitor, visitor.In(".dates"));

        await visitor.In(".dates input").FillAsync("2027-12-31");
        await visitor.In(".dates button").ClickAsync();
        await visitor.HearAsync("2027-12-31");
        Assert.Contains("31 de diciembre de 2027", await visitor.LastAsync(), StringComparison.Ordinal);
        await visitor.SayAsync("descargar word");
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.In("a.file").Last.ClickAsync());

        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
        using var document = ZipFile.OpenRead(await download.PathAsync());
        Assert.Contains(document.Entries, entry => entry.FullName == "word/document.xml");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_new_conversation_keeps_the_drafts_unless_the_computer_is_forgotten()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();
        await visitor.SayAsync("quiero hacer un compromiso");
        await BeginAnewAsync(visitor, forget: false);
        await visitor.SayAsync("mis borradores");
        Assert.Contains("sin título", await visitor.LastAsync(), StringComparison.OrdinalIgnoreCase);

        await BeginAnewAsync(visitor, forget: true);

        await visitor.SayAsync("mis borradores");
        Assert.DoesNotContain("sin título", await visitor.LastAsync(), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task BeginAnewAsync(Visitor visitor, bool forget)
    {
        await visitor.OpenMenuAsync(2);
        await visitor.In(".question button").Nth(forget ? 1 : 0).ClickAsync();
        await Assertions.Expect(visitor.Own).ToHaveCountAsync(0);
        await visitor.Messages.First.WaitForAsync();
    }

    /// <summary>Leaves every question open until the wanted thing is asked for.</summary>
    private static async Task AnswerUntilAsync(Visitor visitor, ILocator wanted)
    {
        for (var step = 0; step < 30 && !await wanted.IsVisibleAsync(); step++)
        {
            var before = await visitor.Messages.CountAsync();
            await visitor.Input.FillAsync(Unknown);
            await visitor.Input.PressAsync("Enter");
            await visitor.Messages.Nth(before + 1).WaitForAsync();
            await visitor.In(".choice").First.WaitForAsync();
        }

        await wanted.WaitForAsync();
    }
}
