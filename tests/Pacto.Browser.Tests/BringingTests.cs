using System.Text;
using Microsoft.Playwright;

namespace Pacto.Browser.Tests;

/// <summary>Files that are brought from outside, through the chooser of the browser.</summary>
public sealed class BringingTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_letter_is_told_a_draft_comes_in_and_what_is_neither_is_refused_in_words()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenChatAsync();

        await BringAsync(visitor, "acta.pdf", "%PDF");
        await Assertions.Expect(visitor.In("[role=status], .notice, .told").Filter(new() { HasText = "«acta.pdf» no es de los que puedo leer" }).First).ToBeVisibleAsync();

        await BringAsync(visitor, "carta.txt", "Somos la Municipalidad de San Miguel, Uruguay. Vamos a capacitar a 40 funcionarias de la ventanilla antes de junio de 2027.");
        await Assertions.Expect(visitor.Own.Last).ToHaveTextAsync("Archivo: carta.txt");
        await Assertions.Expect(visitor.Messages.Last).ToContainTextAsync("Municipalidad de San Miguel");

        await BringAsync(visitor, "respuestas.yaml", "form: pledge\nneed: Faltan 400 turnos de documentación en la delegación norte\n");
        await Assertions.Expect(visitor.Own.Last).ToHaveTextAsync("Archivo: respuestas.yaml");
        await Assertions.Expect(visitor.In(".side")).ToContainTextAsync("Faltan 400 turnos");
        Assert.DoesNotContain(visitor.Complaints, complaint => !complaint.Contains("415", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_no_files_are_taken_none_is_asked_for()
    {
        await using var site = await Site.StartAsync("--DirectLine:TakesFiles=false");
        await using var visitor = await chromium.VisitAsync(site: site);
        await visitor.OpenChatAsync();
        await visitor.In(".more > .tool").ClickAsync();
        await Assertions.Expect(visitor.In(".menu .item").Nth(2)).ToBeVisibleAsync();
        await Assertions.Expect(visitor.In(".menu .item").Nth(3)).ToBeHiddenAsync();
    }

    private static Task BringAsync(Visitor visitor, string name, string content) => visitor.In("input[type=file]").First.SetInputFilesAsync(
        new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = Encoding.UTF8.GetBytes(content) });
}
