using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Pacto.Bot.Conversations;
using Pacto.Bot.Tests.Hosting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Channels.DirectLine;

/// <summary>Files over Direct Line: read and said in the conversation, or refused with a reason clients understand.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private const string Answers = "form: pledge\nneed: Faltan 400 turnos de documentación en el barrio norte\n";
    private const string Letter = "En 2025 abrimos en Salto una oficina que atendió a 340 familias migrantes.";

    private RunningServer server = null!;
    private DirectLineClient client = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.StartAsync();
        server.Answer = turn => new Reply(Language.Spanish, [new ReplyPart.Text(
            turn.Pressed is { } pressed ? $"{pressed.Id} | {turn.Text} | {pressed.Slots["value"]}" : $"eco: {turn.Text}")]);
        client = await server.ConnectAsync();
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_draft_comes_in_as_if_it_had_been_pasted_and_the_message_shows_its_name()
    {
        using var answer = await PostAsync(Form(("respuestas.yaml", Answers)));
        await client.WaitForAsync($"draft-import | Archivo: respuestas.yaml | {Answers}");

        var shown = (await client.ReadAsync()).Activities.Single(activity => activity["attachments"] is not null);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(("Archivo: respuestas.yaml", "user"), ((string)shown["text"]!, (string)shown["from"]!["role"]!));
        var attachment = Assert.Single(shown["attachments"]!.AsArray())!;
        Assert.Equal("respuestas.yaml", (string)attachment["name"]!);
        Assert.Null(attachment["content"]);
    }

    [Fact]
    public async Task Prose_is_told_after_her_own_words_and_can_be_fetched_by_the_address_of_its_message_only()
    {
        using var answer = await PostAsync(Form(("carta.txt", Letter), """{"type":"message","text":"Le cuento","locale":"es"}"""));
        await client.WaitForAsync($"eco: Le cuento\n\n{Letter}");

        var shown = (await client.ReadAsync()).Activities.Single(activity => activity["attachments"] is not null);
        var address = new Uri((string)shown["attachments"]![0]!["contentUrl"]!);
        using var file = await server.Http.GetAsync(address);
        using var bare = await server.Http.GetAsync(new Uri(address.GetLeftPart(UriPartial.Path)));
        Assert.Equal("Le cuento", (string)shown["text"]!);
        Assert.Equal(Letter, await file.Content.ReadAsStringAsync());
        Assert.Equal(("text/plain", "attachment"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(403, (int)bare.StatusCode);
    }

    [Fact]
    public async Task A_file_alone_is_the_whole_body_and_one_that_is_sent_twice_is_taken_once()
    {
        using var alone = new ByteArrayContent(Encoding.UTF8.GetBytes(Letter));
        alone.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = "../fotos/año.md" };
        using var first = await PostAsync(alone);
        const string Named = """{"type":"message","text":"otra","channelData":{"clientActivityID":"c7"}}""";
        using var second = await PostAsync(Form(("carta.txt", Letter), Named));
        using var again = await PostAsync(Form(("carta.txt", Letter), Named));

        await client.WaitForAsync($"eco: otra\n\n{Letter}");
        var files = (await client.ReadAsync()).Activities.Where(activity => activity["attachments"] is not null).ToList();
        Assert.Equal(["año.md", "carta.txt"], files.Select(activity => (string)activity["attachments"]![0]!["name"]!));
        Assert.Equal(await second.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_is_not_taken_is_refused_with_its_reason_and_the_conversation_goes_on()
    {
        var most = new string('x', Turn.MaxTextLength);
        Assert.Equal(415, await StatusAsync(Form(("acta.pdf", "%PDF"))));
        Assert.Equal(415, await StatusAsync(new StringContent("x")));
        Assert.Equal(422, await StatusAsync(Form(("vacio.txt", "   "))));
        Assert.Equal(413, await StatusAsync(Form(("largo.txt", most + "y"))));
        Assert.Equal(413, await StatusAsync(Form(("largo.txt", most), """{"type":"message","text":"con palabras"}""")));
        Assert.Equal(413, await StatusAsync(Form(("enorme.docx", new string('x', 3_000_000)))));
        Assert.Equal(400, await StatusAsync(Form(("a.txt", Letter), """{"type":"event","name":"x"}""")));
        Assert.Equal(400, await StatusAsync(Form(("a.txt", Letter), """{"type":["message"]""")));
        Assert.Equal(400, await StatusAsync(new MultipartFormDataContent { { new StringContent("{}"), "x" } }));
        var two = Form(("a.txt", Letter));
        two.Add(new StringContent(Letter), "file", "b.txt");
        Assert.Equal(400, await StatusAsync(two));
        var cut = new StringContent("--b\r\nContent-Disposition: form-data; filename=\"a.txt\"\r\n\r\nhalf");
        cut.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        Assert.Equal(400, await StatusAsync(cut));
        Assert.DoesNotContain((await client.ReadAsync()).Activities, activity => activity["attachments"] is not null);

        await client.SayAsync("sigo");
        await client.WaitForAsync("eco: sigo");
    }

    [Fact]
    public async Task A_server_that_takes_no_files_refuses_each_and_its_pages_are_told()
    {
        Assert.True((bool)(await server.TokenAsync())["takesFiles"]!);

        await server.RestartAsync("--DirectLine:TakesFiles=false");
        Assert.False((bool)(await server.TokenAsync())["takesFiles"]!);
        client = await server.ConnectAsync();
        Assert.Equal(415, await StatusAsync(Form(("carta.txt", Letter))));
        await client.SayAsync("sigo");
        await client.WaitForAsync("eco: sigo");
    }

    private static MultipartFormDataContent Form((string Name, string Content) file, string? activity = null)
    {
        var form = new MultipartFormDataContent();
        if (activity is not null)
        {
            form.Add(new StringContent(activity, Encoding.UTF8, "application/vnd.microsoft.activity"), "activity", "blob");
        }

        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file.Content)), "file", file.Name);
        return form;
    }

    private Task<HttpResponseMessage> PostAsync(HttpContent content) =>
        client.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{client.ConversationId}/upload", content);

    private async Task<int> StatusAsync(HttpContent content)
    {
        using (content)
        {
            using var answer = await PostAsync(content);
            return (int)answer.StatusCode;
        }
    }
}
