using System.Diagnostics.Tracing;
using System.Globalization;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Hosting;

/// <summary>Without a model nothing leaves: the product works where nothing can, and does not even try.</summary>
public sealed class WithoutModelTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pacto-alone-").FullName;

    [Fact]
    public async Task It_answers_and_drafts_where_all_traffic_is_denied()
    {
        var (code, output, _) = await BotProcess.RunAsync(
            ["chat", $"--Storage:Path={Path.Combine(folder, "pacto.db")}"],
            "¿Qué es un compromiso espejo?\nquiero hacer un compromiso\nMunicipalidad de Rocha\nsin modelo\nsalir\n"u8.ToArray(),
            new() { ["LC_ALL"] = "es_AR.UTF-8" },
            denied: true);

        Assert.Equal(0, code);
        Assert.Contains("Un compromiso espejo es el que también es pertinente", output, StringComparison.Ordinal);
        Assert.Contains("nada de lo que usted escribe sale de este servidor", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_opens_no_connection_and_looks_up_no_name()
    {
        using var net = new NetListener();
        using var bot = new TestBot(new MemoryConversationStore(), new FakeClock());
        foreach (var text in new[] { "hola", "¿Qué es un compromiso espejo?", "objetivo 15", "quiero hacer un compromiso", "Municipalidad de Rocha", "¿qué es el PMM?", "con modelo" })
        {
            await bot.SayAsync(text);
        }

        // Other tests talk to servers of their own on this machine meanwhile.
        Assert.Empty(net.Seen);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private sealed class NetListener : EventListener
    {
        private readonly List<string> seen = [];

        public IReadOnlyList<string> Seen
        {
            get
            {
                lock (seen)
                {
                    return [.. seen];
                }
            }
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name is "System.Net.Sockets" or "System.Net.NameResolution")
            {
                EnableEvents(eventSource, EventLevel.Informational);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            var what = string.Join(' ', eventData.Payload?.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)) ?? []);
            if (eventData.EventName is "ConnectStart" or "ResolutionStart" && !IsHere(what))
            {
                lock (seen)
                {
                    seen.Add($"{eventData.EventName} {what}");
                }
            }
        }

        // 127.0.0.1 in the bytes of a socket's address, a socket of the file system, or by name.
        private static bool IsHere(string what) =>
            what.Contains("127,0,0,1", StringComparison.Ordinal) || what.Contains("127.0.0.1", StringComparison.Ordinal)
            || what.Contains("localhost", StringComparison.Ordinal) || what.StartsWith("Unix", StringComparison.Ordinal);
    }
}
