using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Pacto.Bot.Conversations;
using Pacto.Bot.Tests.Hosting;

namespace Pacto.Bot.Tests.Privacy;

/// <summary>A person uses all of it; afterwards everything that was logged, measured and traced at every level is searched for her words.</summary>
public sealed partial class NothingWrittenDownTests : IAsyncLifetime
{
    private const string Name = "Rosalinda Quispe";
    private const string Mail = "rosalinda.quispe@villaaurora.example";

    private static readonly string[] Words = ["Rosalinda", Mail, "rosalinda.quispe", "Villa Aurora", "estribillo", "desafinado", "+54 11 5555"];

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HashSet<string> credentials = new(StringComparer.Ordinal);
    private TracedServer server = null!;
    private string token = "";
    private string conversation = "";

    public async Task InitializeAsync() => server = await TracedServer.StartAsync("--DirectLine:Secret=a-secret-for-tests-only");

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Her_words_and_her_keys_stand_in_no_log_no_measure_and_no_trace_and_her_contact_nowhere_among_drafts()
    {
        await BeginAsync();
        await SayAsync("¿Quién puede presentar un compromiso? Somos de Villa Aurora y cantamos un estribillo");
        await SayAsync("llámenme al +54 11 5555 1234, soy Rosalinda");
        await DraftAsync();
        await SayAsync("guardar mi perfil");
        await SayAsync("listo para pegar");
        await SayAsync("descargar Word");
        await SayAsync("mis datos");
        await OpenWhatWasGivenAsync();
        await MisuseAsync();

        // Deleting says what was deleted.
        AssertSealed();
        await SayAsync("borre mis datos");
        var said = await SayAsync("sí");

        Assert.Matches("B-[2-9A-Z]{4}-[2-9A-Z]{4}", said);
        Assert.True(server.Lines.Count > 200, "Too little was written down to show anything.");
        Assert.All(Words.Concat(credentials), words =>
            Assert.Equal("", string.Join('\n', server.Lines.Where(line => line.Contains(words, StringComparison.OrdinalIgnoreCase)).Take(2))));
    }

    private async Task BeginAsync()
    {
        var issued = await PostAsync("/api/webchat/token", new { });
        (token, conversation) = ((string)issued["token"]!, (string)issued["conversationId"]!);
        var opened = await PostAsync("/v3/directline/conversations", new { locale = "es" });
        credentials.UnionWith([(string)issued["token"]!, (string)issued["resume"]!, (string)opened["token"]!, "a-secret-for-tests-only"]);
    }

    private async Task DraftAsync()
    {
        await SayAsync("quiero hacer un compromiso");
        await PressAsync("contact_name", Name);
        await PressAsync("contact_email", Mail);
        await PressAsync("entity_name", "Municipalidad de Villa Aurora");
        Assert.Contains(Mail, await SayAsync("revisión"), StringComparison.Ordinal);
    }

    private async Task OpenWhatWasGivenAsync()
    {
        var addresses = (await ReadAsync())
            .SelectMany(activity => Address().Matches(activity.ToJsonString(Readable)).Select(match => match.Value))
            .Distinct().ToList();
        Assert.Equal(3, addresses.Count(address => address.Contains("t=", StringComparison.Ordinal)));
        foreach (var address in addresses)
        {
            credentials.Add(address[(address.IndexOf("t=", StringComparison.Ordinal) + 2)..]);
            using var opened = await server.Http.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
            if (address.Contains("mis-datos", StringComparison.Ordinal))
            {
                var all = await opened.Content.ReadAsStringAsync();
                Assert.All(new[] { Name, Mail, "estribillo", "Villa Aurora" }, words => Assert.Contains(words, all, StringComparison.Ordinal));
            }
        }
    }

    /// <summary>What is refused or cannot be read is not written down either.</summary>
    private async Task MisuseAsync()
    {
        foreach (var body in new[] { """{"type":"message","text":"Rosalinda""", """{"type":["Rosalinda"]}""", new string('[', 500) + "\"Rosalinda\"" })
        {
            using var refused = await SendAsync($"/v3/directline/conversations/{conversation}/activities", new StringContent(body, Encoding.UTF8, "application/json"));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        using var rated = await SendAsync(
            $"/v3/directline/conversations/{conversation}/activities",
            JsonContent.Create(new { type = "invoke", name = "message/submitAction", replyToId = "x", value = new { actionName = "feedback", actionValue = new { reaction = "like", feedback = new { feedbackText = "desafinado" } } } }));
        using var damaged = new ByteArrayContent("PK Rosalinda"u8.ToArray());
        damaged.Headers.ContentDisposition = new("attachment") { FileName = "Rosalinda.docx" };
        using var file = await SendAsync($"/v3/directline/conversations/{conversation}/upload", damaged);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, file.StatusCode);
    }

    private void AssertSealed()
    {
        using var connection = new SqliteConnection($"Data Source={server.FilePath};Pooling=False");
        connection.Open();
        foreach (var table in new[] { "drafts", "profiles" })
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT group_concat(state) FROM {table}";
            var states = (string)command.ExecuteScalar()!;
            Assert.Contains("Villa Aurora", states, StringComparison.Ordinal);
            Assert.DoesNotContain("Rosalinda", states, StringComparison.OrdinalIgnoreCase);
        }
    }

    private Task<string> PressAsync(string field, string value) => TellAsync(new
    {
        type = "message",
        text = $"{field}: {value}",
        value = new { pacto = new { command = CommandIds.ChangeValue, slots = new { field, value } } },
    });

    private async Task<string> SayAsync(string text) => await TellAsync(new { type = "message", text });

    private async Task<string> TellAsync(object activity)
    {
        using var taken = await SendAsync($"/v3/directline/conversations/{conversation}/activities", JsonContent.Create(activity));
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        var id = (string)JsonNode.Parse(await taken.Content.ReadAsStringAsync())!["id"]!;
        for (var i = 0; i < 1000; i++)
        {
            var activities = await ReadAsync();
            if (activities.Any(shown => (string?)shown["replyToId"] == id))
            {
                return string.Join('\n', activities.Select(shown => (string?)shown["text"]));
            }

            await Task.Delay(10);
        }

        throw new TimeoutException("There was no answer.");
    }

    private async Task<IReadOnlyList<JsonNode>> ReadAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v3/directline/conversations/{conversation}/activities");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await server.Http.SendAsync(request);
        return [.. JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["activities"]!.AsArray().Select(activity => activity!)];
    }

    private async Task<JsonNode> PostAsync(string path, object body)
    {
        using var answer = await SendAsync(path, JsonContent.Create(body));
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private async Task<HttpResponseMessage> SendAsync(string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await server.Http.SendAsync(request);
    }

    [GeneratedRegex("/borradores/[^\"\\\\) ]+")]
    private static partial Regex Address();
}
