using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pacto.Bot.Tests.Hosting;

/// <summary>The whole server as it is delivered, with everything written down that it logs, measures and traces, at every level.</summary>
internal sealed class TracedServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pacto-traced-").FullName;
    private readonly Book book = new();
    private readonly MeterListener meters = new();
    private readonly ActivityListener traces;
    private readonly WebApplication app;

    private TracedServer(string[] settings)
    {
        traces = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => book.Write($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(e => e.Tags))}"),
        };
        ActivitySource.AddActivityListener(traces);
        meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        meters.SetMeasurementEventCallback<long>(Note);
        meters.SetMeasurementEventCallback<int>(Note);
        meters.SetMeasurementEventCallback<double>(Note);
        meters.Start();
        app = BotHost.BuildServer(
            ["--Urls=http://127.0.0.1:0", $"--Storage:Path={FilePath}", "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Pacto=Trace", .. settings],
            services => services.AddLogging(logging => logging.ClearProviders().AddProvider(book)));
    }

    public string FilePath => Path.Combine(folder, "pacto.db");

    /// <summary>Everything that was written down so far.</summary>
    public IReadOnlyCollection<string> Lines => book.Lines;

    public HttpClient Http { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    public static async Task<TracedServer> StartAsync(params string[] settings)
    {
        var server = new TracedServer(settings);
        await server.app.StartAsync();
        server.Http = new HttpClient { BaseAddress = new Uri(server.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        meters.Dispose();
        traces.Dispose();
        book.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Note<T>(Instrument instrument, T measured, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        book.Write($"{instrument.Name} {string.Join(' ', tags.ToArray())}");

    private sealed class Book : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public IReadOnlyCollection<string> Lines => lines;

        public void Write(string line) => lines.Enqueue(line);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Write($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Write($"{formatter(state, exception)} {exception} {(state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : "")}");

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
