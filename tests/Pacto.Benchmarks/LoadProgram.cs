using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Pacto.Testing;

namespace Pacto.Benchmarks;

/// <summary>
/// <c>load PUBLISHED CONVERSATIONS MINUTES</c>: so many open conversations with people who think between two messages. Prints how long they waited
/// for their answers, what was refused and how, and the server's memory, over time. People and server share the machine.
/// </summary>
internal static class LoadProgram
{
    private const int Seed = 20261122;
    private const int Slices = 6;
    private const double Mega = 1024 * 1024;

    public static async Task RunAsync(string published, int conversations, double minutes)
    {
        var folder = Directory.CreateTempSubdirectory("pacto-load-");
        using var bot = await BotProcess.ServeAsync(
            BotProcess.FreeRoot(), published, [$"--Storage:Path={Path.Combine(folder.FullName, "pacto.db")}", "--DirectLine:TokensPerMinute=100000"]);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = bot.Root, Timeout = TimeSpan.FromSeconds(60) };
        ConcurrentQueue<Waited> waits = new();
        ConcurrentDictionary<string, int> refusals = new(StringComparer.Ordinal);
        var length = TimeSpan.FromMinutes(minutes);
        var watch = Stopwatch.StartNew();
        using var end = new CancellationTokenSource(length);
        var people = Enumerable.Range(0, conversations)
            .Select(number => new LoadPerson(http, new Random(Seed + number), watch, waits, refusals).TalkAsync(end.Token))
            .ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{conversations} conversations, {minutes} minutes; load of the machine {Load()}"));
        for (var slice = 1; slice <= Slices; slice++)
        {
            var until = length * slice / Slices;
            await Task.Delay(until > watch.Elapsed ? until - watch.Elapsed : TimeSpan.Zero);
            Print($"to {until.TotalSeconds:0} s", [.. waits.Where(wait => wait.At <= until && wait.At > until - (length / Slices))], bot.Memory, Load());
        }

        await Task.WhenAll(people);
        Print("all", [.. waits], bot.Memory, Load());
        Console.WriteLine($"refused: {(refusals.IsEmpty ? "none" : string.Join(", ", refusals.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}: {one.Value}")))}");
        folder.Delete(recursive: true);
    }

    private static void Print(string name, List<Waited> waits, long memory, string load)
    {
        var times = waits.Count == 0 ? "no answers" : new Times(waits.Select(wait => wait.Milliseconds)).ToString();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {waits.Count} answers; {times}; {memory / Mega:0} MiB; load {load}"));
    }

    private static string Load() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
