using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Pacto.Testing;

/// <summary>The program as people start it: a process of its own.</summary>
public sealed class BotProcess : IDisposable
{
    private readonly Process process;

    private BotProcess(Process process, Uri root)
    {
        this.process = process;
        Root = root;
        Http = new HttpClient { BaseAddress = root };
    }

    public Uri Root { get; }

    public HttpClient Http { get; }

    /// <summary>Memory of the process that is in the machine's. Bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts the server on a free port, with its data in a SQLite file, and waits until it is ready.</summary>
    public static Task<BotProcess> ServeAsync(string storage) => ServeAsync(FreeRoot(), null, [$"--Storage:Path={storage}"]);

    /// <summary>Starts the server and waits until it is ready.</summary>
    /// <param name="root">Where it listens.</param>
    /// <param name="published">Folder of a published build; null for the build the tests run with.</param>
    /// <param name="settings">Further settings, as <c>--Section:Key=value</c>.</param>
    public static async Task<BotProcess> ServeAsync(Uri root, string? published, IReadOnlyList<string> settings)
    {
        var bot = new BotProcess(Start(["serve", "--urls", root.ToString(), .. settings], published: published), root);

        // Nobody reads what it says; a full pipe would hold it up.
        bot.process.BeginOutputReadLine();
        bot.process.BeginErrorReadLine();
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await bot.Http.GetAsync("/health/ready");
                answer.EnsureSuccessStatusCode();
                return bot;
            }
            catch (HttpRequestException) when (watch.Elapsed < TimeSpan.FromSeconds(60) && !bot.process.HasExited)
            {
                await Task.Delay(10);
            }
        }
    }

    /// <summary>
    /// An address on this machine where nobody listens, below the ports that connections going out are given: a server that is killed
    /// and started again finds it as it was.
    /// </summary>
    public static Uri FreeRoot()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(20_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");
            }
            catch (SocketException)
            {
                // Somebody has it: another one.
            }
        }
    }

    /// <summary>Runs a command to its end.</summary>
    /// <param name="arguments">The command.</param>
    /// <param name="input">What is typed.</param>
    /// <param name="environment">Variables beside the usual ones.</param>
    /// <param name="denied">True for a network of its own that nothing leaves, as far as the machine grants one, and a proxy that is not there.</param>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string[] arguments, byte[]? input = null, Dictionary<string, string>? environment = null, bool denied = false)
    {
        using var process = Start(arguments, denied ? new(environment ?? []) { ["ALL_PROXY"] = "http://127.0.0.1:9" } : environment, denied && GrantsNetworks());
        await process.StandardInput.BaseStream.WriteAsync(input ?? []);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Ends it as a power cut does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as a service manager does, and waits for as long as that would.</summary>
    /// <returns>Its exit code; null when it did not end and had to be killed.</returns>
    public async Task<int?> StopAsync(TimeSpan patience)
    {
        using var asked = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        using var late = new CancellationTokenSource(patience);
        try
        {
            await process.WaitForExitAsync(late.Token);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await KillAsync();
            return null;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
        Http.Dispose();
    }

    private static bool GrantsNetworks()
    {
        try
        {
            using var tried = Process.Start(new ProcessStartInfo("unshare", ["-rn", "true"]) { RedirectStandardError = true });
            return tried is not null && tried.WaitForExit(TimeSpan.FromSeconds(5)) && tried.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(
        string[] arguments, Dictionary<string, string>? environment = null, bool alone = false, string? published = null)
    {
        string[] program = alone ? ["unshare", "-rn", "dotnet"] : ["dotnet"];
        var start = new ProcessStartInfo(program[0], [.. program[1..], Path.Combine(published ?? AppContext.BaseDirectory, "Pacto.Bot.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
