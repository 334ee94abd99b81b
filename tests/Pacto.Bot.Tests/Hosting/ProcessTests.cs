using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Hosting;

public sealed class ProcessTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pacto-process-").FullName;

    private string Storage => Path.Combine(folder, "pacto.db");

    [Fact]
    public async Task Nothing_is_lost_when_the_process_is_killed_right_after_it_took_a_message()
    {
        JsonObject issued;
        string id;
        using (var first = await BotProcess.ServeAsync(Storage))
        {
            issued = await PostAsync(first, "/api/webchat/token", null, new { });
            var path = $"/v3/directline/conversations/{issued["conversationId"]}/activities";
            await PostAsync(first, "/v3/directline/conversations", issued, new { locale = "es" });
            id = (string)(await PostAsync(first, path, issued, new { type = "message", text = "quiero hacer un compromiso" }))["id"]!;
            await first.KillAsync();
        }

        using var second = await BotProcess.ServeAsync(Storage);
        var back = await PostAsync(second, "/api/webchat/token", null, new { resume = (string)issued["resume"]! });
        Assert.True((bool)back["resumed"]!);
        var answers = await AnswersAsync(second, back, id);

        Assert.NotEmpty(answers);
        var replies = answers.Count;
        Assert.Equal(replies, (await AnswersAsync(second, back, id)).Count);
    }

    [Fact]
    public async Task A_chat_in_the_terminal_answers_keeps_the_draft_and_goes_on_the_next_time()
    {
        byte[] bom = [0xEF, 0xBB, 0xBF];
        var (exitCode, output, _) = await ChatAsync("es_AR.UTF-8", [.. bom, .. "quiero hacer un compromiso\r\nno lo sé todavía\r\nsalir\r\n"u8]);
        var (listed, drafts, _) = await BotProcess.RunAsync(["drafts", "list", $"--Storage:Path={Storage}"]);
        var (_, again, _) = await ChatAsync("es_AR.UTF-8", "mis borradores\n"u8.ToArray());

        Assert.Equal((0, 0), (exitCode, listed));
        Assert.Contains("1. ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("**", output, StringComparison.Ordinal);
        Assert.Contains("pledge", Assert.Single(drafts.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("1. ", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_fails_says_why_in_one_line_in_the_language_of_the_terminal()
    {
        File.WriteAllText(Path.Combine(folder, "file"), "");
        var blocked = $"--Storage:Path={Path.Combine(folder, "file", "pacto.db")}";

        var (exitCode, output, error) = await BotProcess.RunAsync(
            ["serve", "--urls", "http://127.0.0.1:0", blocked], environment: new() { ["LC_ALL"] = "pt_BR.UTF-8" });

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith("Não é possível escrever", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<JsonObject> PostAsync(BotProcess bot, string path, JsonObject? token, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (string)token["token"]!);
        }

        using var answer = await bot.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{path} gave {answer.StatusCode}.");
        return (JsonObject)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static async Task<IReadOnlyList<JsonNode>> AnswersAsync(BotProcess bot, JsonObject token, string id)
    {
        for (var i = 0; i < 200; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/v3/directline/conversations/{token["conversationId"]}/activities");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (string)token["token"]!);
            using var answer = await bot.Http.SendAsync(request);
            var activities = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["activities"]!.AsArray();
            Assert.Contains(activities, activity => (string)activity!["id"]! == id);
            var answers = activities.Where(activity => (string?)activity!["replyToId"] == id).ToList();
            if (answers.Count > 0)
            {
                return answers!;
            }

            await Task.Delay(50);
        }

        return [];
    }

    private Task<(int ExitCode, string Output, string Error)> ChatAsync(string locale, byte[] lines) =>
        BotProcess.RunAsync(["chat", $"--Storage:Path={Storage}"], lines, new() { ["LC_ALL"] = locale });
}
