using System.Diagnostics;
using System.Net;

namespace Pacto.Testing.Faults;

/// <summary>
/// People who talk to one or several servers while these are killed, or asked to stop, at random moments and started again. Everything random comes from
/// one seed, but for what the machine does.
/// </summary>
/// <param name="settings">Settings of the servers: above all where they keep things.</param>
/// <param name="published">Folder of a published build; null for the build the tests run with.</param>
/// <param name="instances">How many servers share the work.</param>
/// <param name="people">How many people talk at the same time.</param>
/// <param name="seed">Where everything random comes from.</param>
/// <param name="asks">True to ask servers to stop (<c>SIGTERM</c>), false to kill them.</param>
public sealed class Siege(IReadOnlyList<string> settings, string? published, int instances, int people, int seed, bool asks = false)
{
    /// <summary>How long an instance says it takes at most to end, and a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(31);

    private static readonly string[] Always =
        ["--DirectLine:ActivitiesPerMinute=1000000", "--DirectLine:TokensPerMinute=100000", "--Logging:LogLevel:Default=None", "--Logging:LogLevel:Pacto=None"];

    private readonly Random random = new(seed);
    private readonly BotProcess[] servers = new BotProcess[instances];
    private readonly List<TimeSpan> recoveries = [];
    private readonly List<TimeSpan> stops = [];
    private readonly List<string> unclean = [];

    /// <summary>Runs it.</summary>
    /// <param name="kills">How many times a server is killed.</param>
    /// <param name="pause">Longest time between a start and the next kill.</param>
    /// <param name="halfway">What else happens when half of the kills are done; null for nothing.</param>
    public async Task<SiegeReport> RunAsync(int kills, TimeSpan pause, Func<Task>? halfway = null)
    {
        var roots = Enumerable.Range(0, instances).Select(_ => BotProcess.FreeRoot()).ToArray();
        for (var i = 0; i < instances; i++)
        {
            servers[i] = await ServeAsync(roots[i]);
        }

        using CancellationTokenSource enough = new();
        using var http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromSeconds(1) }) { Timeout = TimeSpan.FromSeconds(20) };
        var talkers = Enumerable.Range(0, people).Select(number => new Talker(http, roots, new Random(seed + number + 1))).ToArray();
        try
        {
            var talks = Task.WhenAll(talkers.Select(talker => talker.TalkAsync(enough.Token)));
            for (var kill = 0; kill < kills; kill++)
            {
                await Task.Delay(pause * random.NextDouble());
                await EndAsync(random.Next(instances), roots);
                if (halfway is not null && kill == kills / 2)
                {
                    await halfway();
                }
            }

            await Task.Delay(pause);
            await enough.CancelAsync();
            await talks;
            var findings = await Task.WhenAll(talkers.Select(talker => talker.CheckAsync()));
            return new SiegeReport(
                kills,
                talkers.Sum(talker => talker.Said),
                talkers.Sum(talker => talker.Repeated),
                talkers.Sum(talker => talker.ToldSo),
                talkers.Max(talker => talker.LongestWait),
                [.. recoveries.Order()],
                [.. findings.SelectMany(found => found), .. unclean])
            {
                Stops = [.. stops.Order()],
            };
        }
        finally
        {
            Array.ForEach(servers, server => server.Dispose());
        }
    }

    private Task<BotProcess> ServeAsync(Uri root) => BotProcess.ServeAsync(root, published, [.. Always, .. settings]);

    private async Task EndAsync(int place, Uri[] roots)
    {
        var started = Stopwatch.GetTimestamp();
        if (!asks)
        {
            await servers[place].KillAsync();
        }
        else if (await servers[place].StopAsync(Patience) is not 0 and var code)
        {
            unclean.Add(code is null ? "a server that was asked to stop did not" : $"a server that was asked to stop ended with {code}");
        }

        servers[place].Dispose();
        stops.Add(Stopwatch.GetElapsedTime(started));
        started = Stopwatch.GetTimestamp();
        servers[place] = await ServeAsync(roots[place]);
        recoveries.Add(Stopwatch.GetElapsedTime(started));
    }
}
