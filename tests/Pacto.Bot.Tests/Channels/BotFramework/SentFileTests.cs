using System.Text.Json.Nodes;
using Pacto.Bot.Channels.BotFramework;
using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Channels.BotFramework;

/// <summary>Files that are sent in Teams: fetched from where files of Teams lie, read, and said in the conversation.</summary>
public sealed class SentFileTests : IAsyncLifetime
{
    private const string Letter = "En 2025 abrimos en Salto una oficina que atendió a 340 familias migrantes.";
    private const string Answers = "form: pledge\nneed: Faltan 400 turnos de documentación\n";

    private readonly Azure azure = new();

    public async Task InitializeAsync()
    {
        await azure.InitializeAsync();
        azure.Bot.Answer = turn => new Reply(Language.Spanish, [new ReplyPart.Text(turn.Pressed is { } pressed ? $"{pressed.Id} | {pressed.Slots["value"]}" : $"eco: {turn.Text}")]);
    }

    public Task DisposeAsync() => azure.DisposeAsync();

    [Theory]
    [InlineData("carta.txt", Letter, "Le cuento", $"eco: Le cuento\n\n{Letter}")]
    [InlineData("carta.txt", Letter, "", $"eco: {Letter}")]
    [InlineData("respuestas.yaml", Answers, "", $"draft-import | {Answers}")]
    public async Task What_a_file_says_is_said_in_the_conversation(string name, string content, string words, string answer)
    {
        azure.Fake.Files[name] = content;

        await azure.PostAsync(Message(words, name, $"{azure.Fake.Root}upload/{name}"));

        Assert.Equal(answer.TrimEnd('\n'), ((string?)Assert.Single(await azure.ArriveAsync(1))["text"])?.TrimEnd('\n'));
    }

    [Theory]
    [InlineData("acta.pdf", "upload/acta.pdf", "«acta.pdf» no es de los que puedo leer")]
    [InlineData("nada.txt", "upload/nada.txt", "No se pudo leer «nada.txt»")]
    [InlineData("carta.txt", "elsewhere/carta.txt", "No se pudo leer «carta.txt»")]
    [InlineData("vacio.txt", "upload/vacio.txt", "En «vacio.txt» no encontré nada escrito")]
    [InlineData("largo.txt", "upload/largo.txt", "«largo.txt» es demasiado grande")]
    [InlineData("enorme.docx", "upload/enorme.docx", "«enorme.docx» es demasiado grande")]
    public async Task What_cannot_be_read_is_refused_in_words(string name, string path, string answer)
    {
        azure.Fake.Files["carta.txt"] = Letter;
        azure.Fake.Files["vacio.txt"] = " ";
        azure.Fake.Files["largo.txt"] = new string('x', Turn.MaxTextLength + 1);
        azure.Fake.Files["enorme.docx"] = new string('x', FileDownload.Limit + 1);

        await azure.PostAsync(Message("", name, azure.Fake.Root + path));

        Assert.StartsWith(answer, (string?)Assert.Single(await azure.ArriveAsync(1))["text"], StringComparison.Ordinal);
        Assert.DoesNotContain(azure.Fake.Calls, call => call.Path.StartsWith("/elsewhere", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_alone_is_answered_and_beside_words_left_aside()
    {
        var picture = new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = $"{azure.Fake.Root}upload/x.png" };
        var alone = azure.Fake.Message("m1", "");
        alone["attachments"] = new JsonArray(picture.DeepClone());
        var beside = azure.Fake.Message("m2", "¿Qué es esto?");
        beside["attachments"] = new JsonArray(picture);

        await azure.PostAsync(alone);
        await azure.ArriveAsync(1);
        await azure.PostAsync(beside);

        var replies = (await azure.ArriveAsync(2)).Select(reply => (string)reply["text"]!).ToList();
        Assert.StartsWith("No puedo ver imágenes", replies[0], StringComparison.Ordinal);
        Assert.Equal("eco: ¿Qué es esto?", replies[1]);
    }

    [Fact]
    public async Task Where_others_read_along_no_file_is_fetched()
    {
        azure.Fake.Files["carta.txt"] = Letter;
        var message = Message("<at>Pacto</at> hola", "carta.txt", $"{azure.Fake.Root}upload/carta.txt");
        message["conversation"]!["conversationType"] = "groupChat";
        message["entities"] = JsonNode.Parse("""[{"type":"mention","text":"<at>Pacto</at>","mentioned":{"id":"28:bot","name":"Pacto"}}]""");

        await azure.PostAsync(message);

        Assert.Equal("eco: hola", (string?)Assert.Single(await azure.ArriveAsync(1))["text"]);
    }

    private JsonObject Message(string words, string name, string address)
    {
        var message = azure.Fake.Message("m1", words);
        message["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<p></p>" },
            new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["contentUrl"] = $"https://contoso.sharepoint.com/personal/ana/Documents/{name}",
                ["name"] = name,
                ["content"] = new JsonObject { ["downloadUrl"] = address, ["uniqueId"] = "u1", ["fileType"] = name.Split('.')[^1] },
            });
        return message;
    }
}
