using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace Pacto.Benchmarks;

/// <summary>
/// <c>serve PUBLISHED [TURNS]</c>: time from the start of the process to the first reply, several times; then memory after so many
/// turns of questions and drafting.
/// </summary>
internal static class ServeProgram
{
    private const int Starts = 7;
    private const int Workers = 16;
    private static readonly string[] Said =
        ["¿Qué es un compromiso?", "¿Y quién puede enviarlo?", "o que uma prefeitura pode fazer no objetivo 15", "quiero hacer un compromiso", "Municipalidad de Quilpué", "volver", "salir", "what is a mirror pledge"];

    public static async Task RunAsync(string published, int turns)
    {
        List<double> first = [];
        for (var start = 0; start < Starts; start++)
        {
            using var bot = new ServedBot(published);
            await bot.FirstReplyAsync("c0", Said[0]);
            first.Add(bot.Alive.TotalMilliseconds);
        }

        Console.WriteLine($"first reply after the start of the process: {new Times(first)}");
        if (turns > 0)
        {
            using var bot = new ServedBot(published);
            await bot.FirstReplyAsync("c0", Said[0]);
            var started = Stopwatch.GetTimestamp();
            await Parallel.ForAsync(0, turns, new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (turn, _) => await bot.SayAsync(
                string.Create(CultureInfo.InvariantCulture, $"c{turn / 40}"), Said[turn % Said.Length]));
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{turns:N0} turns: {turns / seconds:N0} a second, {bot.Memory / 1024 / 1024} MiB resident at the end"));
        }
    }

    /// <summary>A published bot while it runs, with a database of its own.</summary>
    private sealed class ServedBot : IDisposable
    {
        private readonly Process process;
        private readonly HttpClient client;
        private readonly long started = Stopwatch.GetTimestamp();
        private int said;

        public ServedBot(string published)
        {
            using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
            listener.Start();
            var address = $"http://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}";
            listener.Stop();
            var start = new ProcessStartInfo(Path.Combine(published, "pacto"), ["serve", "--urls", address]) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["Storage__Path"] = Path.Combine(Directory.CreateTempSubdirectory("pacto-serve-").FullName, "pacto.db");
            client = new HttpClient { BaseAddress = new Uri(address) };
            process = Process.Start(start)!;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        public TimeSpan Alive => Stopwatch.GetElapsedTime(started);

        public long Memory
        {
            get
            {
                process.Refresh();
                return process.WorkingSet64;
            }
        }

        /// <summary>Asks as soon as somebody answers.</summary>
        public async Task FirstReplyAsync(string conversation, string text)
        {
            while (true)
            {
                try
                {
                    await SayAsync(conversation, text);
                    return;
                }
                catch (HttpRequestException) when (Alive < TimeSpan.FromMinutes(1))
                {
                    await Task.Delay(2);
                }
            }
        }

        public async Task SayAsync(string conversation, string text)
        {
            using var answer = await client.PostAsJsonAsync("/api/messages", new
            {
                type = "message",
                id = string.Create(CultureInfo.InvariantCulture, $"m{Interlocked.Increment(ref said)}"),
                channelId = "test",
                deliveryMode = "expectReplies",
                serviceUrl = "http://127.0.0.1:9",
                from = new { id = conversation },
                recipient = new { id = "bot" },
                conversation = new { id = conversation },
                text,
            });
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
        }

        public void Dispose()
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
            client.Dispose();
        }
    }
}
