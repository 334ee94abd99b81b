using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;

namespace Pacto.Testing.Fuzzing;

/// <summary>
/// Gives every public door made and damaged input: nothing may break the process, be answered with a fault of ours, take over a second or
/// leave memory behind. Each input is made of the seed and its number alone, so that a finding can be looked at again.
/// </summary>
/// <param name="seed">Where chance comes from.</param>
public sealed class Fuzz(int seed)
{
    private const int Clients = 40;
    private const int Workers = 4;
    private const int LinesOfABatch = 400;
    private const long MostGrowth = 100_000_000;
    // Made-up addresses and ids take no reply, which is said in the log.
    private const string GivenUp = "A reply could not be delivered";

    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, int> inputs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> statuses = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> findings = new();
    private readonly Lock guard = new();
    private double slowest;

    /// <summary>Runs.</summary>
    /// <param name="count">How many inputs.</param>
    /// <param name="first">The number of the first.</param>
    public async Task<FuzzReport> RunAsync(int count, int first = 0)
    {
        var watch = Stopwatch.StartNew();
        var phrases = Phrases.Load(Path.Combine(AppContext.BaseDirectory, "prompts"));
        var texts = TextsOf(phrases);
        await using var server = await FuzzedServer.StartAsync(Clients);
        var files = await server.FilesAsync();
        var ingestor = new Ingestor(LanguageLists.Load(Path.Combine(AppContext.BaseDirectory, "seeds")));
        using var documents = new DocumentInputs(ingestor, [.. files.Where(file => Path.GetExtension(file.Name) is ".docx" or ".md" or ".html" or ".txt")]);
        var http = new HttpInputs(server, [.. files.Where(file => Path.GetExtension(file.Name) is ".docx" or ".json" or ".yaml")]);
        var warm = Math.Max(1, count / 10);
        await RunAsync(first, warm, texts, phrases, server, http, documents);
        await server.SettleAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await RunAsync(first + warm, count - warm, texts, phrases, server, http, documents);
        await CheckAsync(server);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        if (after - before > MostGrowth)
        {
            findings.Enqueue($"memory grew from {before} to {after} bytes");
        }

        return new FuzzReport(inputs, statuses, slowest, before, after, watch.Elapsed, [.. findings]);
    }

    private async Task CheckAsync(FuzzedServer server)
    {
        if (!await server.SettleAsync())
        {
            findings.Enqueue("turns still wait a minute after the last input");
        }

        if ((await server.TurnsAsync()).GetValueOrDefault(TurnStatus.Failed) is > 0 and var failed)
        {
            findings.Enqueue($"{failed} turns failed");
        }

        foreach (var line in server.Errors.Lines.Distinct(StringComparer.Ordinal).Where(line => !line.StartsWith(GivenUp, StringComparison.Ordinal)).Take(20))
        {
            findings.Enqueue("log: " + line);
        }
    }

    private Task RunAsync(
        int first, int count, IReadOnlyList<string> texts, Phrases phrases, FuzzedServer server, HttpInputs http, DocumentInputs documents) => Parallel.ForEachAsync(
        Enumerable.Range(first, count),
        new ParallelOptions { MaxDegreeOfParallelism = Workers },
        async (number, _) =>
        {
            Fodder Fodder() => new(new Random(HashCode(seed, number)), texts);
            var kind = number % 100;
            try
            {
                switch (kind)
                {
                    case < 45:
                        await AskAsync("activities", number, server, () => http.Activity(Fodder()));
                        break;
                    case < 70:
                        await AskAsync("Direct Line", number, server, () => http.DirectLine(Fodder()));
                        break;
                    case < 77:
                        await AskAsync("imported drafts", number, server, () => http.Import(Fodder()));
                        break;
                    case < 84:
                        await AskAsync("forms and uploads", number, server, () => http.Upload(Fodder()));
                        break;
                    case < 90:
                        await AskAsync("pages", number, server, () => http.Page(Fodder()));
                        break;
                    default:
                        await TryAsync("documents", number, 1, () => Task.FromResult(documents.Read(Fodder(), number)));
                        break;
                }

                // A command reads its data first, so that lines come together.
                if (number % (LinesOfABatch * 10) == LinesOfABatch)
                {
                    await TryAsync("batch lines", number, LinesOfABatch, () => BatchInputs.RunAsync(Fodder(), LinesOfABatch, phrases));
                }
            }
            catch (Exception exception)
            {
                findings.Enqueue($"{number}: {exception.GetType().Name}: {exception.Message}");
            }
        });

    private Task AskAsync(string door, int number, FuzzedServer server, Func<HttpRequestMessage> make) => TryAsync(door, number, 1, async () =>
    {
        using var request = make();
        using var answer = await server.Http.SendAsync(request);
        statuses.AddOrUpdate($"{door} {(int)answer.StatusCode}", 1, (_, times) => times + 1);
        // An invoke that nobody here knows is answered with 501: so the protocol wants it.
        return (int)answer.StatusCode is < 500 or 501 ? null : $"status {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}";
    });

    /// <summary>Tries an input; one that takes long is tried again, for the machine may have been busy.</summary>
    private async Task TryAsync(string door, int number, int count, Func<Task<string?>> attempt)
    {
        inputs.AddOrUpdate(door, count, (_, times) => times + count);
        var best = double.MaxValue;
        for (var times = 0; times < 3 && best > TooLong.TotalMilliseconds * count; times++)
        {
            var started = Stopwatch.GetTimestamp();
            if (await attempt() is { } wrong)
            {
                findings.Enqueue($"{door} {number}: {wrong}");
                return;
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        lock (guard)
        {
            slowest = Math.Max(slowest, best / count);
        }

        if (best > TooLong.TotalMilliseconds * count)
        {
            findings.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{door} {number}: took {best:0} ms three times"));
        }
    }

    // Not System.HashCode, which is another in every process.
    private static int HashCode(int seed, int number) => unchecked((seed * 486_187_739) + (number * 16_777_619));

    private static List<string> TextsOf(Phrases phrases)
    {
        var handbook = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "seeds", "handbook"), "*.txt").SelectMany(path => File.ReadLines(path, Encoding.UTF8));
        var spoken = phrases.Keys.Where(key => key.StartsWith("button.", StringComparison.Ordinal) || key.StartsWith("choice.", StringComparison.Ordinal));
        return [.. handbook.Where(line => line.Length is > 3 and < 2_000), .. spoken.SelectMany(key => LanguageCode.All.Select(language => phrases.Under(language, key)[""]))];
    }
}
