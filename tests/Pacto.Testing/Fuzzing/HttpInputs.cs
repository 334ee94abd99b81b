using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Pacto.Testing.Fuzzing;

/// <summary>Makes requests for every door over HTTP.</summary>
/// <param name="server">The server.</param>
/// <param name="files">Right files to begin with: name and content.</param>
internal sealed class HttpInputs(FuzzedServer server, IReadOnlyList<(string Name, byte[] Content)> files)
{
    private const string Conversations = "/v3/directline/conversations";

    private static readonly string[] Types =
        ["message", "message", "message", "message", "event", "conversationUpdate", "typing", "invoke", "messageUpdate", "messageDelete", "messageReaction", "endOfConversation", "installationUpdate"];

    private static readonly string[] Channels = ["emulator", "msteams", "directline", "webchat", "slack"];

    private static readonly string[] Invokes = ["adaptiveCard/action", "task/fetch", "fileConsent/invoke", "message/submitAction", "composeExtension/query", "signin/verifyState"];

    private static readonly string[] Paths =
    [
        "/", "/asistente", "/objetivos", "/fuentes", "/calidad", "/privacidad", "/fuentes/handbook", "/fuentes/handbook/practice-15", "/formularios/pledge", "/formularios/practice/preguntas.docx",
        "/borradores/abc/pegar", "/borradores/abc/x.docx", "/widget.js", "/health/ready", "/api/webchat/drafts", "/api/webchat/drafts/abc", "/v3/directline/conversations/abc", "/v3/directline/session/getsessionid",
    ];

