using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Pacto.Testing.Faults;

/// <summary>
/// One person who asks and drafts over Direct Line, with whichever server answers. What was not acknowledged she sends again under the
/// same name, as our widget does; in the end she looks whether everything that was acknowledged is there, answered once and in order.
/// </summary>
/// <param name="http">To talk with.</param>
/// <param name="roots">The servers.</param>
/// <param name="random">What she says, to whom, and how quickly.</param>
internal sealed class Talker(HttpClient http, Uri[] roots, Random random)
{
    private const string Conversations = "/v3/directline/conversations";
    private static readonly string[] Questions =
        ["¿Qué es un compromiso?", "¿Quién puede presentar un compromiso?", "Objetivo 15", "What is a mirror pledge?", "mis borradores", "¿y el 16?"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<string> acknowledged = [];
    private string conversation = "";
    private string token = "";
    private string title = "";

    public int Said => acknowledged.Count;

    public int Repeated { get; private set; }

    public int ToldSo { get; private set; }

    public TimeSpan LongestWait { get; private set; }

    /// <summary>Talks until it is enough; what she has begun to say she finishes.</summary>
    public async Task TalkAsync(CancellationToken enough)
    {
        var issued = await AskAsync(HttpMethod.Post, "/api/webchat/token", new JsonObject());
        (conversation, token) = ((string)issued["conversationId"]!, (string)issued["token"]!);
        await AskAsync(HttpMethod.Post, Conversations, new JsonObject { ["locale"] = "es" });
        await SayAsync("quiero hacer un compromiso");
        for (var number = 1; !enough.IsCancellationRequested; number++)
        {
            var text = random.Next(3) == 0
                ? string.Create(CultureInfo.InvariantCulture, $"cambie el título por Ventanilla única número {number}")
                : Questions[random.Next(Questions.Length)];
            await SayAsync(text);
            if (text.StartsWith("cambie", StringComparison.Ordinal))
            {
                title = text["cambie el título por ".Length..];
            }

            await Task.Delay(random.Next(60), CancellationToken.None);
        }
    }

    /// <summary>Looks at what the servers kept.</summary>
    /// <returns>What is wrong, in words.</returns>
    public async Task<IReadOnlyList<string>> CheckAsync()
    {
        var watch = Stopwatch.StartNew();
        var transcript = await ReadAsync();
        while (acknowledged.Except(AnsweredIn(transcript), StringComparer.Ordinal).Any() && watch.Elapsed < Patience)
        {
            await Task.Delay(100);
            transcript = await ReadAsync();
        }

        List<string> findings = [];
        var stored = transcript.CountBy(activity => (string)activity["id"]!).ToDictionary();
        var answered = AnsweredIn(transcript);
        findings.AddRange(acknowledged.Where(id => stored.GetValueOrDefault(id) != 1).Select(id => $"{id} is not stored once"));
        findings.AddRange(acknowledged.Except(answered, StringComparer.Ordinal).Select(id => $"{id} is not answered"));

        // All that answers one message stands together, and in the order of the messages.
        var runs = answered.Where((id, place) => place == 0 || answered[place - 1] != id).ToList();
        Expect(findings, runs.Count == runs.Distinct(StringComparer.Ordinal).Count(), $"{conversation}: a message was answered twice");
        Expect(findings, runs.SequenceEqual(runs.Order(StringComparer.Ordinal)), $"{conversation}: answers are out of order");
        foreach (var group in transcript.Where(activity => activity["replyToId"] is not null).GroupBy(activity => (string)activity["replyToId"]!))
        {
            var texts = group.Select(activity => (string?)activity["text"]).ToList();
            Expect(findings, texts.Count == texts.Distinct(StringComparer.Ordinal).Count(), $"{group.Key} is answered twice with the same words");
        }

        await CheckDraftAsync(findings);
        return findings;
    }

    private static List<string> AnsweredIn(IEnumerable<JsonNode> transcript) =>
        [.. transcript.Select(activity => (string?)activity["replyToId"]).OfType<string>()];

    private async Task CheckDraftAsync(List<string> findings)
    {
        var drafts = (await AskAsync(HttpMethod.Get, "/api/webchat/drafts", null))["drafts"]!.AsArray();
        Expect(findings, drafts.Count == 1, $"{conversation}: {drafts.Count} drafts instead of one");
        if (drafts.Count > 0 && title.Length > 0)
        {
            var view = await AskAsync(HttpMethod.Get, $"/api/webchat/drafts/{drafts[0]!["id"]}", null);
            var stored = view["draft"]!["sections"]!.AsArray().SelectMany(section => section!["fields"]!.AsArray())
                .FirstOrDefault(field => (string?)field!["asked"]!["fieldId"] == "title")?["text"];
            Expect(findings, (string?)stored == title, $"{conversation}: the title is '{stored}' instead of '{title}'");
        }
    }

    private static void Expect(List<string> findings, bool isKept, string otherwise)
    {
        if (!isKept)
        {
            findings.Add(otherwise);
        }
    }

    private async Task SayAsync(string text)
    {
        var answer = await AskAsync(HttpMethod.Post, $"{Conversations}/{conversation}/activities", new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["locale"] = "es",
            ["channelData"] = new JsonObject { ["clientActivityID"] = Guid.NewGuid().ToString() },
        });
        acknowledged.Add((string)answer["id"]!);
    }

    private async Task<IReadOnlyList<JsonNode>> ReadAsync()
    {
        List<JsonNode> all = [];
        for (var watermark = ""; ;)
        {
            var page = await AskAsync(HttpMethod.Get, $"{Conversations}/{conversation}/activities?watermark={watermark}", null);
            var next = (string)page["watermark"]!;
            all.AddRange(page["activities"]!.AsArray().Select(activity => activity!));
            if (next == watermark || page["activities"]!.AsArray().Count == 0)
            {
                return all;
            }

            watermark = next;
        }
    }

    /// <summary>Asks until somebody answers.</summary>
    private async Task<JsonNode> AskAsync(HttpMethod method, string path, JsonNode? body)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(method, new Uri(roots[random.Next(roots.Length)], path));
                request.Headers.AcceptLanguage.ParseAdd("es");
                request.Content = body is null ? null : JsonContent.Create(body);
                request.Headers.Authorization = token.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", token);
                using var answer = await http.SendAsync(request);
                if (answer.IsSuccessStatusCode)
                {
                    LongestWait = watch.Elapsed > LongestWait ? watch.Elapsed : LongestWait;
                    return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
                }

                ToldSo += answer.StatusCode is HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter is not null ? 1 : 0;
                if ((int)answer.StatusCode is >= 400 and < 500)
                {
                    throw new InvalidOperationException($"{method} {path} was refused with {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or TaskCanceledException && watch.Elapsed < Patience)
            {
                // Nobody is there just now.
            }

            if (watch.Elapsed > Patience)
            {
                throw new TimeoutException($"{method} {path} was not answered in {Patience}.");
            }

            Repeated++;
            await Task.Delay(20 + random.Next(40));
        }
    }
}
