using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Pacto.Testing;

/// <summary>
/// A PostgreSQL server of its own in a temporary folder, reached through a socket there, so that no port is taken and nobody
/// else's data is near. Started by whoever needs it first, as user <c>postgres</c> where the tests run as root; gone when disposed.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pacto-pg-");
    private readonly string programs = FindPrograms();
    private int databases;

    /// <summary>Starts it. Takes a second or two.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or it does not start.</exception>
    public PostgresServer()
    {
        try
        {
            if (Environment.IsPrivilegedProcess)
            {
                // The server refuses to run as root.
                Run("chown", "postgres", folder.FullName);
            }

            RunAsServer("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
            Start();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Reaches the database that is always there.</summary>
    public string ConnectionString => ConnectionTo("postgres");

    private string Data => Path.Combine(folder.FullName, "data");

    /// <summary>A new, empty database.</summary>
    /// <returns>What reaches it.</returns>
    public string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref databases)}");
        using var source = NpgsqlDataSource.Create(ConnectionString);
        using var command = source.CreateCommand($"CREATE DATABASE {name}");
        command.ExecuteNonQuery();
        return ConnectionTo(name);
    }

    /// <summary>Starts it again after <see cref="Stop"/>.</summary>
    public void Start() => RunAsServer(
        "pg_ctl", "-D", Data, "-w", "-l", Path.Combine(folder.FullName, "log"), "start",
        "-o", $"-c listen_addresses='' -k {folder.FullName} -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60");

    /// <summary>Stops it in the middle of whatever it does; what was committed is there after the next start.</summary>
    public void Stop() => RunAsServer("pg_ctl", "-D", Data, "-m", "fast", "-w", "stop");

    /// <inheritdoc/>
    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            RunAsServer("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        }

        folder.Delete(recursive: true);
    }

    private string ConnectionTo(string database) => $"Host={folder.FullName};Username=postgres;Database={database}";

    private void RunAsServer(string program, params string[] arguments)
    {
        var path = Path.Combine(programs, program);
        if (Environment.IsPrivilegedProcess)
        {
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    private void Run(string program, params string[] arguments)
    {
        // Output goes nowhere: a server that inherits a pipe would hold it open for as long as it runs.
        var start = new ProcessStartInfo("/bin/sh")
        {
            WorkingDirectory = folder.FullName,
            ArgumentList = { "-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program },
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private static string FindPrograms()
    {
        // Debian keeps the server's programs off the path, by version.
        var versions = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(path => path, StringComparer.Ordinal).Select(path => Path.Combine(path, "bin"))
            : [];
        var folders = versions.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        return folders.FirstOrDefault(path => File.Exists(Path.Combine(path, "pg_ctl")))
            ?? throw new InvalidOperationException("These tests need PostgreSQL: install Debian's 'postgresql', or run scripts/test.sh, which does.");
    }
}