    /// <summary>An activity at the door of the Bot Framework; its caller waits for the reply.</summary>
    public HttpRequestMessage Activity(Fodder fodder)
    {
        var type = fodder.Pick(Types);
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = Number(fodder, 100_000_000),
            ["timestamp"] = "2026-11-22T22:00:00Z",
            ["serviceUrl"] = server.Sink,
            ["channelId"] = fodder.Pick(Channels),
            ["from"] = new JsonObject { ["id"] = "u" + Number(fodder, 40), ["name"] = "Ana" },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = "c" + Number(fodder, 40), ["isGroup"] = fodder.Once(8) },
            ["locale"] = fodder.Pick(["es", "pt-BR", "en-GB", "xx", ""]),
            ["deliveryMode"] = fodder.Once(4) ? "normal" : "expectReplies",
            ["text"] = Text(fodder),
        };
        switch (type)
        {
            case "invoke":
                (activity["name"], activity["value"]) = (fodder.Pick(Invokes), new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = new JsonObject { ["say"] = Text(fodder) } } });
                break;
            case "conversationUpdate":
                activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "u1" });
                break;
            case "message" when fodder.Once(10):
                (activity["value"], activity["text"]) = (new JsonObject { ["say"] = Text(fodder), ["offer"] = "t1" }, null);
                break;
        }

        return Post("/api/messages", fodder.Json(activity), fodder.Once(50) ? fodder.Mutate("application/json") : "application/json");
    }

    /// <summary>Something a client of Direct Line posts, or asks for.</summary>
    public HttpRequestMessage DirectLine(Fodder fodder)
    {
        var (id, token) = fodder.Pick(server.Clients);
        var request = fodder.Below(10) switch
        {
            0 => new HttpRequestMessage(HttpMethod.Get, $"{Conversations}/{id}/activities?watermark={Escaped(fodder)}"),
            1 => new HttpRequestMessage(HttpMethod.Get, $"{Conversations}/{Escaped(fodder)}/activities"),
            2 => Post("/v3/directline/tokens/refresh", fodder.Mutate("{}")),
            3 => Post("/api/webchat/token", fodder.Json(new JsonObject { ["userId"] = "dl_ana", ["resume"] = "x" })),
            4 => Post(Conversations, fodder.Json(new JsonObject { ["locale"] = "es" })),
            _ => Post($"{Conversations}/{id}/activities", fodder.Json(new JsonObject
            {
                ["type"] = fodder.Pick(Types),
                ["from"] = new JsonObject { ["id"] = "x" },
                ["locale"] = "es",
                ["text"] = Text(fodder),
                ["channelData"] = new JsonObject { ["clientActivityID"] = Number(fodder, 1_000_000), ["pacto"] = new JsonObject { ["command"] = "change-field-value", ["slots"] = new JsonObject { ["field"] = "title", ["value"] = Text(fodder) } } },
                ["value"] = new JsonObject { ["language"] = "es" },
            })),
        };
        return WithToken(request, fodder.Once(30) ? fodder.Mutate(token) : token);
    }

    /// <summary>A file that was filled in, an upload, or a draft that is said as text.</summary>
    public HttpRequestMessage Upload(Fodder fodder)
    {
        var (id, token) = fodder.Pick(server.Clients);
        var (name, content) = fodder.Pick(files);
        var bytes = fodder.Bytes(content);
        var file = new ByteArrayContent(bytes);
        name = fodder.Once(4) ? new string([.. fodder.Mutate(name).Where(letter => letter is >= ' ' and <= '~' and not '"')]) : name;
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name}\"");
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Conversations}/{id}/upload?userId=x") { Content = file };
        if (fodder.Once(4))
        {
            file.Headers.ContentType = new MediaTypeHeaderValue(fodder.Pick(["application/octet-stream", "multipart/form-data", "image/png", "application/vnd.microsoft.activity"]));
        }
        else
        {
            var activity = new StringContent(fodder.Json(new JsonObject { ["type"] = "message", ["text"] = name }), Encoding.UTF8, "application/vnd.microsoft.activity");
            request.Content = new MultipartFormDataContent("limit") { { activity, "activity" }, file };
        }

        return WithToken(request, token);
    }

    /// <summary>A draft as somebody pastes it who kept it as a file.</summary>
    public HttpRequestMessage Import(Fodder fodder)
    {
        var (id, token) = fodder.Pick(server.Clients);
        var drafts = files.Where(file => !file.Name.EndsWith("docx", StringComparison.Ordinal)).ToList();
        var text = fodder.Mutate(Encoding.UTF8.GetString(fodder.Pick(drafts).Content));
        return WithToken(Post($"{Conversations}/{id}/activities", new JsonObject { ["type"] = "message", ["text"] = Whole(text) }.ToJsonString()), token);
    }

    /// <summary>An address with its query.</summary>
    public HttpRequestMessage Page(Fodder fodder)
    {
        var path = fodder.Pick(Paths);
        path = fodder.Once(2) ? path : path.TrimEnd('/') + "/x" + Escaped(fodder);
        var request = new HttpRequestMessage(fodder.Once(20) ? HttpMethod.Post : HttpMethod.Get, $"{path}?lang={(fodder.Once(2) ? "pt" : Escaped(fodder))}&t={Escaped(fodder)}&q={Escaped(fodder)}");
        request.Headers.TryAddWithoutValidation("Accept-Language", fodder.Once(3) ? Ascii(fodder.Text()) : "en;q=0.5, pt");
        return WithToken(request, fodder.Pick(server.Clients).Token);
    }

    private static string Text(Fodder fodder) => Whole(fodder.Text());

    // Half a surrogate pair cannot stand in a node; mutations bring it in as an escape.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Number(Fodder fodder, int end) => fodder.Below(end).ToString(CultureInfo.InvariantCulture);

    private static string Ascii(string text) => new([.. text.Where(letter => letter is >= ' ' and < '\x7f').Take(2_000)]);

    private static string Escaped(Fodder fodder)
    {
        var text = Whole(fodder.Text());
        return Uri.EscapeDataString(text.Length > 500 ? text[..500] : text);
    }

    private static HttpRequestMessage Post(string path, string body, string type = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", Ascii(type));
        return new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
    }

    private static HttpRequestMessage WithToken(HttpRequestMessage request, string token)
    {
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Ascii(token));
        return request;
    }
}
