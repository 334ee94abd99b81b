using Pacto.Testing;
using Pacto.Testing.Faults;

namespace Pacto.Benchmarks;

/// <summary>
/// <c>siege|stop sqlite|postgres PUBLISHED KILLS [INSTANCES]</c>: people talk while servers are killed, or asked to stop, at random moments, and PostgreSQL is
/// restarted halfway. Prints how long recovery took and every promise that was broken.
/// </summary>
internal static class SiegeProgram
{
    private const int People = 12;
    private const int Seed = 20261122;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <returns>0 when every promise was kept.</returns>
    public static async Task<int> RunAsync(string store, string published, int kills, int instances, bool asks)
    {
        var folder = Directory.CreateTempSubdirectory("pacto-siege-");
        using var server = store == "postgres" ? new PostgresServer() : null;
        string[] settings = server is null
            ? [$"--Storage:Path={Path.Combine(folder.FullName, "pacto.db")}"]
            : ["--Storage:Provider=Postgres", $"--Storage:ConnectionString={server.NewDatabase()}"];
        var report = await new Siege(settings, published, instances, People, Seed, asks).RunAsync(kills, Pause, server is null ? null : async () =>
        {
            server.Stop();
            await Task.Delay(Pause);
            server.Start();
        });
        Console.WriteLine($"{store}, {instances} instances: {report}");
        foreach (var finding in report.Findings)
        {
            Console.WriteLine($"  {finding}");
        }

        folder.Delete(recursive: true);
        return report.Findings.Count == 0 ? 0 : 1;
    }
}
