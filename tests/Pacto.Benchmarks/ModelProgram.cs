using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using Pacto.Bot.Answering;
using Pacto.Bot.Answering.Fluent;
using Pacto.Bot.Commands;
using Pacto.Bot.Conversations;
using Pacto.Bot.Models;
using Pacto.Bot.Storage;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Benchmarks;

/// <summary>
/// <c>model FILE…</c>: what the pipeline around a model costs, with a model that answers at once with what the passages say, and how large its
/// prompts are beside a plain one of the five best passages.
/// </summary>
internal static class ModelProgram
{
    private const int Rounds = 5;
    private const int PlainPassages = 5;

    public static async Task RunAsync(IReadOnlyList<string> files)
    {
        var desk = QuestionDesk.Open(AppContext.BaseDirectory);
        var instant = new InstantModel();
        var options = new ModelOptions
        {
            Provider = ModelProvider.OpenAI,
            Name = "instant",
            Endpoint = "http://127.0.0.1:9/v1",
            CacheSize = 0,
            MaxTokensPerConversation = long.MaxValue / 4,
            MaxTokensPerDay = long.MaxValue / 4,
        };
        var folder = Directory.CreateTempSubdirectory("pacto-bench-model-").FullName;
        using var store = new SqliteConversationStore(new StorageOptions { Path = Path.Combine(folder, "pacto.db") }, TimeProvider.System);
        await RunAsync(desk, files, instant, options, new DayInMemory(), "the day counted in memory");
        await RunAsync(desk, files, instant, options, new TokenDays(store), "the day counted in the store, a write before and one after");
    }

    private static async Task RunAsync(
        QuestionDesk desk, IReadOnlyList<string> files, InstantModel instant, ModelOptions options, ITokenDays days, string what)
    {
        using var model = new ModelConnection(options, TimeProvider.System, NullLogger<ModelConnection>.Instance, _ => instant, days);
        var fluent = desk.Fluent(model, AppContext.BaseDirectory);
        Dictionary<string, List<double>> times = new(StringComparer.Ordinal);
        List<(int Ours, int Plain)> sizes = [];
        var asked = 0;
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var question in files.SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(Read))
            {
                var (_, answer, state, language) = desk.Asking.AnswerOne(question, null, null);
                if (answer is not Answer.Grounded own)
                {
                    continue;
                }

                instant.Bytes = 0;
                var started = Stopwatch.GetTimestamp();
                var result = await fluent.WriteAsync(own, state?.Question ?? question, language, new FluentCall("", []), CancellationToken.None);
                var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                if (round > 0 && result.End is not FluentEnd.NotAsked)
                {
                    (times.TryGetValue(question, out var before) ? before : times[question] = []).Add(elapsed);
                    sizes.Add((instant.Bytes, PlainBytes(desk, question, language, instant.Rules)));
                    asked++;
                }
            }
        }

        var (ours, plain) = (Sorted(sizes.Select(size => size.Ours)), Sorted(sizes.Select(size => size.Plain)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {asked / Rounds} answers phrased, {Rounds} rounds"));
        Console.WriteLine($"around the call, every run  {new Times(times.Values.SelectMany(all => all))}");
        Console.WriteLine($"quickest of {Rounds}               {new Times(times.Values.Select(all => all.Min()))}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"prompt, bytes               median {ours[ours.Count / 2]}, p95 {ours[ours.Count * 95 / 100]}, most {ours[^1]}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"top five passages, bytes    median {plain[plain.Count / 2]}, p95 {plain[plain.Count * 95 / 100]}, most {plain[^1]}"));
    }

    private static List<int> Sorted(IEnumerable<int> numbers) => [.. numbers.Order()];

    // The same rules, the question, and the five best passages whole.
    private static int PlainBytes(QuestionDesk desk, string question, Language language, int rules) =>
        rules + TokenGauge.BytesOf(question) + desk.Retriever.Retrieve(new RetrievalQuery(question, language)).Passages.Take(PlainPassages)
            .Sum(hit => TokenGauge.BytesOf(hit.Passage.Title[language]) + TokenGauge.BytesOf(string.Join(' ', hit.Passage.Parts.Select(part => part.In(language)))));

    private static string Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("question").GetString()!;
    }

    private sealed class InstantModel : IChatClient
    {
        public int Bytes { get; set; }

        public int Rules { get; private set; }

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            var all = messages.ToList();
            Bytes = all.Sum(message => TokenGauge.BytesOf(message.Text));
            Rules = TokenGauge.BytesOf(all[0].Text);
            var passage = all[^1].Text.Split("</passage>")[0];
            foreach (var sentence in passage[(passage.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(". ").Take(4))
            {
                foreach (var word in $"{sentence.TrimEnd('.')} [1]. ".Split(' '))
                {
                    yield return new ChatResponseUpdate(ChatRole.Assistant, word + " ");
                }
            }

            yield return new ChatResponseUpdate(ChatRole.Assistant, "") { FinishReason = ChatFinishReason.Stop };
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
