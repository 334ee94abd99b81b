using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Pacto.Benchmarks;

/// <summary>One person of many: she says something, waits for the answer, thinks, and goes on. When she is refused she waits as long as she is told.</summary>
internal sealed class LoadPerson(
    HttpClient http, Random random, Stopwatch watch, ConcurrentQueue<Waited> waits, ConcurrentDictionary<string, int> refusals)
{
    private const string Conversations = "/v3/directline/conversations";

    // Thinking times are spread like waiting times, around this mean.
    private const double MeanThought = 20;

    private static readonly string[] Said =
    [
        "¿Qué es un compromiso?", "¿Y quién puede enviarlo?", "o que uma prefeitura pode fazer no objetivo 15", "quiero hacer un compromiso", "cambie el título por Ventanilla única", "¿qué falta?",
        "what is a mirror pledge?", "mis borradores", "¿cuánto cuesta?", "gracias", "queremos abrir seis ventanillas y capacitar a 30 promotoras antes de diciembre de 2027",
    ];

    private string token = "";
    private string conversation = "";
    private string watermark = "";
    private TimeSpan sent;

    /// <summary>Talks until it is enough.</summary>
    public async Task TalkAsync(CancellationToken enough)
    {
        try
        {
            // People do not all come in the same second.
            await Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * MeanThought), enough);
            await OpenAsync(enough);
            while (!enough.IsCancellationRequested)
            {
                await SayAsync(Said[random.Next(Said.Length)], enough);
                await Task.Delay(TimeSpan.FromSeconds(-Math.Log(1 - random.NextDouble()) * MeanThought), enough);
            }
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            // The run is over.
        }
    }

    private async Task OpenAsync(CancellationToken enough)
    {
        var issued = await AskAsync(HttpMethod.Post, "/api/webchat/token", new JsonObject(), enough);
        (token, conversation) = ((string)issued["token"]!, (string)issued["conversationId"]!);
        await AskAsync(HttpMethod.Post, Conversations, new JsonObject { ["locale"] = "es" }, enough);
    }

    private async Task SayAsync(string text, CancellationToken enough)
    {
        var message = new JsonObject { ["type"] = "message", ["text"] = text, ["locale"] = "es" };
        var id = (string)(await AskAsync(HttpMethod.Post, $"{Conversations}/{conversation}/activities", message, enough))["id"]!;

        // What was refused before is counted as refused, and not as waiting.
        var started = sent;
        for (var pause = 5; ; pause = Math.Min(pause * 2, 500))
        {
            var page = await AskAsync(HttpMethod.Get, $"{Conversations}/{conversation}/activities?watermark={watermark}", null, enough);
            watermark = (string)page["watermark"]!;
            if (page["activities"]!.AsArray().Any(activity => (string?)activity!["replyToId"] == id))
            {
                waits.Enqueue(new Waited(watch.Elapsed, (watch.Elapsed - started).TotalMilliseconds));
                return;
            }

            await Task.Delay(pause, enough);
        }
    }

    private async Task<JsonNode> AskAsync(HttpMethod method, string path, JsonNode? body, CancellationToken enough)
    {
        while (true)
        {
            var wait = TimeSpan.FromSeconds(1);
            try
            {
                sent = watch.Elapsed;
                using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
                request.Headers.Authorization = token.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", token);
                using var answer = await http.SendAsync(request, enough);
                if (answer.IsSuccessStatusCode)
                {
                    return JsonNode.Parse(await answer.Content.ReadAsStringAsync(enough))!;
                }

                var after = answer.Headers.RetryAfter?.Delta;
                wait = after ?? wait;
                Count(string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} {(after is null ? "without" : "with")} Retry-After"));
            }
            catch (HttpRequestException exception)
            {
                Count(exception.HttpRequestError.ToString());
            }
            catch (TaskCanceledException) when (!enough.IsCancellationRequested)
            {
                Count("no answer in a minute");
            }

            await Task.Delay(wait, enough);
        }
    }

    private void Count(string refusal) => refusals.AddOrUpdate(refusal, 1, (_, times) => times + 1);
}
