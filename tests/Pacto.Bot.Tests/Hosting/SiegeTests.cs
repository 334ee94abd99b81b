using Pacto.Bot.Tests.Storage;
using Pacto.Testing;
using Pacto.Testing.Faults;

namespace Pacto.Bot.Tests.Hosting;

/// <summary>A short version of the long runs in docs/operations.md: real processes that are killed while people talk.</summary>
[Collection(PostgresGroup.Name)]
public sealed class SiegeTests(PostgresServer server) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pacto-siege-").FullName;

    [Fact]
    public async Task One_server_with_a_file_that_is_killed_loses_doubles_and_disorders_nothing()
    {
        var report = await new Siege([$"--Storage:Path={Path.Combine(folder, "pacto.db")}"], null, instances: 1, people: 4, seed: 1)
            .RunAsync(kills: 3, TimeSpan.FromSeconds(1));

        Assert.Empty(report.Findings);
        Assert.InRange(report.Said, 5, int.MaxValue);
    }

    [Fact]
    public async Task Two_servers_on_one_database_that_are_killed_and_whose_database_restarts_lose_double_and_disorder_nothing()
    {
        string[] settings = ["--Storage:Provider=Postgres", $"--Storage:ConnectionString={server.NewDatabase()}", "--Storage:Connections=4"];

        var report = await new Siege(settings, null, instances: 2, people: 4, seed: 2).RunAsync(kills: 3, TimeSpan.FromSeconds(1), () =>
        {
            server.Stop();
            server.Start();
            return Task.CompletedTask;
        });

        Assert.Empty(report.Findings);
        Assert.InRange(report.Said, 5, int.MaxValue);
    }

    [Fact]
    public async Task A_server_that_is_asked_to_stop_ends_of_itself_and_loses_doubles_and_disorders_nothing()
    {
        var report = await new Siege([$"--Storage:Path={Path.Combine(folder, "asked.db")}"], null, instances: 1, people: 4, seed: 3, asks: true)
            .RunAsync(kills: 2, TimeSpan.FromSeconds(1));

        Assert.Empty(report.Findings);
        Assert.InRange(report.Said, 5, int.MaxValue);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
